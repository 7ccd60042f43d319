// Told at seven, by a service that is killed while the server takes the mail. The clock stands
// still: each start says what time it is.
import assert from 'node:assert/strict';
import { Postbox, wait_until } from '../../support/postbox.mjs';
import { Site } from '../site.mjs';

async function start_at(site, now) {
  await site.stop();
  site.now = now;
  await site.open();
}

async function play(site, postbox) {
  await start_at(site, '2026-11-05T09:00:00Z');
  await site.follow('q=soudeur', 'daily');
  site.publish('Soudeur un', 'Cariste');
  await site.wait_until_told();
  assert.equal(site.database.query('SELECT count(*) FROM platform_mail'), '0', 'not before seven');
  postbox.holds = true;
  await start_at(site, '2026-11-06T06:00:00Z');
  await wait_until(() => postbox.held > 0, 'the mail at seven');
  await site.kill();
  postbox.holds = false;
  await start_at(site, '2026-11-06T06:02:00Z');
  const mail = await site.next_mail('the mail of the service that was killed');
  assert.match(mail.text, /^1\snouvelle offre\n/m);
  assert.match(mail.text, /Soudeur un/);
  assert.doesNotMatch(mail.text, /Cariste/);
  await site.wait_until_sent();
  await start_at(site, '2026-11-07T06:00:00Z');
  const due = 'SELECT count(*) FROM offers_alert WHERE due_at <= 1794031200000000';
  await wait_until(() => site.database.query(due) === '0', 'the morning to be looked at');
  assert.equal(site.database.query('SELECT count(*) FROM platform_mail'), '0', 'nothing new, no mail');
  assert.equal(postbox.mails.length, 2);
}

export const journeys = {
  'an alert by day, over kill -9': async (kind) => {
    const postbox = await new Postbox().open();
    const site = new Site(kind, '2026-11-05T09:00:00Z', postbox);
    try {
      await play(site, postbox);
    } finally {
      await site.remove();
      await postbox.close();
    }
  },
};
