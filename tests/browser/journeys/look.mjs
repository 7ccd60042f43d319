// Every page, at both widths, in both colours: sound, accessible, no scroll sideways; kept as
// pictures in build/screenshots.
import { expect, expect_accessible, expect_sound_page, go, kColours, kWidths, open_visitor, shoot } from '../browser.mjs';
import { offer_of_several_places, one_live_offer } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';

const public_pages = (region) => [
  ['home', '/'], ['offers', '/offers'], ['offers-filtered', '/offers?q=vendeur&contract=CDI'],
  ['offers-none', '/offers?q=zzzzzz'], ['offer', `/offers/${one_live_offer(region)}`],
  ['offer-places', `/offers/${offer_of_several_places(region)}`], ['offers-place-asked', '/offers?near=vitrolles'],
  ['alert-new', '/alerts/new?q=vendeur&near=Avignon&radius_km=30'], ['alert-asked', '/alerts/asked'], ['alert-gone', `/alerts/confirm/${'0'.repeat(48)}`, 410],
  ['open-data', '/open-data'], ['sign-in', '/sign-in'], ['gallery', '/gallery'], ['not-found', '/nowhere', 404],
];
/** A line that waits, and one whose fault others share. */
const line_path = (region, where) => `/deliveries/${region.delivery.delivery}/lines/${region.database.query(
  `SELECT min(line) FROM offers_delivery_fault WHERE delivery_id = ${region.delivery.delivery} AND ${where}`)}`;

const agents_pages = (region) => [
  ['deliveries', '/deliveries'], ['delivery', `/deliveries/${region.delivery.delivery}`],
  ['delivery-archive', `/deliveries/${region.archive.delivery}`], ['line-cedex', `/deliveries/${region.archive.delivery}/lines/2`],
  ['delivery-new', '/deliveries/new'],
  ['partners', '/partners'], ['partner', '/partners/brea'], ['partner-tokens', '/partners/brea/tokens'], ['tokens', '/tokens'], ['token', '/tokens/1'],
  ['line', line_path(region, "code LIKE 'SIRET%'")], ['line-place', line_path(region, "code LIKE 'PLACE%'")],
  ['line-alike', `${line_path(region, "code = 'EXPERIENCE_MISSING'")}/alike?rule=EXPERIENCE_MISSING`],
];

async function visit_all(page, pages, suffix) {
  for (const [name, path, status] of pages) {
    await go(page, path, status);
    await shoot(page, `${name}-${suffix}`);
    await expect_sound_page(page, `${path} (${suffix})`);
  }
}

export const journeys = {};
for (const width of kWidths) for (const colours of kColours) {
  const suffix = `${width}-${colours}`;
  journeys[`public pages, ${suffix}`] = async (browser, region) =>
    visit_all(await open_visitor(browser, region.origin, { width, colours }), public_pages(region), suffix);
  journeys[`agents' pages, ${suffix}`] = async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width, colours });
    await sign_in(page, region.token);
    await visit_all(page, agents_pages(region), suffix);
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
