// The partner, who mends what was set aside, by the keyboard and without scripts; the agent, who
// gives a token.
import { expect, expect_sound_page, go, look_at_widths, open_visitor, shoot } from '../browser.mjs';
import { live_offers } from '../region.mjs';
import { sign_in } from '../sign_in.mjs';

const one = (region, sql) => region.database.query(sql);
// The last: a file of the first lines is sent again by another journey, after which they are its own.
const waiting_with = (region, code) => one(region, `SELECT max(line) FROM offers_delivery_fault WHERE delivery_id = ${region.delivery.delivery} AND code = '${code}' AND is_alone`);

export const journeys = {
  'a line is mended by the keyboard, and the next one is there': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await sign_in(page, region.token);
    const before = live_offers(region);
    const line = waiting_with(region, 'EXPERIENCE_MISSING');
    await go(page, `/deliveries/${region.delivery.delivery}/lines/${line}`);
    expect(await page.evaluate(() => document.activeElement.name) === 'experience', 'the faulty field is not under the fingers');
    await page.keyboard.type('Débutant accepté');
    await Promise.all([page.waitForURL(/done=/), page.keyboard.press('Enter')]);
    await expect_sound_page(page, 'the next line');
    expect(/créée/.test(await page.locator('.notice').innerText()), 'nothing says what became of the line');
    expect(live_offers(region) === before + 1, 'the offer was not published');
  },

  'a correction that does not do keeps what was typed': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390, scripts: false });
    await sign_in(page, region.token);
    await go(page, `/deliveries/${region.delivery.delivery}/lines/${waiting_with(region, 'PLACE_MISSING')}`);
    await page.getByLabel('Commune', { exact: true }).fill('Nulle-Part-sur-Rien');
    await page.getByRole('button', { name: /Enregistrer/ }).first().click();
    expect(await page.getByLabel('Commune', { exact: true }).inputValue() === 'Nulle-Part-sur-Rien', 'what was typed is lost');
    expect(/Nulle-Part-sur-Rien/.test(await page.locator('.error-summary').innerText()), 'the new message is not shown');
    await expect_sound_page(page, 'a correction that does not do', { scripts: false });
    await shoot(page, 'line-rejected-390');
  },

  'one correction for all that share a fault, shown before it is made': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { scripts: false });
    await sign_in(page, region.token);
    const delivery = `/deliveries/${region.delivery.delivery}`;
    await go(page, delivery);
    const group = page.locator('a[href*="rule=MOVEMENT_UNKNOWN"][href*="/alike"]').first();
    const shared = Number(one(region, `SELECT count(*) FROM offers_delivery_fault WHERE delivery_id = ${region.delivery.delivery} AND code = 'MOVEMENT_UNKNOWN'`));
    await group.click();
    await page.getByLabel(/ouvement/).fill('C');
    await page.getByRole('button', { name: /Voir ce que/ }).click();
    await look_at_widths(page, 'line-alike-preview', { scripts: false });
    await page.getByRole('button', { name: /^Corriger/ }).click();
    await page.waitForURL(/batch=/);
    const left = Number(one(region, `SELECT count(*) FROM offers_delivery_fault WHERE delivery_id = ${region.delivery.delivery} AND code = 'MOVEMENT_UNKNOWN'`));
    expect(left < shared, `${shared} lines before, ${left} after`);
    await expect_sound_page(page, 'the delivery after it', { scripts: false });
  },

  'a token is shown once': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await sign_in(page, region.token);
    await go(page, '/partners/brea/tokens');
    await page.getByLabel('À qui il est donné').fill('logiciel');
    await page.getByRole('button', { name: 'Créer le jeton' }).click();
    expect(/^psr_/.test(await page.locator('code.token').innerText()), 'no token is shown');
    expect(!/psr_/.test(page.url()), 'the token stands in the address');
    await expect_sound_page(page, 'a new token');
    await shoot(page, 'partner-token-new');
    await go(page, '/partners/brea/tokens');
    expect(!/psr_/.test(await page.content()), 'the token is shown again');
  },

  'every token is listed, and one is replaced then revoked': async (browser, region) => {
    const token = region.create_token();
    const page = await open_visitor(browser, region.origin, { width: 390, scripts: false });
    await sign_in(page, token);
    await go(page, '/tokens');
    await shoot(page, 'tokens-list-390');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Remplacer/ }).click();
    expect(/^psr_/.test(await page.locator('code.token').innerText()), 'no token is shown');
    await expect_sound_page(page, 'a token replaced', { scripts: false });
    await shoot(page, 'token-replaced-390');
    await go(page, '/tokens');
    await page.locator('tbody a').first().click();
    await page.getByRole('button', { name: /Révoquer/ }).click();
    expect(/Révoqué/.test(await page.locator('main').innerText()), 'nothing says that it is revoked');
    await expect_sound_page(page, 'a token revoked', { scripts: false });
  },
};
