// A kiosk of an agency: it shows the offers, leads nowhere else, and is soon the next person's.
import { expect, expect_sound_page, go, kWidths, open_visitor, shoot } from '../browser.mjs';
import { one_live_offer, withdraw_one } from '../region.mjs';

const kTargets = 'button, select, input:not([type=hidden], [type=checkbox], [type=radio]), .site-nav a, .btn, .tool, .pagination a, .choice, .offer-card';

/** Nothing on the page leads out of the kiosk, and fingers find what they touch. */
async function expect_kiosk(page, what) {
  const found = await page.evaluate((targets) => {
    const is_kept = (address) => {
      const url = new URL(address, location.href);
      return url.origin === location.origin && url.searchParams.get('kiosk') === '1';
    };
    const is_shown = (element) => element.checkVisibility();
    return {
      is_kiosk: is_kept(location.href),
      leaving: [...document.querySelectorAll('a[href]')].filter((link) => !link.getAttribute('href').startsWith('#') && !is_kept(link.getAttribute('href'))).map((link) => link.outerHTML.slice(0, 120)),
      lost: [...document.forms].filter((form) => is_shown(form) && form.method !== 'dialog' && !(form.method === 'post' ? is_kept(form.action) : form.elements.kiosk?.value === '1')).map((form) => form.outerHTML.slice(0, 120)),
      small: [...document.querySelectorAll(targets)].filter((each) => is_shown(each) && each.getBoundingClientRect().bottom > 0 && each.getBoundingClientRect().height < 43.9).map((each) => `${each.outerHTML.slice(0, 90)} ${each.getBoundingClientRect().height}`),
      text_px: parseFloat(getComputedStyle(document.querySelector('main')).fontSize),
    };
  }, kTargets);
  expect(found.is_kiosk, `${what}: ${page.url()} is no kiosk's`);
  expect(!found.leaving.length, `${what}: ${found.leaving.length} links leave, ${found.leaving[0]}`);
  expect(!found.lost.length, `${what}: a form forgets the kiosk, ${found.lost[0]}`);
  expect(!found.small.length, `${what}: ${found.small.length} small targets, ${found.small[0]}`);
  expect(found.text_px >= 20, `${what}: the text has ${found.text_px} px`);
}

async function see(page, what, width) {
  await expect_kiosk(page, what);
  await expect_sound_page(page, what);
  await shoot(page, `kiosk-${what.replaceAll(' ', '-')}-${width}`);
}

async function open_kiosk(browser, region, options) {
  const page = await open_visitor(browser, region.origin, options);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.url().includes('kiosk=1')) page.problems.push(`leaves by ${request.url()}`);
  });
  return page;
}

export const journeys = {};
for (const width of kWidths) {
  journeys[`a walk never leaves the kiosk, ${width}`] = async (browser, region) => {
    const page = await open_kiosk(browser, region, { width });
    await go(page, '/?kiosk=1');
    await see(page, 'home', width);
    await page.getByLabel(/Quoi/).fill('agent');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=agent/);
    await see(page, 'results', width);
    const folded = page.locator('details:not([open]) > summary', { hasText: 'Filtrer' });
    if (await folded.count() && await folded.first().isVisible()) await folded.first().click();
    await page.getByRole('checkbox', { name: /Contrat à durée indéterminée/ }).check();
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
    await page.waitForURL(/contract=CDI/);
    await see(page, 'facets', width);
    await page.getByRole('link', { name: 'Toutes les offres' }).first().click();
    await page.getByRole('link', { name: /suivant/i }).click();
    await page.waitForURL(/cursor=/);
    await see(page, 'page 2', width);
    await page.locator('.offer-list a').first().click();
    await page.waitForURL(/\/offers\/\d+/);
    await see(page, 'offer', width);
    expect(await page.locator('.offer-address').isVisible(), 'the address of the offer is not there to note');
    await page.getByRole('link', { name: 'Signaler un problème' }).click();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.locator('.error-summary').waitFor();
    await see(page, 'report refused', width);
    await page.getByLabel('Autre chose').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByRole('heading', { name: 'Merci de votre signalement' }).waitFor();
    await see(page, 'report sent', width);
    await go(page, `/offers/${withdraw_one(region)}?kiosk=1`, 410);
    await see(page, 'closed offer', width);
    await go(page, '/offers/999999999?kiosk=1', 404);
    await see(page, 'no such offer', width);
    await go(page, '/nowhere?kiosk=1', 404);
    await see(page, 'not found', width);
    await page.getByRole('link', { name: 'Recommencer' }).click();
    await page.waitForURL(/\/\?kiosk=1$/);
  };
}

journeys['without a touch the kiosk asks, then starts again'] = async (browser, region) => {
  const page = await open_kiosk(browser, region);
  await page.clock.install();
  await go(page, `/offers/${one_live_offer(region)}?kiosk=1`);
  const asked = page.getByRole('dialog', { name: 'Êtes-vous toujours là' });
  await page.clock.fastForward(69_000);
  expect(!await asked.isVisible(), 'it asks too early');
  await page.clock.fastForward(2_000);
  await asked.waitFor();
  await expect_sound_page(page, 'the kiosk that asks');
  await shoot(page, 'kiosk-asks-1280');
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await page.clock.fastForward(60_000);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => scrollY > 0);
  await page.clock.fastForward(60_000);
  expect(!await asked.isVisible() && /\/offers\/\d+/.test(page.url()), 'a gesture does not count');
  await page.clock.fastForward(12_000);
  await asked.waitFor();
  await page.clock.fastForward(21_000);
  await page.waitForURL(/\/\?kiosk=1$/);
};

journeys['what one typed on the home of a kiosk does not stay'] = async (browser, region) => {
  const page = await open_kiosk(browser, region);
  await page.clock.install();
  await go(page, '/?kiosk=1');
  await page.clock.fastForward(100_000);
  expect(!await page.getByRole('dialog').isVisible(), 'a home that nobody touched asks');
  await page.getByLabel(/Quoi/).fill('mon nom');
  await page.clock.fastForward(71_000);
  await page.getByRole('dialog').waitFor();
  await page.clock.fastForward(21_000);
  await page.waitForFunction(() => !document.querySelector('[name=q]').value);
};

journeys['without scripts the page itself goes back, and says so'] = async (browser, region) => {
  const page = await open_visitor(browser, region.origin, { scripts: false });
  for (const [path, status] of [[`/offers/${one_live_offer(region)}?kiosk=1`, 200], ['/nowhere?kiosk=1', 404]]) {
    await go(page, path, status);
    expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content') === '90;url=/?kiosk=1', `${path} does not go back`);
    expect(/revient à l’accueil après 90\s*secondes/.test(await page.locator('.site-header').innerText()), `${path} does not say that it goes back`);
  }
};
