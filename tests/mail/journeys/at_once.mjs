// Asked for, confirmed, told, put off by the server, stopped by one click.
import assert from 'node:assert/strict';
import { kSite, link_of, Postbox, wait_until } from '../../support/postbox.mjs';
import { kAddress, Site } from '../site.mjs';

async function with_site(kind, play) {
  const postbox = await new Postbox().open();
  const site = new Site(kind, null, postbox);
  try {
    await site.open();
    await play(site, postbox);
  } finally {
    await site.remove();
    await postbox.close();
  }
}

async function ask_from_the_list(site) {
  const list = await (await fetch(`${site.origin}/offers?q=soudeur&contract=CDI`)).text();
  const href = /href="(\/alerts\/new\?[^"]+)"/.exec(list)[1].replaceAll('&amp;', '&');
  const form = await (await fetch(site.origin + href)).text();
  const search = /name="search" value="([^"]*)"/.exec(form)[1].replaceAll('&amp;', '&');
  await site.ask(search, 'at_once');
}

/** What opens links before the person does must not say yes for them. */
async function confirm_by_the_button(site) {
  const path = link_of(await site.next_mail('the mail that asks to confirm'), 'confirm');
  const page = await fetch(site.origin + path);
  assert.match(await page.text(), /<form method="post">\s*<button[^>]*>Confirmer l’alerte/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal(page.headers.get('referrer-policy'), 'same-origin');
  assert.equal(site.database.query('SELECT state FROM offers_alert'), 'asked');
  const done = await site.post(path, {});
  assert.match(await done.text(), /Votre alerte est en place/);
  assert.equal(site.database.query('SELECT state FROM offers_alert'), 'confirmed');
}

function expect_news(mail, titles) {
  assert.equal(mail.to, kAddress);
  assert.equal(mail.headers.to, kAddress);
  for (const part of [mail.text, mail.html])
    assert.deepEqual(['Soudeur un', 'Soudeur deux', 'Cariste'].filter((title) => part.includes(title)), titles);
  assert.equal(mail.headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click');
  assert.match(mail.headers['list-unsubscribe'], new RegExp(`^<${kSite}/alerts/stop/[0-9a-f]{48}>$`));
}

/** As mail programs do: no cookie, no page looked at before. */
async function stop_by_one_click(site, mail) {
  const path = mail.headers['list-unsubscribe'].slice(1 + kSite.length, -1);
  for (const time of ['first', 'second'])
    assert.equal((await site.post(path, { 'List-Unsubscribe': 'One-Click' })).status, 200, time);
  const kept = ['offers_alert', 'offers_alert_token', 'offers_alert_told', 'platform_mail'];
  for (const table of kept) assert.equal(site.database.query(`SELECT count(*) FROM ${table}`), '0', table);
}

async function put_off(site, postbox) {
  postbox.refuses = 451;
  site.publish('Soudeur deux');
  await wait_until(() => postbox.refused > 0, 'a refusal');
  postbox.refuses = 0;
  return site.next_mail('the mail that was put off');
}

export const journeys = {
  'an alert at once, from the list to its end': (kind) => with_site(kind, async (site, postbox) => {
    await ask_from_the_list(site);
    await confirm_by_the_button(site);
    site.publish('Soudeur un', 'Cariste');
    const first = await site.next_mail('the news');
    expect_news(first, ['Soudeur un']);
    const second = await put_off(site, postbox);
    expect_news(second, ['Soudeur deux']);
    await stop_by_one_click(site, first);
    site.publish('Soudeur trois');
    await site.wait_until_told();
    assert.equal(site.database.query('SELECT count(*) FROM platform_mail'), '0');
    assert.equal(postbox.mails.length, 3);
    const log = site.log();
    for (const secret of [kAddress, 'nom.essai', ...postbox.mails.flatMap(({ text }) => text.match(/[0-9a-f]{48}/g))])
      assert.ok(!log.includes(secret), `the log holds ${secret}`);
  }),

  'an address that the server does not know is forgotten': (kind) => with_site(kind, async (site, postbox) => {
    postbox.refuses = 550;
    await site.ask('q=soudeur', 'daily');
    await wait_until(() => site.database.query('SELECT count(*) FROM offers_alert') === '0', 'the alert to go');
    assert.equal(postbox.refused, 1);
    assert.equal(site.database.query('SELECT count(*) FROM platform_mail'), '0');
  }),
};
