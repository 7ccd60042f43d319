// One scenario: lines are played in order, the first that does not hold stops it.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { zip_of } from '../support/zip.mjs';

const kNow = '2026-11-05T09:00:00Z';

function words_of(text) {
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
}

function encode(text, encoding) {
  if (encoding !== 'windows-1252') return Buffer.from(text, 'utf8');
  return Buffer.from(text.replace(/’/g, '\x92').replace(/œ/g, '\x9c').replace(/€/g, '\x80'), 'latin1');
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

export class Scenario {
  constructor(text, { binary, folder, database, kind }) {
    Object.assign(this, { lines: text.split('\n'), binary, folder, database, kind });
    this.line = 0;
    this.now = kNow;
    this.values = new Map();
  }

  async play() {
    this.run(['migrate']);
    while (this.line < this.lines.length) {
      const text = this.lines[this.line++].trim();
      if (!text || text.startsWith('#')) continue;
      const skipped = /^skip (\w+) because (.+)$/.exec(text);
      if (skipped) {
        if (skipped[1] === this.kind) return skipped[2];
        continue;
      }
      await this.step(this.fill(text));
    }
    return null;
  }

  /** $NAME is what `let` kept. */
  fill(text) {
    return text.replace(/\$([A-Z_]+)/g, (all, name) => (this.values.has(name) ? this.values.get(name) : all));
  }

  async step(text) {
    const [verb] = text.split(' ', 1);
    const rest = text.slice(verb.length).trim();
    const action = this[`do_${verb}`];
    expect(action, `unknown word "${verb}"`);
    await action.call(this, rest);
  }

  run(args) {
    const all = ['--db', this.database.url, '--now', this.now, ...args];
    const result = spawnSync(this.binary, all, { cwd: this.folder, encoding: 'utf8' });
    if (result.error) throw result.error;
    this.exit = result.status ?? result.signal;
    this.out = result.stdout ?? '';
    this.err = result.stderr ?? '';
    this.waiting_exit = true;
  }

  do_now(rest) { this.now = rest; }

  do_file(rest) {
    const [name, ...options] = words_of(rest.replace(/<<END$/, ''));
    const content = [];
    while (this.lines[this.line] !== 'END') {
      expect(this.line < this.lines.length, `file ${name} has no END`);
      content.push(this.lines[this.line++]);
    }
    this.line += 1;
    const end = options.includes('crlf') ? '\r\n' : '\n';
    let bytes = encode(content.map((line) => line + end).join(''), options.includes('windows-1252') ? 'windows-1252' : 'utf8');
    if (options.includes('gzip')) bytes = gzipSync(bytes);
    writeFileSync(join(this.folder, name), bytes);
  }

  /** zip NAME FILE…: an archive of files written before */
  do_zip(rest) {
    const [name, ...files] = words_of(rest);
    writeFileSync(join(this.folder, name), zip_of(files.map((file) => [file, readFileSync(join(this.folder, file))])));
  }

  do_run(rest) {
    this.run(words_of(rest));
    const next = this.lines.slice(this.line).find((line) => line.trim());
    if (!next?.trim().startsWith('exit')) this.do_exit('0');
  }

  do_exit(rest) {
    expect(this.exit === Number(rest), `exit ${this.exit}, awaited ${rest}\n${this.out}${this.err}`);
  }

  do_out(rest) { this.contains(this.out, rest); }
  do_err(rest) { this.contains(this.err, rest); }

  /** The spaces that never break are spaces here: a scenario is written on a keyboard. */
  contains(answer, rest) {
    const [verb] = rest.split(' ', 1);
    const text = answer.replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
    const part = rest.slice(verb.length).trim().replace(/[\u00a0\u202f]/g, ' ');
    if (verb === 'contains') expect(text.includes(part), `"${part}" is not in:\n${text.slice(0, 2000)}`);
    else if (verb === 'lacks') expect(!text.includes(part), `"${part}" is in:\n${text.slice(0, 2000)}`);
    else throw new Error(`"contains" or "lacks", not "${verb}"`);
  }

  value_at(path, text) {
    let value = JSON.parse(text);
    for (const key of path === '.' ? [] : path.split('.')) value = value?.[key];
    return value;
  }

  do_json(rest) {
    const [, path, sign, awaited] = /^(\S+) (==|has) (.+)$/.exec(rest) ?? [];
    expect(path, `json PATH == VALUE, not "${rest}"`);
    const value = this.value_at(path, this.out || this.body);
    if (sign === 'has') return expect(JSON.stringify(value)?.includes(awaited), `${path} is ${JSON.stringify(value)}`);
    expect(JSON.stringify(value) === JSON.stringify(JSON.parse(awaited)), `${path} is ${JSON.stringify(value)}, awaited ${awaited}`);
  }

  /** read NAME: a file that the program wrote, as the last answer */
  do_read(rest) { this.out = readFileSync(join(this.folder, rest), 'utf8'); }

  /** let NAME = json PATH */
  do_let(rest) {
    const [, name, path] = /^([A-Z_]+) = json (\S+)$/.exec(rest) ?? [];
    expect(name, 'let NAME = json PATH');
    this.values.set(name, String(this.value_at(path, this.out || this.body)));
  }

  /** take NAME = PATTERN: what the last answer holds of it */
  do_take(rest) {
    const [, name, pattern] = /^([A-Z_]+) = (.+)$/.exec(rest) ?? [];
    const found = new RegExp(pattern).exec(this.body);
    expect(found, `nothing like ${pattern} in:\n${this.body.slice(0, 1000)}`);
    this.values.set(name, found[0]);
  }

  /** quit: stops the server */
  do_quit() { return this.stop(); }

  /** sql SELECT … → the awaited rows follow "rows", parted by commas */
  do_sql(rest) { this.rows = this.database.query(rest); }
  do_rows(rest) {
    expect(this.rows.split('\n').join(', ') === rest, `rows are ${this.rows.split('\n').join(', ')}, awaited ${rest}`);
  }

  async do_serve() {
    this.port = 20000 + Math.floor(Math.random() * 20000);
    this.server = spawn(this.binary, ['--db', this.database.url, '--now', this.now, 'serve', '--listen', `127.0.0.1:${this.port}`], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (let i = 0; i < 100; i += 1) {
      try {
        await fetch(`http://127.0.0.1:${this.port}/healthz`);
        return;
      } catch {
        await new Promise((done) => setTimeout(done, 50));
      }
    }
    throw new Error('the server does not answer');
  }

  async request(path, options) {
    this.response = await fetch(`http://127.0.0.1:${this.port}${path}`, { redirect: 'manual', ...options });
    this.body = await this.response.text();
    this.out = '';
  }

  do_get(rest) {
    const [path, ...more] = words_of(rest);
    return this.request(path, { headers: this.headers_of(more) });
  }

  headers_of(more) {
    const token = more.indexOf('token');
    const accept = more.indexOf('accept');
    const prefer = more.indexOf('prefer');
    return {
      ...(token >= 0 && { authorization: `Bearer ${more[token + 1]}` }),
      ...(accept >= 0 && { accept: more[accept + 1] }),
      ...(prefer >= 0 && { prefer: more[prefer + 1] }),
    };
  }

  /** follow PATH [last ID] until TEXT [while STEP]: reads a stream that does not end, 10 s at most */
  async do_follow(rest) {
    const [, path, , last, text, , meanwhile] = /^(\S+)( last (\S+))? until (.+?)( while (.+))?$/.exec(rest) ?? [];
    expect(path, 'follow PATH [last ID] until TEXT [while STEP]');
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), 10_000);
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      signal: stop.signal, headers: { accept: 'text/event-stream', ...(last && { 'last-event-id': last }) },
    });
    if (meanwhile) await this.step(meanwhile);
    let body = '';
    try {
      for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
        body += piece;
        if (body.includes(text)) break;
      }
    } catch { /* patience is over: the text is not there */ }
    clearTimeout(patience);
    stop.abort();
    Object.assign(this, { response, body, out: '' });
    expect(body.includes(text), `"${text}" never came: ${body.slice(0, 1000)}`);
  }

  /** post PATH FILE [token T] [prefer P]: the file's bytes as the body */
  do_post(rest) {
    const [path, file, ...more] = words_of(rest);
    return this.request(path, { method: 'POST', headers: this.headers_of(more), body: readFileSync(join(this.folder, file)) });
  }

  /** submit PATH FORM [token T]: what a form of a page sends, already encoded */
  do_submit(rest) {
    const [path, form, ...more] = words_of(rest);
    const headers = { ...this.headers_of(more), 'content-type': 'application/x-www-form-urlencoded' };
    return this.request(path, { method: 'POST', headers, body: form });
  }

  /** keep FILE: the last answer's body */
  do_keep(rest) { writeFileSync(join(this.folder, rest), this.body); }

  /** settle PATH has TEXT: asks again until the answer holds it; events are numbered a moment later */
  async do_settle(rest) {
    const [, path, text] = /^(\S+) has (.+)$/.exec(rest) ?? [];
    expect(path, 'settle PATH has TEXT');
    for (let i = 0; i < 100; i += 1) {
      await this.request(path, {});
      if (this.body.includes(text)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`"${text}" never came: ${this.body.slice(0, 500)}`);
  }

  do_status(rest) { expect(this.response.status === Number(rest), `status ${this.response.status}\n${this.body.slice(0, 1000)}`); }
  do_body(rest) { this.contains(this.body, rest); }
  do_header(rest) {
    const [name, ...more] = rest.split(' ');
    this.contains(this.response.headers.get(name) ?? '', more.join(' '));
  }

  /** statements <= N: the SQL statements that the last answer cost */
  do_statements(rest) {
    const count = Number(/sql;desc="(\d+)"/.exec(this.response.headers.get('server-timing') ?? '')?.[1] ?? NaN);
    expect(count <= Number(rest.replace('<=', '')), `${count} statements, awaited ${rest}`);
  }

  async stop() {
    if (!this.server) return;
    const ended = new Promise((done) => this.server.once('exit', done));
    this.server.kill('SIGTERM');
    await ended;
    this.server = null;
  }
}
