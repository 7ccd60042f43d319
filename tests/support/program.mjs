// The program as tests run it: one database, one folder of files, one clock.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '../scenarios/database.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const binary = process.env.PASSERELLE_BINARY ?? join(root, 'build/release/passerelle');

/** --name value … of the command line; `defaults` says which there are, and their types. */
export function read_options(defaults) {
  const options = { ...defaults };
  for (let i = 2; i < process.argv.length; i += 2) {
    const name = process.argv[i].replace(/^--/, '');
    if (!(name in defaults) || process.argv[i + 1] === undefined) {
      console.error(`options: ${Object.entries(defaults).map(([key, value]) => `--${key} ${value}`).join(' ')}`);
      process.exit(2);
    }
    options[name] = typeof defaults[name] === 'number' ? Number(process.argv[i + 1]) : process.argv[i + 1];
  }
  return options;
}

/** mulberry32: the same seed gives the same moments. */
export function random_from(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const wait_ms = (ms) => new Promise((done) => setTimeout(done, ms));

export class Program {
  constructor(kind, now = '2026-11-05T09:00:00Z') {
    this.folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
    this.now = now;
    this.database = new Database(kind, this.folder);
    mkdirSync(join(this.folder, 'var'));
    this.database.create();
    this.run('migrate');
  }

  arguments_of(args) { return ['--db', this.database.url, ...(this.now ? ['--now', this.now] : []), ...args]; }

  /** Runs to its end; `exits` are the statuses that are no failure. Gives standard output. */
  run_with(exits, ...args) {
    const result = spawnSync(binary, this.arguments_of(args), { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (!exits.includes(result.status)) throw new Error(`${args.join(' ')}: exit ${result.status ?? result.signal}\n${result.stdout}${result.stderr}`);
    return result.stdout;
  }

  run(...args) { return this.run_with([0], ...args); }

  /** Faults set aside make the exit 1: expected of the generated file. */
  import_file(file, ...more) { return JSON.parse(this.run_with([0, 1], 'offers', 'import', file, '--partner', 'brea', ...more, '--json')); }

  start(args, options = {}) {
    return spawn(binary, this.arguments_of(args), { cwd: this.folder, stdio: ['ignore', 'ignore', 'inherit'], ...options });
  }

  /** What it says goes to serve.log. */
  async serve(more = [], env = {}) {
    const port = 20000 + Math.floor(Math.random() * 20000);
    const log = openSync(join(this.folder, 'serve.log'), 'a');
    this.server = this.start(['serve', '--listen', `127.0.0.1:${port}`, ...more], { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    closeSync(log);
    this.origin = `http://127.0.0.1:${port}`;
    for (let i = 0; i < 200; i += 1) {
      if (this.server.exitCode !== null) throw new Error(`serve ended with ${this.server.exitCode}`);
      try {
        if ((await fetch(`${this.origin}/healthz`)).ok) return;
      } catch { /* not yet */ }
      await wait_ms(50);
    }
    throw new Error('the server does not answer');
  }

  async stop() {
    if (!this.server) return;
    const ended = new Promise((done) => this.server.once('exit', done));
    if (this.server.exitCode === null && this.server.kill('SIGTERM')) await ended;
    this.server = null;
  }

  async remove() {
    await this.stop();
    this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  create_token(...options) {
    return JSON.parse(this.run('identity', 'token-create', '--role', 'agent', '--label', 'essai', ...options, '--json')).token;
  }
}
