// run.mjs --db sqlite|postgres [NAME…]: plain-text scenarios against the real binary.
// The words of a scenario are in README.md beside this file.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Scenario } from './scenario.mjs';
import { Database } from './database.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const binary = resolve(here, '../../build/release/passerelle');
const [, kind, ...names] = process.argv.slice(2);

if (process.argv[2] !== '--db' || !['sqlite', 'postgres'].includes(kind)) {
  console.error('usage: run.mjs --db sqlite|postgres [NAME…]');
  process.exit(2);
}

let passed = 0, failed = 0;
for (const file of readdirSync(here).filter((name) => name.endsWith('.scenario')).sort()) {
  if (names.length && !names.includes(basename(file, '.scenario'))) continue;
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const database = new Database(kind, folder);
  const scenario = new Scenario(readFileSync(join(here, file), 'utf8'), { binary, folder, database, kind });
  try {
    database.create();
    const skipped = await scenario.play();
    console.log(skipped ? `skip ${file}: ${skipped}` : `ok   ${file}`);
    if (!skipped) passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${file}:${scenario.line}: ${error.message}`);
  } finally {
    await scenario.stop();
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`# pass ${passed}\n# fail ${failed}`);
process.exit(failed || !passed ? 1 : 0);
