// On a telephone without network: what was seen stays readable, and nothing of a session is kept.
import { expect, expect_accessible, expect_no_sideways_scroll, go, open_visitor, shoot } from '../browser.mjs';
import { one_live_offer } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';
import { wait_ms } from '../../support/program.mjs';

const kept = (page) => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().map((request) => request.url.slice(location.origin.length));
});

async function wait_until(page, holds, what) {
  for (let i = 0; i < 100; i += 1) {
    if (holds(await kept(page))) return;
    await wait_ms(50);
  }
  throw new Error(`${what}: kept are ${await kept(page)}`);
}

async function open_with_worker(browser, region, options) {
  const page = await open_visitor(browser, region.origin, options);
  await go(page, '/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
  });
  return page;
}

async function go_kept(page, path) {
  await go(page, path);
  await wait_until(page, (paths) => paths.includes(path), `${path} is not kept`);
}

export const journeys = {
  'the site can be installed': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/');
    const manifest = await (await page.request.get(await page.locator('link[rel=manifest]').getAttribute('href'))).json();
    expect(manifest.name && manifest.start_url === '/' && manifest.display === 'standalone', JSON.stringify(manifest));
    for (const { src, sizes, type } of manifest.icons) {
      const answer = await page.request.get(src);
      expect(answer.ok() && answer.headers()['content-type'].startsWith(type), `${src} is ${answer.status()}, ${answer.headers()['content-type']}`);
      if (type !== 'image/png') continue;
      const picture = await answer.body();
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}` === sizes, `${src} is not ${sizes}`);
    }
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable'), 'no icon may be masked');
    const session = await page.context().newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(!errors.length, `the browser refuses the manifest: ${JSON.stringify(errors)}`);
    const worker = await page.request.get('/sw.js');
    expect(/no-cache/.test(worker.headers()['cache-control']), 'a worker would be kept by the browser');
    expect(!page.problems.length, page.problems.join('\n'));
  },

  'offers seen stay readable, with the moment when they were kept': async (browser, region) => {
    const page = await open_with_worker(browser, region, { width: 390 });
    const offer = `/offers/${one_live_offer(region)}`;
    await go_kept(page, '/offers?q=vendeur');
    await go_kept(page, offer);
    const title = await page.locator('h1').innerText();
    expect(!page.problems.length, page.problems.join('\n'));
    await page.context().setOffline(true);
    await go(page, '/offers?q=vendeur');
    await page.locator('.offline-bar', { hasText: /Hors connexion — page enregistrée le \d+/ }).waitFor();
    await go(page, offer);
    expect(await page.locator('h1').innerText() === title, 'the kept offer is another');
    await expect_accessible(page, 'a kept offer');
    await expect_no_sideways_scroll(page, 'a kept offer');
    await shoot(page, 'offline-offer-390');
    await page.goto('/open-data');
    expect(await page.locator('h1').innerText() === 'Hors connexion', 'no page says that there is no network');
    expect(await page.locator('.kept-pages a').count() === 2, `${await page.locator('.kept-pages a').count()} pages are listed`);
    await expect_accessible(page, 'the page of no network');
    await shoot(page, 'offline-390');
    await page.locator('.kept-pages a', { hasText: title }).click();
    await page.locator('.offline-bar').waitFor();
    await page.context().setOffline(false);
    await go(page, offer);
    expect(!await page.locator('.offline-bar').count(), 'the network is there, and the page says it is not');
  },

  'thirty pages are kept, none of a session, none of a kiosk': async (browser, region) => {
    const page = await open_with_worker(browser, region);
    const offer = `/offers/${one_live_offer(region)}`;
    await go_kept(page, offer);
    for (let i = 0; i < 31; i += 1) await go_kept(page, `/offers?q=mot${i}`);
    await wait_until(page, (paths) => paths.length === 30 && !paths.includes(offer) && !paths.includes('/offers?q=mot0'), 'thirty pages');
    await go(page, '/offers?q=borne&kiosk=1');
    await sign_in(page, region.token);
    await go(page, '/offers?q=mot30');
    await wait_until(page, (paths) => !paths.includes('/offers?q=mot30'), 'a page of a session');
    await go(page, '/offers?q=agent');
    await go(page, '/partners');
    await wait_ms(300);
    const paths = await kept(page);
    expect(paths.length === 29 && paths.every((path) => path.startsWith('/offers?q=mot')), `kept are ${paths}`);
  },
};
