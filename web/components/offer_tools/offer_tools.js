// What the browser can do with an offer's address; a button that it cannot serve stays hidden.
function open_tools(list) {
  const { shareAddress: url, shareTitle: title } = list.dataset;
  const status = list.parentElement.querySelector('[role=status]');
  const tools = {
    share: navigator.share && (() => navigator.share({ title, url }).catch(() => {})),
    copy: navigator.clipboard && (() => navigator.clipboard.writeText(url)
      .then(() => 'Adresse copiée', () => 'Votre navigateur ne l’a pas permis. Copiez l’adresse de la page.')
      .then((text) => { status.textContent = text; })),
    print: () => print(),
  };
  for (const button of list.querySelectorAll('[data-tool]')) {
    const run = tools[button.dataset.tool];
    if (!run) continue;
    button.closest('li').hidden = false;
    button.addEventListener('click', run);
  }
}

document.querySelectorAll('[data-share-address]').forEach(open_tools);
