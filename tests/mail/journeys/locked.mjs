// A server that asks for TLS and an account.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postbox, wait_until } from '../../support/postbox.mjs';
import { Site } from '../site.mjs';

const kUser = 'passerelle', kPassword = 'un-secret-d-essai';

function make_certificate(folder) {
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', files.key, '-out', files.cert]);
  assert.equal(made.status, 0, String(made.stderr));
  return files;
}

async function with_locked_server(kind, { secure, env }, play) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-mail-'));
  const files = make_certificate(folder);
  const postbox = await new Postbox({
    secure, key: readFileSync(files.key), cert: readFileSync(files.cert), disabledCommands: [], authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, session, done) => (username === kUser && password === kPassword && session.secure ? done(null, { user: username }) : done(new Error('no'))),
  }).open();
  const server = `${secure ? 'smtps' : 'smtp'}://localhost:${postbox.port}`;
  const site = new Site(kind, null, postbox, { server, more: secure ? [] : ['--smtp-tls', 'starttls'], env: { PASSERELLE_SMTP_CA: files.cert, PASSERELLE_SMTP_USER: kUser, PASSERELLE_SMTP_PASSWORD: kPassword, ...env } });
  try {
    await site.open();
    await play(site, postbox);
  } finally {
    await site.remove();
    await postbox.close();
    rmSync(folder, { recursive: true });
  }
}

const tried = (site) => site.database.query("SELECT last_error FROM platform_mail WHERE last_error <> ''");

async function expect_kept_back(site, postbox, cause) {
  await site.ask('q=soudeur', 'daily');
  await wait_until(() => tried(site) !== '', 'a try');
  assert.match(tried(site), cause);
  assert.equal(postbox.mails.length, 0);
  const log = site.log();
  for (const secret of ['un-secret', 'autre-secret', Buffer.from('\0passerelle\0autre-secret').toString('base64'), Buffer.from('autre-secret').toString('base64')])
    assert.ok(!log.includes(secret), 'the log holds the password');
}

const confirmed = async (site) => site.follow('q=soudeur', 'daily');

export const journeys = {
  'STARTTLS and an account': (kind) => with_locked_server(kind, { secure: false }, confirmed),
  'TLS from the start': (kind) => with_locked_server(kind, { secure: true }, confirmed),
  'a password that is not taken is told nowhere': (kind) => with_locked_server(kind, { secure: false, env: { PASSERELLE_SMTP_PASSWORD: 'autre-secret' } },
    (site, postbox) => expect_kept_back(site, postbox, /^AUTH 535$/)),
  'a server that nobody vouches for gets no mail': (kind) => with_locked_server(kind, { secure: false, env: { PASSERELLE_SMTP_CA: '' } },
    (site, postbox) => expect_kept_back(site, postbox, /certificate|peer/i)),
};
