// The site that sends mail, as the journeys of alerts use it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from '../support/program.mjs';
import { link_of, wait_until } from '../support/postbox.mjs';

export const kAddress = 'nom.essai@exemple.fr';
const kHeader = 'reference;libelle_metier;description;experience;type_contrat;commune;siret;courriel;mouvement\n';

export class Site extends Program {
  constructor(kind, now, postbox, { server, env = {}, more = [] } = {}) {
    super(kind, now);
    Object.assign(this, { postbox, env, mail_options: [...postbox.serve_options(server), ...more], sent: 0 });
  }

  open() { return this.serve(this.mail_options, this.env); }

  async kill() {
    const ended = new Promise((done) => this.server.once('exit', done));
    this.server.kill('SIGKILL');
    await ended;
  }

  publish(...titles) {
    const file = join(this.folder, 'offres.csv');
    writeFileSync(file, kHeader + titles.map((title) => `M-${this.sent += 1};${title};Un travail.;2 ans;CDI;Avignon;00000001800002;rh@fictive.example;\n`).join(''));
    this.run('offers', 'import', file, '--partner', 'brea');
  }

  post(path, fields) {
    return fetch(this.origin + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  }

  async ask(search, frequency, address = kAddress) {
    const response = await this.post('/alerts', { search, frequency, address });
    if (response.status !== 303 || response.headers.get('location') !== '/alerts/asked') throw new Error(`asking is answered ${response.status}`);
  }

  async next_mail(told) {
    const seen = this.seen ?? 0;
    await wait_until(() => this.postbox.mails.length > seen, told);
    this.seen = seen + 1;
    return this.postbox.mails[seen];
  }

  async follow(search, frequency) {
    await this.ask(search, frequency);
    const path = link_of(await this.next_mail('the mail that asks to confirm'), 'confirm');
    const response = await this.post(path, {});
    if (response.status !== 200) throw new Error(`confirming is answered ${response.status}`);
  }

  /** Every published offer was looked at for the alerts. */
  wait_until_told() {
    const behind = "SELECT (SELECT count(*) FROM platform_event WHERE position IS NULL) + (SELECT count(*) FROM platform_event WHERE position > (SELECT coalesce(max(position), 0) FROM platform_event_reader WHERE name = 'offers.alerts'))";
    return wait_until(() => this.database.query(behind) === '0', 'the alerts to be looked at');
  }

  wait_until_sent() { return wait_until(() => this.database.query('SELECT count(*) FROM platform_mail') === '0', 'the queue to be empty'); }
  log() { return readFileSync(join(this.folder, 'serve.log'), 'utf8'); }
}
