// run.mjs [--db sqlite|postgres]: alerts by mail, from the asking to the end, through a real server.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read_options } from '../support/program.mjs';

const options = read_options({ db: 'sqlite' });
const folder = join(dirname(fileURLToPath(import.meta.url)), 'journeys');
let passed = 0, failed = 0;
for (const file of readdirSync(folder).sort()) {
  for (const [name, journey] of Object.entries((await import(join(folder, file))).journeys)) {
    try {
      await journey(options.db);
      passed += 1;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}: ${error.stack}`);
    }
  }
}
console.log(`# pass ${passed}\n# fail ${failed}`);
process.exit(failed || !passed ? 1 : 0);
