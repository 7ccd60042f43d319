// The same pages with scripts off: HTML first.
import { expect, expect_sound_page, go, open_visitor, shoot } from '../browser.mjs';
import { file_of_new_offers, wait_for_close } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';
import { send_file } from './agent.mjs';

const kOff = { scripts: false };

export const journeys = {
  'finding an offer': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { ...kOff, width: 390 });
    await go(page, '/');
    await page.locator('form.search').getByLabel(/Quoi/).fill('vendeur');
    await page.locator('form.search').getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/\/offers\?/);
    await page.locator('.offer-list a').first().click();
    await page.waitForURL(/\/offers\/\d+/);
    await expect_sound_page(page, 'the offer, scripts off', kOff);
    await shoot(page, 'offer-without-scripts');
  },

  'sending a file and reading its report': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, kOff);
    await sign_in(page, region.token);
    const delivery = await send_file(page, file_of_new_offers(region, 20, 12), 'delta');
    await wait_for_close(region, delivery);
    await go(page, `/deliveries/${delivery}`);
    expect(/Close/.test(await page.locator('h1').innerText()), 'the page does not say that the delivery is closed');
    await expect_sound_page(page, 'the report, scripts off', kOff);
  },
};
