// While something goes on, the page fetches itself again and replaces its main part.
const pause_ms = 2000;

async function follow() {
  if (!document.querySelector('[data-live]')) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) replace_main(await answer.text());
  } finally {
    setTimeout(follow, pause_ms);
  }
}

function replace_main(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const current = document.querySelector('main');
  if (!fresh || fresh.innerHTML === current.innerHTML) return;
  // Whoever is reading or typing inside keeps their place.
  if (current.contains(document.activeElement) && document.activeElement !== current) return;
  current.replaceWith(fresh);
}

setTimeout(follow, pause_ms);
