// One fresh database a scenario, on either of the two.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

export class Database {
  constructor(kind, folder) {
    this.kind = kind;
    this.name = `scenario_${randomBytes(6).toString('hex')}`;
    this.path = join(folder, 'passerelle.db');
    this.server = process.env.PASSERELLE_TEST_POSTGRES ?? '';
    if (kind === 'postgres' && !this.server) throw new Error('PASSERELLE_TEST_POSTGRES is not set: ./dev test starts a server');
  }

  get url() {
    return this.kind === 'sqlite' ? `sqlite:${this.path}` : this.server.replace('/postgres?', `/${this.name}?`);
  }

  create() {
    if (this.kind === 'postgres') this.#psql(this.server, `CREATE DATABASE ${this.name}`);
  }

  drop() {
    if (this.kind === 'postgres') this.#psql(this.server, `DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }

  /** Rows as lines, columns parted by "|". */
  query(sql) {
    const text = this.kind === 'sqlite'
      ? execFileSync('sqlite3', [this.path, sql], { encoding: 'utf8' })
      : this.#psql(this.url, sql);
    return text.trimEnd();
  }

  #psql(url, sql) {
    return execFileSync('psql', ['-X', '-q', '-t', '-A', '-v', 'ON_ERROR_STOP=1', '-d', url, '-c', sql], { encoding: 'utf8' });
  }
}
