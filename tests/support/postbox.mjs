// A mail server on this machine, which keeps what it takes and refuses when it is told to.
import { createRequire } from 'node:module';
import { wait_ms } from './program.mjs';

const { SMTPServer } = createRequire(import.meta.url)('smtp-server');

/** Where links of mails begin. */
export const kSite = 'https://emploi.exemple.fr';

const refusal = (code) => Object.assign(new Error('refused'), { responseCode: code });

function decoded(text) {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}

/** A mail as it is read: its headers unfolded, its text and its page. */
function parse_mail(to, raw) {
  const end = raw.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(raw.slice(0, end).replace(/\r\n /g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'])[1];
  const parts = raw.split(`--${boundary}`).slice(1, 3).map((part) => decoded(part.slice(part.indexOf('\r\n\r\n') + 4)));
  const subject = headers.subject.replace(/=\?UTF-8\?B\?([^?]*)\?=( (?==\?))?/g, (_, words) => Buffer.from(words, 'base64').toString('utf8'));
  return { to, raw, headers, subject, text: parts[0], html: parts[1] };
}

export class Postbox {
  /** `options` are smtp-server's own. */
  constructor(options = {}) {
    Object.assign(this, { mails: [], refused: 0, refuses: 0, holds: false, held: 0 });
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, closeTimeout: 100, ...options,
      onRcptTo: (address, session, done) => {
        if (!this.refuses) return done();
        this.refused += 1;
        return done(refusal(this.refuses));
      },
      onData: (stream, session, done) => this.take(stream, session, done),
    });
    this.server.on('error', () => { /* a node that was killed left its line open */ });
  }

  take(stream, session, done) {
    const pieces = [];
    stream.on('data', (piece) => pieces.push(piece));
    stream.on('end', () => {
      if (this.holds) { this.held += 1; return; }  // its yes is never heard
      this.mails.push(parse_mail(session.envelope.rcptTo.map(({ address }) => address).join(), Buffer.concat(pieces).toString('latin1')));
      done();
    });
  }

  async open() {
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.port = this.server.server.address().port;
    return this;
  }

  /** Of `serve`, so that its mail comes here. */
  serve_options(server = `smtp://127.0.0.1:${this.port}`) {
    return ['--smtp', server, '--mail-from', 'offres@exemple.fr', '--public-url', kSite];
  }

  close() { return new Promise((done) => this.server.close(done)); }
}

/** The path on the site of a link of a mail; `action`: confirm, stop, renew. */
export function link_of(mail, action) {
  const link = new RegExp(`${kSite}(/alerts/${action}/[0-9a-f]{48})\n`).exec(mail.text);
  if (!link) throw new Error(`no link to ${action} in:\n${mail.text}`);
  return link[1];
}

/** Until `what()` is true; it fails after a long while, so that a fault does not hang the tests. */
export async function wait_until(what, told) {
  for (let i = 0; i < 1200; i += 1, await wait_ms(50)) if (what()) return;
  throw new Error(`in vain: ${told}`);
}
