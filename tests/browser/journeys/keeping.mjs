// Taking an offer away: on paper, by the post of one's own, by its address.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, go, kWidths, open_visitor, shoot } from '../browser.mjs';
import { one_live_offer } from '../region.mjs';
import { root } from '../../support/program.mjs';

const tools_of = (page) => page.getByRole('region', { name: 'Garder ou transmettre l’offre' });

export const journeys = {
  'an offer is one sheet of paper, in light ink, with its address': async (browser, region) => {
    const id = one_live_offer(region);
    for (const colours of ['light', 'dark']) {
      const page = await open_visitor(browser, region.origin, { colours });
      await go(page, `/offers/${id}`);
      const pdf = await page.pdf({ format: 'A4', printBackground: true, margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
      writeFileSync(join(root, `build/screenshots/offer-printed-${colours}.pdf`), pdf);
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
      expect(sheets === 1, `the offer takes ${sheets} sheets`);
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.site-nav', '.site-account', '.site-footer', '.offer-tools ul', '.breadcrumb'])
        expect(!await page.locator(hidden).first().isVisible(), `${hidden} is printed`);
      const printed = await page.locator('main').innerText();
      expect(printed.split(`${region.origin}/offers/${id}`).length === 2, 'the address of the offer is not printed once');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(255, 255, 255)', 'the paper is not white');
    }
  },

  'a sheet of paper says where to apply': async (browser, region) => {
    const file = join(region.folder, 'apply.csv');
    writeFileSync(file, 'reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;url_candidature\nW-1;Cariste;Un quai.;Débutant accepté;CDI;13127;Vitrolles;00000001800002;https://emploi.fictive.example/offres?id=12\n');
    region.import_file(file);
    const id = region.database.query("SELECT max(id) FROM offers_offer WHERE apply_url <> ''");
    const page = await open_visitor(browser, region.origin);
    await go(page, `/offers/${id}`);
    await page.emulateMedia({ media: 'print' });
    const link = page.getByRole('link', { name: /Postuler sur le site/ });
    expect(await link.isVisible(), 'the way to apply is not printed');
    const written = await link.evaluate((each) => getComputedStyle(each, '::after').content);
    expect(written.includes(await link.getAttribute('href')), `after the words stands ${written}`);
  },

  'an offer is sent by one’s own mail, and by nobody else’s service': async (browser, region) => {
    const id = one_live_offer(region);
    for (const scripts of [true, false]) {
      const page = await open_visitor(browser, region.origin, { scripts });
      await go(page, `/offers/${id}`);
      const mail = new URL(await tools_of(page).getByRole('link', { name: 'Envoyer par courriel' }).getAttribute('href'));
      expect(mail.protocol === 'mailto:' && mail.pathname === '', `the mail goes to ${mail}`);
      expect(mail.searchParams.get('subject').includes(await page.locator('h1').innerText()), `the subject is ${mail.searchParams.get('subject')}`);
      expect(mail.searchParams.get('body').includes(`${region.origin}/offers/${id}`), 'the mail lacks the address');
      expect(await tools_of(page).getByRole('button', { name: 'Copier l’adresse' }).isVisible() === scripts, 'a button that does nothing is shown, or a useful one is not');
    }
  },

  'the address is copied, and it is said': async (browser, region) => {
    const id = one_live_offer(region);
    for (const width of kWidths) {
      const page = await open_visitor(browser, region.origin, { width });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await go(page, `/offers/${id}`);
      await tools_of(page).getByRole('button', { name: 'Copier l’adresse' }).click();
      await tools_of(page).getByRole('status').filter({ hasText: 'Adresse copiée' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText()) === `${region.origin}/offers/${id}`, 'another address is copied');
      await shoot(page, `offer-copied-${width}`);
    }
  },

  'a telephone that can share is asked to': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390 });
    await page.addInitScript(() => { navigator.share = async (what) => { globalThis.shared = what; }; });
    const id = one_live_offer(region);
    await go(page, `/offers/${id}`);
    await tools_of(page).getByRole('button', { name: 'Partager' }).click();
    const shared = await page.evaluate(() => globalThis.shared);
    expect(shared.url === `${region.origin}/offers/${id}` && shared.title, `shares ${JSON.stringify(shared)}`);
  },

  'a reader reports an offer, an agent decides': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390 });
    const id = one_live_offer(region);
    await go(page, `/offers/${id}`);
    await tools_of(page).getByRole('link', { name: 'Signaler un problème' }).click();
    await page.getByLabel('L’offre est déjà pourvue').check();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByRole('heading', { name: 'Merci de votre signalement' }).waitFor();
    const open = Number(region.database.query('SELECT count(*) FROM offers_problem_report WHERE closed_at IS NULL'));
    const { sign_in } = await import('../sign_in.mjs');
    await sign_in(page, region.token);
    await page.getByRole('link', { name: `Signalements ${open} en attente` }).or(page.locator('.site-nav a', { hasText: 'Signalements' })).first().click();
    expect(await page.locator('.nav-waiting').innerText().then((text) => parseInt(text, 10)) === open, 'the navigation does not count what waits');
    await page.locator(`main a[href="/problems/${id}"]`).click();
    await page.getByLabel('Rien à corriger').check();
    await page.getByRole('button', { name: /^Clore/ }).click();
    await page.waitForURL(/closed=\d/);
    expect(region.database.query(`SELECT count(*) FROM offers_problem_report WHERE closed_at IS NULL AND offer_id = ${id}`) === '0', 'the report stays open');
  },
};
