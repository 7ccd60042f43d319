// run.mjs [--offers N] [--show N] [--on generated|real]: how well the search ranks, by queries that
// people judged (queries.tsv), on a generated region, and on real offers where PASSERELLE_SHARED
// names them. Prints NDCG@10, the worst queries first, and fails when a mean is under baseline.json.
// Grades are of occupations, as each offer's is known.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Program } from '../support/program.mjs';
import { has_real_offers, write_real_offers } from './real_offers.mjs';
import { ideal_of, judge_of, ndcg_of, read_queries } from './grades.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: {
  offers: { type: 'string', default: '20000' }, show: { type: 'string', default: '15' }, on: { type: 'string' } } });
const shared = process.env.PASSERELLE_SHARED;

async function open_real() {
  const program = new Program('sqlite');
  const file = join(program.folder, 'real.json');
  await write_real_offers(shared, file);
  program.run_with([0, 1], 'offers', 'import', file, '--partner', 'france-travail');
  return program;
}

function open_generated() {
  const program = new Program('sqlite');
  const folder = join(program.folder, 'region');
  program.run('demo', 'generate', '--offers', values.offers, '--seed', '7', folder);
  program.import_file(join(folder, 'brea.csv'));
  return program;
}

function offers_of(program) {
  const rows = JSON.parse(execFileSync('sqlite3', ['-json', program.database.path,
    'SELECT id, rome, department, title, description FROM offers_offer WHERE closed_at IS NULL'],
    { encoding: 'utf8', maxBuffer: 1 << 30 }));
  return new Map(rows.map((row) => [row.id, row]));
}

async function found_by(program, query) {
  const answer = await fetch(`${program.origin}/api/v1/offers?limit=10&q=${encodeURIComponent(query.text)}`);
  if (answer.status !== 200) throw new Error(`${query.text}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).results;
}

async function scores_of(program) {
  const offers = offers_of(program);
  await program.serve();
  const scores = [];
  for (const query of read_queries(join(here, 'queries.tsv'))) {
    const judge = judge_of(query);
    const ideal = ideal_of([...offers.values()].map(judge));
    if (ideal === 0) { console.log(`# no offer answers "${query.text}"`); continue; }
    const found = await found_by(program, query);
    const grades = found.map((result) => judge(offers.get(result.id)));
    scores.push({ text: query.text, ndcg: ndcg_of(grades, ideal), grades, first: found[0]?.title ?? '' });
  }
  return scores.sort((a, b) => a.ndcg - b.ndcg);
}

/** False when the mean is under its baseline. */
async function measure(name, open) {
  const program = await open();
  try {
    const scores = await scores_of(program);
    for (const { text, ndcg, grades, first } of scores.slice(0, Number(values.show)))
      console.log(`${ndcg.toFixed(3)}  ${text.padEnd(32)} ${grades.join('').padEnd(10)}  ${first}`);
    const mean = scores.reduce((sum, { ndcg }) => sum + ndcg, 0) / scores.length;
    const baseline = JSON.parse(readFileSync(join(here, 'baseline.json'), 'utf8'))[name];
    console.log(`# ${name}: NDCG@10 ${mean.toFixed(4)} over ${scores.length} queries; baseline ${baseline}`);
    return mean >= baseline;
  } finally {
    await program.remove();
  }
}

const bases = { generated: open_generated, ...(has_real_offers(shared) ? { real: open_real } : {}) };
let passed = true;
for (const [name, open] of Object.entries(bases))
  if (!values.on || values.on === name) passed = await measure(name, open) && passed;
process.exit(passed ? 0 : 1);
