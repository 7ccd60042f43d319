// pages.mjs [--offers 1000000] [--seconds 20] [--seed N] [--db sqlite|postgres]: how long the public
// list takes to answer, packed, over one connection, by wrk (Debian's): the written queries as the
// addresses that the site gives them, and the home page.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Program, read_options, wait_ms } from '../../tests/support/program.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** What a filter of queries.tsv is in the site's address. */
function add_filter(query, [name, value]) {
  if (name === 'near') {
    const [commune, radius] = value.split(':');
    query.set('near', commune);
    query.set('radius_km', radius);
  } else if (name === 'since_days') query.set('published_days', value);
  else if (name === 'apprenticeship') query.set('apprenticeship', '1');
  else for (const one of value.split(',')) query.append(name, one);
}

function address_of(line) {
  const [, words, filters] = line.split('\t');
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const filter of (filters ?? '').split(' ').filter(Boolean)) add_filter(query, filter.split('='));
  return `/offers?${query}`;
}

const script = (addresses) => `local addresses = {${addresses.map((address) => JSON.stringify(address)).join(',')}}
local at = 0
request = function()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at], {["Accept-Encoding"] = "gzip"})
end
done = function(summary, latency)
  io.write(string.format("pages: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, worst %.2f ms; %d answers, %d of them no page\\n",
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency:percentile(99.9) / 1000, latency.max / 1000, summary.requests, summary.errors.status))
end
`;

const options = read_options({ offers: 1000000, seconds: 20, seed: 1, db: 'sqlite' });
const program = new Program(options.db, null);
try {
  const region = join(program.folder, 'region');
  program.run('demo', 'generate', '--offers', String(options.offers), '--seed', String(options.seed), region);
  program.import_file(join(region, 'brea.csv'));
  await program.serve(['--rate', '0']);
  while (!(await fetch(`${program.origin}/readyz`)).ok) await wait_ms(200);
  const addresses = readFileSync(join(here, 'queries.tsv'), 'utf8').trim().split('\n').map(address_of);
  const lua = join(program.folder, 'pages.lua');
  writeFileSync(lua, script([...addresses, '/']));
  const ask = (seconds) => execFileSync('wrk', ['-t1', '-c1', `-d${seconds}s`, '-s', lua, program.origin], { encoding: 'utf8' });
  ask(3);
  console.log(ask(options.seconds).split('\n').find((line) => line.startsWith('pages:')));
} finally {
  await program.remove();
}
