// Someone without an account: find an offer, know how to apply, know where it comes from.
import { expect, expect_sound_page, go, open_visitor } from '../browser.mjs';
import { live_offers, one_live_offer, withdraw_one } from '../region.mjs';

async function read_job_posting(page) {
  const posting = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  expect(posting['@context']?.includes('schema.org') && posting['@type'] === 'JobPosting', `not a JobPosting: ${JSON.stringify(posting).slice(0, 200)}`);
  for (const field of ['title', 'description', 'datePosted', 'hiringOrganization', 'jobLocation'])
    expect(posting[field], `JobPosting without ${field}`);
  expect(posting.jobLocation.address?.['@type'] === 'PostalAddress', 'JobPosting without a postal address');
  expect(!Number.isNaN(Date.parse(posting.datePosted)), `datePosted is ${posting.datePosted}`);
  return posting;
}

const count_of = async (page) => Number((await page.locator('h2.section-title').first().innerText()).replace(/\s/g, '').match(/^\d+/)[0]);

export const journeys = {
  'from the first page to an offer': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/');
    await page.locator('form.search').getByLabel(/Quoi/).fill('vendeur');
    await page.locator('form.search').getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/\/offers\?/);
    const found = await count_of(page);
    expect(found > 0 && found < live_offers(region), `${found} offers for "vendeur"`);
    await page.locator('.offer-list a').first().click();
    await page.waitForURL(/\/offers\/\d+/);
    await expect_sound_page(page, 'the offer');
    expect(await page.getByRole('heading', { name: 'Postuler' }).isVisible(), 'the page does not say how to apply');
    expect(/Région/.test(await page.locator('.offer-head').innerText()), 'an offer of the BREA does not bear the mark of the Region');
    const posting = await read_job_posting(page);
    expect(posting.title === await page.locator('h1').innerText(), `JobPosting says ${posting.title}`);
  },

  'the whole list, newest first, page after page': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers');
    expect(await count_of(page) === live_offers(region), 'the list does not count every live offer');
    const first = await page.locator('.offer-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await page.getByRole('link', { name: /suivant/i }).click();
    await page.waitForURL(/cursor=/);
    const second = await page.locator('.offer-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(first.length === 20 && second.length === 20, `pages of ${first.length} and ${second.length}`);
    expect(!second.some((href) => first.includes(href)), 'the second page repeats the first');
    const [newest] = region.database.query('SELECT id FROM offers_offer WHERE closed_at IS NULL ORDER BY published_at DESC, id DESC LIMIT 1').split('\n');
    expect(first[0] === `/offers/${newest}`, `the first is ${first[0]}, the newest is ${newest}`);
  },

  'filters narrow the list and can be taken away': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers');
    await page.getByLabel('Contrat').selectOption('CDI');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/contract=CDI/);
    const permanent = Number(region.database.query("SELECT count(*) FROM offers_offer WHERE closed_at IS NULL AND contract = 'CDI'"));
    expect(await count_of(page) === permanent, `${await count_of(page)} listed, ${permanent} in the base`);
    await page.locator('.chips a').first().click();
    await page.waitForURL((url) => !url.search.includes('CDI'));
    expect(await count_of(page) === live_offers(region), 'the filter stays once taken away');
  },

  'a place with its radius': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    const [postal_code, commune] = region.database.query("SELECT postal_code, commune FROM offers_offer WHERE closed_at IS NULL AND postal_code <> '' AND commune <> '' ORDER BY id LIMIT 1").split('|');
    await go(page, '/offers');
    await page.getByLabel(/Où/).fill(postal_code);
    await page.getByLabel('Rayon').selectOption('10');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/radius_km=10/);
    const inside = Number(region.database.query(`SELECT count(*) FROM offers_offer WHERE closed_at IS NULL AND commune = '${commune}'`));
    expect(await count_of(page) >= inside && await count_of(page) < live_offers(region), `${await count_of(page)} offers around ${postal_code}, ${inside} in it`);
  },

  'a place that is not known is said, with what to do': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?near=Zzyzx');
    expect(await page.getByLabel(/Où/).getAttribute('aria-invalid') === 'true', 'the field is not marked');
    expect(await page.getByText('Ce lieu n’est pas reconnu').isVisible(), 'nothing says why');
    await expect_sound_page(page, 'an unknown place');
  },

  'nothing found leaves a way on': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?q=zzzzzz');
    await expect_sound_page(page, 'nothing found');
    expect(await page.locator('main a[href^="/offers"]').count() > 0, 'no way on');
  },

  'open data says what the page says': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    const id = one_live_offer(region);
    const offer = await (await page.request.get(`/api/v1/offers/${id}`)).json();
    await go(page, `/offers/${id}`);
    expect(offer.title === await page.locator('h1').innerText(), `the API says ${offer.title}`);
    const list = await (await page.request.get('/api/v1/offers?limit=5')).json();
    expect(list.total === live_offers(region) && list.results.length === 5, `the API lists ${list.results?.length} of ${list.total}`);
  },

  'a closed offer is gone and shows others': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    const id = withdraw_one(region);
    await go(page, `/offers/${id}`, 410);
    await expect_sound_page(page, 'a closed offer');
    expect(await page.locator('.offer-list a').count() > 0, 'no other offer is shown');
    expect(await page.locator('script[type="application/ld+json"]').count() === 0, 'a closed offer is still told to search engines');
  },
};
