// Served as /sw.js behind `const kBundle = {version, files, offline}`. Keeps our own files, and the
// results and offers seen last; never a page of a session or of a kiosk. Pages go with the bundle
// that they were made for: their files would be gone.
const kFiles = `files-${kBundle.version}`, kPages = `pages-${kBundle.version}`;
const kMostPages = 30;
const kKept = /^\/offers(\/\d+)?$/;
const kKeptAt = 'X-Kept-At';

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const files = await caches.open(kFiles);
  await files.addAll([...kBundle.files, new Request(kBundle.offline, { credentials: 'omit' })]);
  await self.skipWaiting();
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name !== kFiles && name !== kPages);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.searchParams.get('kiosk') === '1') return;
  if (kBundle.files.includes(url.pathname)) event.respondWith(open_file(request));
  else if (request.mode === 'navigate') event.respondWith(open_page(event, url));
});

const open_file = async (request) => (await caches.match(request)) ?? fetch(request);

async function open_page(event, url) {
  let answer;
  try {
    answer = await fetch(event.request);
  } catch {
    return kept_page(url);
  }
  if (kKept.test(url.pathname)) event.waitUntil(keep(url, answer.clone()));
  return answer;
}

const address_of = (url) => url.pathname + url.search;

/** The newest last; an offer that is gone is no longer kept either. */
async function keep(url, answer) {
  const pages = await caches.open(kPages);
  await pages.delete(address_of(url));
  const is_public = !/no-store/.test(answer.headers.get('Cache-Control') ?? '');
  if (answer.status !== 200 || answer.redirected || !is_public) return;
  await pages.put(address_of(url), page_of(await answer.text(), answer.headers, new Date().toISOString()));
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, -kMostPages).map((request) => pages.delete(request)));
}

function page_of(html, from, kept_at) {
  const headers = new Headers(from);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(kKeptAt, kept_at);
  return new Response(html, { headers });
}

const moment_of = (text) => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(text));

async function kept_page(url) {
  const page = await (await caches.open(kPages)).match(address_of(url));
  if (!page) return offline_page();
  const bar = `<p class="offline-bar" role="status">Hors connexion — page enregistrée le ${moment_of(page.headers.get(kKeptAt))}.</p>`;
  const html = (await page.text()).replace(/<main [^>]*>/, (main) => bar + main);
  return page_of(html, page.headers, page.headers.get(kKeptAt));
}

/** The offline page names what was kept: addresses and titles are escaped as the pages held them. */
async function offline_page() {
  const pages = await caches.open(kPages);
  const links = await Promise.all((await pages.keys()).reverse().map(async (request) => {
    const title = /<title>(.*?)( – Passerelle)?<\/title>/s.exec(await (await pages.match(request)).text())?.[1];
    const { pathname, search } = new URL(request.url);
    return `<li><a href="${(pathname + search).replaceAll('&', '&amp;')}">${title}</a></li>`;
  }));
  const page = await (await caches.open(kFiles)).match(kBundle.offline);
  const list = links.length ? `<h2 class="section-title">Vos dernières pages</h2><ul class="kept-pages">${links.join('')}</ul>` : '';
  const html = (await page.text()).replace('<div id="kept-pages"></div>', () => list);
  return page_of(html, page.headers, '');
}
