// What the declaration of accessibility says of the tests is what the tests do.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expect_accessible, expect_sound_page, go, kColours, kWidths, open_visitor, shoot } from '../browser.mjs';
import { pages_for, told } from '../pages.mjs';
import { sign_in } from '../sign_in.mjs';
import { root } from '../../support/program.mjs';

/** Where each check of web/pages.json is made: a journey's file, and words that stand in it. */
const kMade = {
  axe: ['browser.mjs', 'expect_accessible'], widths: ['browser.mjs', 'expect_no_sideways_scroll'], colours: ['journeys/look.mjs', 'kColours'],
  print: ['journeys/look.mjs', 'look_printed'], opened: ['journeys/look.mjs', 'look_opened'], suggestions: ['journeys/declared.mjs', 'with suggestions'],
  errors: ['journeys/declared.mjs', 'kRefusals'], language: ['browser.mjs', 'html[lang=fr]'], keyboard: ['journeys/keyboard.mjs', ''], without_scripts: ['journeys/without_scripts.mjs', ''],
};

/** A form sent so that it is refused: its page, what is done there. */
const kRefusals = {
  'sign-in': async (page) => { await page.getByLabel('Votre jeton d’accès').fill('no-token'); await page.getByRole('button', { name: 'Entrer' }).click(); },
  problem: async (page) => page.getByRole('button', { name: 'Envoyer le signalement' }).click(),
  'delivery-new': async (page) => page.getByRole('button', { name: 'Envoyer le fichier' }).click(),
  'offer-problems': async (page) => page.getByRole('button', { name: /^Clore/ }).click(),
  partner: async (page) => { await page.getByLabel('Courriel du service').evaluate((field) => { field.type = 'text'; field.value = 'rien'; }); await page.getByRole('button', { name: /Enregistrer/ }).click(); },
  'partner-tokens': async (page) => page.getByRole('button', { name: 'Créer le jeton' }).click(),
};

async function look_refused(page, { name, path }, suffix) {
  await go(page, path);
  // What the browser itself would stop is sent all the same.
  await page.evaluate(() => document.querySelectorAll('main form').forEach((form) => { form.noValidate = true; }));
  await kRefusals[name](page);
  await page.locator('main .field-error, main .error-summary').first().waitFor();
  await shoot(page, `${name}-refused-${suffix}`);
  await expect_sound_page(page, `${path} refused (${suffix})`);
}

export const journeys = {
  'every address that answers a page is looked at': async (browser, region) => {
    const answered = JSON.parse(region.run('routes', '--json')).filter(({ method }) => method === 'GET').map(({ path }) => path);
    const looked_at = new Set([...told.pages.map(({ route }) => route).filter(Boolean), ...told.other_routes]);
    const forgotten = answered.filter((path) => !looked_at.has(path)), unknown = [...looked_at].filter((path) => !answered.includes(path));
    expect(!forgotten.length, `web/pages.json forgets ${forgotten}`);
    expect(!unknown.length, `web/pages.json names ${unknown}, which nothing answers`);
    for (const path of told.other_routes.filter((route) => !route.includes('{') && !route.endsWith('/stream'))) {
      const answer = await fetch(region.origin + path, { headers: { accept: '*/*' }, redirect: 'manual' });
      expect(answer.status >= 300 || !/text\/html/.test(answer.headers.get('content-type')), `${path} is a page, and no page of web/pages.json`);
    }
  },

  'the declaration says what is checked, and every page links it': async (browser, region) => {
    for (const { name } of told.checks) {
      const [file, words] = kMade[name] ?? [];
      expect(file && existsSync(join(root, 'tests/browser', file)) && readFileSync(join(root, 'tests/browser', file), 'utf8').includes(words), `nothing checks "${name}"`);
    }
    expect(Object.keys(kMade).length === told.checks.length, 'a check is not told');
    const page = await open_visitor(browser, region.origin);
    for (const { path, status } of await pages_for(region, 'anyone')) {
      await go(page, path, status);
      expect(/^\/accessibilite(\?kiosk=1)?$/.test(await page.locator('.site-footer').getByRole('link', { name: /Accessibilité\s: non conforme/ }).getAttribute('href')), `${path} does not link the declaration`);
    }
    await page.locator('.site-footer').getByRole('link', { name: /Accessibilité/ }).click();
    const text = await page.locator('main').innerText();
    for (const { title } of told.pages) expect(text.includes(title), `the declaration does not name ${title}`);
    expect(/non conforme/.test(text) && /Défenseur des droits/.test(text), 'the declaration lacks what the law wants');
    expect(/n’a pas encore donné d’adresse/.test(text), 'a contact is told that nobody gave');
    region.run('site', 'contact', 'accessibilite@region-fictive.example');
    await page.reload();
    expect(await page.locator('main a[href="mailto:accessibilite@region-fictive.example"]').isVisible(), 'the contact is not told');
  },
};

for (const width of kWidths) for (const colours of kColours) {
  const suffix = `${width}-${colours}`;
  journeys[`errors shown, ${suffix}`] = async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width, colours });
    const refusable = (pages) => pages.filter(({ name }) => name in kRefusals);
    const open = refusable(await pages_for(region, 'anyone')), agents = refusable(await pages_for(region, 'agents'));
    expect(open.length + agents.length === Object.keys(kRefusals).length, 'a form is not looked at');
    for (const each of open) await look_refused(page, each, suffix);
    await sign_in(page, region.token);
    for (const each of agents) await look_refused(page, each, suffix);
  };
  journeys[`with suggestions, ${suffix}`] = async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width, colours });
    for (const path of ['/', '/offers', '/?kiosk=1'])
      for (const [name, typed] of [[/Quoi/, 'vend'], [/Où/, 'avig']]) {
        await go(page, path);
        await page.getByRole('combobox', { name }).pressSequentially(typed);
        await page.getByRole('option').first().waitFor();
        await expect_accessible(page, `${path} with suggestions for ${typed} (${suffix})`);
      }
  };
}
