// compare.mjs --db sqlite|postgres [--update]: what all migrations make is what db/schema.*.sql
// shows, so that a change of schema is read in one place.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '../scenarios/database.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [, , option, kind, update] = process.argv;
if (option !== '--db' || !['sqlite', 'postgres'].includes(kind)) {
  console.error('usage: compare.mjs --db sqlite|postgres [--update]');
  process.exit(2);
}

function schema_of_migrations(folder) {
  const database = new Database(kind, folder);
  const run = (...args) => execFileSync(join(root, 'build/release/passerelle'), ['--db', database.url, ...args], { cwd: folder, encoding: 'utf8' });
  database.create();
  try {
    run('migrate');
    return run('schema');
  } finally {
    database.drop();
  }
}

const dump = join(root, `db/schema.${kind}.sql`);
const folder = mkdtempSync(join(tmpdir(), 'passerelle-schema-'));
try {
  const schema = schema_of_migrations(folder);
  if (update === '--update') {
    writeFileSync(dump, schema);
    console.log(`db/schema.${kind}.sql is written`);
  } else if (existsSync(dump) && readFileSync(dump, 'utf8') === schema) {
    console.log(`ok   db/schema.${kind}.sql\n# pass 1\n# fail 0`);
  } else {
    writeFileSync(join(folder, 'made.sql'), schema);
    console.log(spawnSync('diff', ['-u', existsSync(dump) ? dump : '/dev/null', join(folder, 'made.sql')], { encoding: 'utf8' }).stdout);
    console.log(`FAIL db/schema.${kind}.sql differs; if that is meant: node tests/schema/compare.mjs --db ${kind} --update\n# pass 0\n# fail 1`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
