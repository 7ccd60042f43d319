// Someone without an account: find an offer, know how to apply, know where it comes from.
import { expect, expect_sound_page, go, look_at_widths, open_visitor } from '../browser.mjs';
import { live_offers, one_live_offer, withdraw, withdraw_one } from '../region.mjs';

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
    const [newest] = region.database.query('SELECT id FROM offers_offer WHERE closed_at IS NULL ORDER BY published_at DESC, id LIMIT 1').split('\n');
    expect(first[0] === `/offers/${newest}`, `the first is ${first[0]}, the newest is ${newest}`);
  },

  'filters narrow the list and can be taken away': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers');
    await page.getByRole('checkbox', { name: /Contrat à durée indéterminée/ }).check();
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
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
    await page.getByLabel('Rayon', { exact: true }).selectOption('10');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/radius_km=10/);
    const inside = Number(region.database.query(`SELECT count(*) FROM offers_offer WHERE closed_at IS NULL AND commune = '${commune}'`));
    expect(await count_of(page) >= inside && await count_of(page) < live_offers(region), `${await count_of(page)} offers around ${postal_code}, ${inside} in it`);
  },

  'several filters at once, by the keyboard and without scripts': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390, scripts: false });
    await go(page, '/offers');
    await page.getByText('Filtrer', { exact: true }).click();
    await page.getByRole('checkbox', { name: /Contrat à durée déterminée/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: /Mission intérimaire/ }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Publiées').selectOption('31');
    await page.getByRole('button', { name: 'Appliquer les filtres' }).press('Enter');
    await page.waitForURL(/contract=CDD&contract=MIS/);
    expect(/published_days=31/.test(page.url()), `the date is lost: ${page.url()}`);
    const found = await count_of(page);
    const either = Number(region.database.query("SELECT count(*) FROM offers_offer WHERE closed_at IS NULL AND contract IN ('CDD', 'MIS')"));
    expect(found > 0 && found <= either, `${found} listed, ${either} of these contracts`);
    expect(await page.locator('.chips .chip').count() === 3, `chips: ${await page.locator('.chips').innerText()}`);
    await page.getByText('Tout retirer').click();
    expect(await count_of(page) === live_offers(region), 'a filter stays');
  },

  'what a choice counts is what it lists': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?contract=CDI');
    for (const name of [/Contrat saisonnier/, /Temps partiel/]) {
      const box = page.getByRole('checkbox', { name });
      const told = Number((await box.locator('xpath=..').locator('.facet-count').innerText()).replace(/\D/g, ''));
      const [field, value] = [await box.getAttribute('name'), await box.getAttribute('value')];
      await go(page, field === 'contract' ? `/offers?contract=${value}` : `/offers?contract=CDI&${field}=${value}`);
      expect(await count_of(page) === told, `${name}: ${told} told, ${await count_of(page)} listed`);
      await go(page, '/offers?contract=CDI');
    }
  },

  'a circle of the map leads to its offers, and the table says the same': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers');
    const circle = page.locator('.map-town').first();
    const told = Number((await circle.textContent()).replace(/\D/g, ''));
    await circle.click();
    await page.waitForURL(/commune=/);
    expect(await count_of(page) <= told && await count_of(page) > 0, `${told} on the map, ${await count_of(page)} listed`);
    await page.getByText('Les mêmes chiffres en tableau').click();
    expect(await page.locator('.map-figures tbody tr').count() > 0, 'no table');
    await look_at_widths(page, 'offers-map-chosen');
  },

  'suggestions come while typing, by the keyboard': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/');
    const where = page.getByRole('combobox', { name: /Où/ });
    await where.pressSequentially('avig');
    await page.getByRole('option', { name: 'Avignon (84)', exact: true }).waitFor();
    expect(await where.getAttribute('aria-expanded') === 'true', 'the list is not told');
    await expect_sound_page(page, 'the home page with suggestions');
    await where.press('ArrowDown');
    const marked = await where.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${marked}`).getAttribute('aria-selected') === 'true', 'the mark is not told');
    await where.press('Enter');
    expect(await where.inputValue() === 'Avignon (84)', `taken: ${await where.inputValue()}`);
    await where.press('Enter');
    await page.waitForURL(/near=Avignon/);
    expect((await page.locator('.chips').innerText()).includes('Avignon (84)'), 'the place is not read');
  },

  'a place that is not known is said, with what to do': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?near=Zzyzx');
    expect(await page.getByLabel(/Où/).getAttribute('aria-invalid') === 'true', 'the field is not marked');
    expect(await page.getByText(/n’est pas reconnu/).isVisible(), 'nothing says why');
    await expect_sound_page(page, 'an unknown place');
  },

  'a place as people write it': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390, scripts: false });
    for (const [text, label] of [['marseille 13e', 'Marseille 13e'], ['AIX EN PCE', 'Aix-en-Provence (13)'], ['69 - VILLEURBANNE', 'Villeurbanne (69)'], ['Bouches du Rhône', 'Bouches-du-Rhône (13)'], ['paca', 'Provence-Alpes']]) {
      await go(page, '/offers');
      await page.getByLabel(/Où/).fill(text);
      await page.getByRole('button', { name: 'Chercher' }).click();
      await page.waitForURL(/near=/);
      expect((await page.locator('.chips').innerText()).includes(label), `"${text}" is read as ${await page.locator('.chips').innerText()}`);
    }
  },

  'a name of several places asks which, and chooses none': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?q=cariste&near=Saint-Denis');
    expect(/plusieurs lieux/.test(await page.locator('.search-message').innerText()), 'nothing is asked');
    const names = await page.locator('.place-choices a').allInnerTexts();
    expect(['Saint-Denis (93)', 'Saint-Denis (974)'].every((name) => names.includes(name)), `offered: ${names}`);
    await look_at_widths(page, 'offers-place-asked');
    await page.getByRole('link', { name: 'Saint-Denis (974)' }).click();
    await page.waitForURL(/974/);
    expect((await page.locator('.chips').innerText()).includes('Saint-Denis (974)'), 'the choice is not taken');
    expect(/cariste/.test(page.url()), 'the words are lost');
  },

  'nothing found leaves a way on': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?q=zzzzzz');
    await expect_sound_page(page, 'nothing found');
    expect(await page.locator('main a[href^="/offers"]').count() > 0, 'no way on');
  },

  'the feed of a search holds its newest offers, and no closed one': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/offers?q=vendeur&near=13&contract=CDI&sort=newest');
    const listed = await page.locator('.offer-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const read_feed = (href) => page.evaluate(async (address) => {
      const answer = await fetch(address);
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      const all = (parent, name) => [...parent.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)];
      const own = (parent, name) => all(parent, name).filter((each) => each.parentNode === parent).map((each) => each.textContent);
      return {
        type: answer.headers.get('content-type'), broken: xml.querySelector('parsererror')?.textContent, root: xml.documentElement.localName,
        head: ['id', 'title', 'updated'].map((name) => own(xml.documentElement, name).length), updated: own(xml.documentElement, 'updated')[0],
        entries: all(xml, 'entry').map((entry) => ({
          href: all(entry, 'link')[0]?.getAttribute('href'), id: own(entry, 'id')[0], title: own(entry, 'title')[0],
          updated: own(entry, 'updated')[0], author: all(entry, 'name')[0]?.textContent,
        })),
      };
    }, href);
    const told = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
    expect(await page.locator('main a', { hasText: 'Atom' }).getAttribute('href') === told, 'the page does not link the feed that it tells of');
    const feed = await read_feed(told);
    expect(/atom\+xml/.test(feed.type) && !feed.broken && feed.root === 'feed', `the feed is ${feed.type}, ${feed.root}: ${feed.broken}`);
    expect(feed.head.every((count) => count === 1) && !Number.isNaN(Date.parse(feed.updated)), `the feed has ${feed.head} of id, title, updated`);
    expect(listed.every((href, index) => feed.entries[index]?.href === href), `listed ${listed}, fed ${feed.entries.map((entry) => entry.href)}`);
    expect(feed.entries.every((entry) => entry.id && entry.title && entry.author && !Number.isNaN(Date.parse(entry.updated))), 'an entry lacks its id, title, author or date');
    expect(new Set(feed.entries.map((entry) => entry.id)).size === feed.entries.length, 'two entries share an id');
    const [id, reference] = region.database.query("SELECT id, reference FROM offers_offer WHERE closed_at IS NULL AND partner = 'brea' ORDER BY published_at DESC, id LIMIT 1").split('|');
    const whole = await read_feed('/offers.atom');
    expect(whole.entries.length === 50 && whole.entries[0].href === `/offers/${id}`, `${whole.entries.length} entries, the first ${whole.entries[0]?.href}`);
    withdraw(region, reference);
    expect(!(await read_feed('/offers.atom')).entries.some((entry) => entry.href === `/offers/${id}`), 'a closed offer stays in the feed');
    const unknown = await page.request.get('/offers.atom?near=Zzyzx');
    expect(unknown.status() === 400, `a place that is not known answers ${unknown.status()}`);
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
    await look_at_widths(page, 'offer-closed');
    expect(await page.locator('.offer-list a').count() > 0, 'no other offer is shown');
    expect(await page.locator('script[type="application/ld+json"]').count() === 0, 'a closed offer is still told to search engines');
  },
};
