// The Region's agent: send the file, see what became of each line, decide what is held.
import { expect, go, look_at_widths, open_visitor } from '../browser.mjs';
import { file_of_few, file_of_new_offers, live_offers, wait_for_close, wait_for_state } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';

async function signed_in(browser, region, options) {
  const page = await open_visitor(browser, region.origin, options);
  await sign_in(page, region.token);
  return page;
}

export async function send_file(page, file, mode) {
  await go(page, '/deliveries/new');
  const partner = page.getByLabel('Pour le compte de');
  if (await partner.count()) await partner.selectOption('brea');
  await page.getByLabel(mode === 'full' ? /Toutes les offres/ : /changements seulement/).check();
  await page.getByLabel('Votre fichier d’offres').setInputFiles(file);
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
  await page.waitForURL(/\/deliveries\/\d+$/);
  return Number(page.url().split('/').at(-1));
}

const number_in = (text) => Number(text.replace(/[^\d]/g, ''));

async function expect_conserved(page) {
  const total = number_in(await page.locator('.conservation-total .conservation-value').innerText());
  const parts = (await page.locator('.conservation-part .conservation-value').allInnerTexts()).map(number_in);
  expect(parts.length === 7 && parts.reduce((sum, part) => sum + part, 0) === total, `${total} lines are not ${parts.join(' + ')}`);
  return total;
}

export const journeys = {
  'nobody comes in without a token': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await page.goto('/deliveries');
    expect(!(await page.locator('h1').innerText()).includes('Remises'), 'deliveries are shown to anyone');
    await page.goto('/sign-in');
    await page.getByLabel('Votre jeton d’accès').fill('not-a-token');
    await page.getByRole('button', { name: 'Entrer' }).click();
    expect(await page.locator('.field-error').isVisible(), 'a wrong token is not told');
    await look_at_widths(page, 'sign-in-wrong');
  },

  'what became of each line': async (browser, region) => {
    const page = await signed_in(browser, region);
    await page.locator(`a[href="/deliveries/${region.delivery.delivery}"]`).click();
    expect(await expect_conserved(page) === region.delivery.counts.received, 'the page and the command count otherwise');
    expect(await page.locator('.line-message').count() > 0, 'no line says why');
    const base = `/deliveries/${region.delivery.delivery}/report`;
    const report = await (await page.request.get(`${base}.json`)).json();
    const lines = report.lines ?? report;
    expect(lines.length === region.delivery.counts.received, `${lines.length} lines in the JSON report`);
    expect(lines.every((line, index) => line.line === index + 1 && line.verdict), 'a line of the report has no verdict or is out of order');
    const csv = (await page.request.get(`${base}.csv`)).headers()['content-type'];
    expect(/text\/csv/.test(csv), `the CSV report is ${csv}`);
  },

  'a file sent by the page shows its progress to the end': async (browser, region) => {
    const page = await signed_in(browser, region);
    const before = live_offers(region);
    const delivery = await send_file(page, file_of_new_offers(region, 40, 11), 'delta');
    await page.locator('h1', { hasText: 'Close' }).waitFor({ timeout: 15000 });
    await expect_conserved(page);
    await wait_for_close(region, delivery);
    expect(live_offers(region) > before, 'no offer was published');
  },

  'a full file that would withdraw too much waits for a person': async (browser, region) => {
    const page = await signed_in(browser, region);
    const before = live_offers(region);
    const delivery = await send_file(page, file_of_few(region), 'full');
    await wait_for_state(region, delivery, 'held');
    await go(page, `/deliveries/${delivery}`);
    await look_at_widths(page, 'delivery-held');
    await page.getByRole('button', { name: 'Clore sans rien retirer' }).click();
    await wait_for_close(region, delivery);
    expect(live_offers(region) === before, `${before} offers before, ${live_offers(region)} after`);
    await go(page, `/deliveries/${delivery}`);
    await expect_conserved(page);
  },

  'a file that cannot be read changes nothing and says why': async (browser, region) => {
    const page = await signed_in(browser, region);
    const before = live_offers(region);
    await go(page, '/deliveries/new');
    await page.getByLabel('Votre fichier d’offres').setInputFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
    await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
    await page.waitForLoadState();
    expect(/refus|pas été reçu/i.test(await page.locator('main').innerText()), 'the refusal is not told');
    await look_at_widths(page, 'delivery-refused');
    expect(live_offers(region) === before, 'a refused file changed offers');
  },

  'leaving': async (browser, region) => {
    const page = await signed_in(browser, region);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForLoadState();
    await page.goto('/deliveries');
    expect(!(await page.locator('h1').innerText()).includes('Remises'), 'still inside after leaving');
  },
};
