// What someone could pick instead who only wants the columns in a table: the databases' own bulk
// loads. They check nothing, repair nothing, know no verdict; one transaction, one primary key.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function seconds_of(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function columns_of(folder) {
  return readFileSync(join(folder, 'columns.txt'), 'utf8').split(';');
}

function version_of(...command) {
  return execFileSync(command[0], command.slice(1), { encoding: 'utf8' }).trim().split('\n')[0];
}

/** sqlite3's .import, in WAL mode like ours; `REPLACE` because a file may name a reference twice. */
function sqlite_import(folder) {
  const columns = columns_of(folder);
  const path = join(folder, 'peer.db');
  const run = (text) => execFileSync('sqlite3', [path], { input: text, stdio: ['pipe', 'ignore', 'ignore'] });
  run(`PRAGMA journal_mode=WAL; CREATE TABLE staged (${columns.map((name) => `${name} TEXT`).join(', ')});
    CREATE TABLE offer (${columns.map((name) => `${name} TEXT`).join(', ')}, PRIMARY KEY (reference)) WITHOUT ROWID;`);
  return seconds_of(() => run(`.mode csv
.separator ; "\\r\\n"
BEGIN;
.import --skip 1 ${join(folder, 'plain.csv')} staged
INSERT OR REPLACE INTO offer SELECT * FROM staged;
COMMIT;
PRAGMA wal_checkpoint(TRUNCATE);
`));
}

/** PostgreSQL's COPY into an unlogged table, then into one with a primary key. */
function postgres_copy(folder, program) {
  const columns = columns_of(folder);
  const psql = (...commands) => execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', program.database.url, ...commands.flatMap((text) => ['-c', text])], { stdio: ['ignore', 'ignore', 'inherit'] });
  psql(`CREATE UNLOGGED TABLE staged (${columns.map((name) => `${name} TEXT`).join(', ')})`,
    `CREATE TABLE offer (${columns.map((name) => `${name} TEXT`).join(', ')}, PRIMARY KEY (reference))`);
  return seconds_of(() => psql(`\\copy staged FROM '${join(folder, 'plain.csv')}' WITH (FORMAT csv, HEADER, DELIMITER ';')`,
    'INSERT INTO offer SELECT DISTINCT ON (reference) * FROM staged WHERE reference IS NOT NULL'));
}

/** Loads the same columns by the peer of that database; a peer that is not there stops all. */
export function run_peer(kind, folder, program) {
  if (kind === 'sqlite') return { name: 'sqlite3 .import', version: version_of('sqlite3', '--version').split(' ')[0], seconds: sqlite_import(folder) };
  return { name: 'postgresql COPY', version: version_of('psql', '--version'), seconds: postgres_copy(folder, program) };
}
