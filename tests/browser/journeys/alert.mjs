// A visitor follows a search by mail: the form, the mails, the pages of their links.
import { expect, expect_accessible, expect_no_sideways_scroll, expect_sound_page, go, kColours, kWidths, open_visitor, shoot } from '../browser.mjs';
import { file_of_new_offers } from '../region.mjs';
import { link_of, wait_until } from '../../support/postbox.mjs';

const address_of = (suffix) => `visiteur-${suffix}@exemple.fr`;

async function mail_to(region, address, count) {
  const mails = () => region.postbox.mails.filter(({ to }) => to === address);
  await wait_until(() => mails().length >= count, `mail ${count} to ${address}`);
  return mails()[count - 1];
}

const heading = (page) => page.locator('h1').innerText();

async function seen(page, name, suffix) {
  await shoot(page, `${name}-${suffix}`);
  await expect_sound_page(page, `${name} (${suffix})`, { scripts: false });
}

/** From the list on, without scripts; gives the path that confirms. */
async function ask(page, region, suffix) {
  await go(page, '/offers?contract=CDI');
  await page.getByRole('link', { name: 'Recevoir ces offres par courriel' }).click();
  await page.getByLabel('Dès leur publication').check();
  await page.getByLabel('Votre adresse électronique').fill(address_of(suffix));
  await page.getByRole('button', { name: 'Créer l’alerte' }).click();
  expect(await heading(page) === 'Vérifiez votre boîte de réception', `after the form: ${await heading(page)}`);
  expect(!page.url().includes('visiteur'), 'the address stands in a URL');
  return link_of(await mail_to(region, address_of(suffix), 1), 'confirm');
}

async function confirm(page, path, suffix) {
  await go(page, path);
  await seen(page, 'alert-confirm', suffix);
  await page.getByRole('button', { name: 'Confirmer l’alerte' }).click();
  expect(await heading(page) === 'Votre alerte est en place', `after the button: ${await heading(page)}`);
  await seen(page, 'alert-confirmed', suffix);
}

async function stop(page, path, suffix) {
  await go(page, path);
  await seen(page, 'alert-stop', suffix);
  await page.getByRole('button', { name: 'Arrêter l’alerte' }).click();
  expect(await heading(page) === 'L’alerte est arrêtée', `after the button: ${await heading(page)}`);
  await seen(page, 'alert-stopped', suffix);
}

/** The mail as a mailbox shows it: from nowhere, asking nothing of anyone. */
async function look_at_mail(browser, mail, width, colours) {
  const page = await open_visitor(browser, 'http://nowhere.invalid', { width, colours });
  await page.setContent(mail.html);
  await shoot(page, `alert-mail-${width}-${colours}`);
  await expect_accessible(page, 'the mail');
  await expect_no_sideways_scroll(page, 'the mail');
  expect(!page.problems.length, page.problems.join('\n'));
}

export const journeys = {
  'a wrong address is told beside the field': async (browser, region) => {
    for (const width of kWidths) {
      const page = await open_visitor(browser, region.origin, { width });
      await go(page, '/alerts/new?q=vendeur');
      await page.locator('form[action="/alerts"]').evaluate((form) => { form.noValidate = true; });
      await page.getByLabel('Votre adresse électronique').fill('nom@exemple');
      await page.getByRole('button', { name: 'Créer l’alerte' }).click();
      expect((await page.locator('.error-summary').innerText()).includes('prenom.nom@exemple.fr'), 'the error is not summed up');
      expect(await page.getByLabel('Votre adresse électronique').inputValue() === 'nom@exemple', 'what was typed is lost');
      await shoot(page, `alert-wrong-${width}-light`);
      await expect_accessible(page, 'the form with its error');
    }
  },

  'an alert, from the list to the end, without scripts': async (browser, region) => {
    const visitors = [];
    for (const width of kWidths) {
      const suffix = `${width}-light`;
      const page = await open_visitor(browser, region.origin, { width, scripts: false });
      await confirm(page, await ask(page, region, suffix), suffix);
      visitors.push({ page, suffix });
    }
    region.import_file(file_of_new_offers(region, 60, 41));
    for (const { page, suffix } of visitors) {
      const mail = await mail_to(region, address_of(suffix), 2);
      for (const colours of kColours) await look_at_mail(browser, mail, Number(suffix.split('-')[0]), colours);
      await stop(page, link_of(mail, 'stop'), suffix);
    }
  },
};
