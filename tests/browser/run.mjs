// run.mjs [NAME…]: every journey of journeys/, in the real browser against the real server.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start_browser } from './browser.mjs';
import { open_region } from './region.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'journeys');
const names = process.argv.slice(2);
let passed = 0, failed = 0;

async function play(journeys, browser, region) {
  for (const [name, journey] of Object.entries(journeys)) {
    const visitors = browser.contexts().length;
    try {
      await journey(browser, region);
      passed += 1;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}: ${error.message}`);
    }
    for (const context of browser.contexts().slice(visitors)) await context.close();
  }
}

const region = await open_region();
const browser = await start_browser();
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort()) {
    if (names.length && !names.includes(basename(file, '.mjs'))) continue;
    console.log(basename(file, '.mjs'));
    await play((await import(join(folder, file))).journeys, browser, region);
  }
} finally {
  await browser.close();
  await region.remove();
  await region.postbox.close();
}
console.log(`# pass ${passed}\n# fail ${failed}`);
process.exit(failed || !passed ? 1 : 0);
