// Every page, at both widths, in both colours: sound, accessible, no scroll sideways; kept as
// pictures in build/screenshots.
import { expect, expect_accessible, expect_sound_page, go, kColours, kWidths, open_visitor, shoot } from '../browser.mjs';
import { pages_for } from '../pages.mjs';
import { one_live_offer } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';

/** What is folded away is looked at too; a dialog of a kiosk has its own journey. */
async function look_opened(page, what) {
  const folded = await page.evaluate(() => [...document.querySelectorAll('details:not([open])')].map((each) => { each.open = true; }).length);
  if (folded) await expect_accessible(page, `${what}, opened`);
}

async function look_printed(page, what) {
  await page.emulateMedia({ media: 'print' });
  await expect_accessible(page, `${what}, printed`, { is_paper: true });
  await page.emulateMedia({ media: 'screen' });
}

async function visit_all(page, pages, suffix) {
  for (const { name, path, status } of pages) {
    await go(page, path, status);
    await shoot(page, `${name}-${suffix}`);
    await expect_sound_page(page, `${path} (${suffix})`);
    await look_printed(page, `${path} (${suffix})`);
    await look_opened(page, `${path} (${suffix})`);
  }
}

export const journeys = {};
for (const width of kWidths) for (const colours of kColours) {
  const suffix = `${width}-${colours}`;
  journeys[`public pages, ${suffix}`] = async (browser, region) =>
    visit_all(await open_visitor(browser, region.origin, { width, colours }), await pages_for(region, 'anyone'), suffix);
  journeys[`agents' pages, ${suffix}`] = async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width, colours });
    await sign_in(page, region.token);
    await visit_all(page, await pages_for(region, 'agents'), suffix);
  };
}
journeys['dark is dark'] = async (browser, region) => {
  const shades = [];
  for (const colours of kColours) {
    const page = await open_visitor(browser, region.origin, { colours });
    await go(page, '/');
    shades.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)));
  }
  expect(shades[0] > 600 && shades[1] < 200, `backgrounds sum to ${shades}`);
};
journeys['axe sees a fault where there is one'] = async (browser, region) => {
  const page = await open_visitor(browser, region.origin);
  await go(page, '/');
  await page.evaluate(() => { document.querySelector('h1').innerHTML += '<img src="data:,">'; });
  const told = await expect_accessible(page, 'a picture without words').then(() => '', (error) => error.message);
  expect(/image-alt/.test(told), `axe said "${told}"`);
};
journeys['the printed offer'] = async (browser, region) => {
  const page = await open_visitor(browser, region.origin);
  await go(page, `/offers/${one_live_offer(region)}`);
  await page.emulateMedia({ media: 'print' });
  expect(!(await page.locator('.site-nav').isVisible()), 'the navigation is printed');
  expect(await page.locator('h1').isVisible(), 'the title is not printed');
  await shoot(page, 'offer-print');
};
