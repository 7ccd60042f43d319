// What every engine is given: a generated region, its corpus, the two sets of queries and the truth.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from '../../tests/support/program.mjs';
import { generate_queries } from './generate.mjs';

/** The generated region ends here: whatever the day, a seed gives the same offers. */
const kLastDay = '2026-11-26';
/** Lines more than offers: some of the region's lines have faults and are left out. */
const kSpare = 1.1;

function run_to(file, command, args) {
  const output = openSync(file, 'w');
  execFileSync(command, args, { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
}

/** Writes corpus.tsv and its like to the folder; gives how many lines were left out. */
function make_corpus(folder, programs, { offers, seed }) {
  const region = join(folder, 'region');
  mkdirSync(region, { recursive: true });
  execFileSync(binary, ['--now', `${kLastDay}T09:00:00Z`, 'demo', 'generate', '--offers', String(Math.ceil(offers * kSpare) + 100), '--seed', String(seed), region], { stdio: ['ignore', 'ignore', 'inherit'] });
  const told = execFileSync(join(programs, 'search_corpus'), [join(region, 'brea.csv'), String(offers), kLastDay, folder], { encoding: 'utf8' });
  rmSync(region, { recursive: true });
  return JSON.parse(told);
}

/** A set in the form of queries.tsv, as every engine takes it, with what a scan finds. */
function make_set(folder, programs, name, file) {
  const queries = join(folder, `${name}.queries`), truth = join(folder, `${name}.truth`);
  run_to(queries, join(programs, 'search_translate'), [file, kLastDay]);
  run_to(truth, join(programs, 'search_scan'), [folder, queries]);
  return { name, queries, truth };
}

/** `written` is queries.tsv, `unseen` is drawn from the seed. */
function make_sets(folder, programs, here, { offers, unseen, seed }) {
  const file = join(folder, 'unseen.tsv');
  writeFileSync(file, `${generate_queries(folder, offers, unseen, seed).join('\n')}\n`);
  return [make_set(folder, programs, 'written', join(here, 'queries.tsv')), make_set(folder, programs, 'unseen', file)];
}

/** Everything before the first engine; once for a folder, which then holds that corpus alone. */
export function prepare(folder, programs, here, { offers, seed, unseen }) {
  const kept = join(folder, 'prepared.json');
  const wanted = { offers, seed, unseen };
  if (existsSync(kept)) {
    const { told, sets, ...found } = JSON.parse(readFileSync(kept, 'utf8'));
    if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${folder} holds another corpus: ${JSON.stringify(found)}`);
    return { told, sets };
  }
  const told = make_corpus(folder, programs, wanted);
  const sets = make_sets(folder, programs, here, wanted);
  writeFileSync(kept, JSON.stringify({ ...wanted, told, sets }));
  return { told, sets };
}
