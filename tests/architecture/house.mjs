// house.mjs [ROOT]: the rules of the house (ARCHITECTURE.md), held over includes, SQL and files.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tree } from './tree.mjs';
import * as files from './rules/files.mjs';
import * as includes from './rules/includes.mjs';
import * as sql from './rules/sql.mjs';

const kRules = [
  includes.edges_fall, includes.modules_are_listed, includes.includes_keep_to_edges,
  includes.rules_are_pure, includes.coroutines_stay_in_http,
  sql.queries_name_own_tables, sql.migrations_make_own_tables, sql.sql_stands_in_sql_files,
  sql.sql_never_asks_the_time, sql.code_takes_a_clock,
  files.files_are_short, files.folders_say_what_they_hold,
];

/** "path:line: what is wrong", one for each breach. */
export function faults_of_house(root) {
  const tree = new Tree(root);
  return kRules.flatMap((rule) => [...rule(tree)].map(([path, line, fault]) => `${path}${line ? `:${line}` : ''}: ${fault}`));
}

export function describe_lengths(root) {
  const tree = new Tree(root);
  const lengths = [...files.lengths_of(tree)].sort((a, b) => a[1] - b[1]);
  if (!lengths.length) return 'no code';
  const [longest, most] = lengths.at(-1);
  const of_src = lengths.filter(([path]) => /^src\/.*\.(cpp|hpp)$/.test(path));
  const median = (list) => list[Math.floor(list.length / 2)]?.[1] ?? 0;
  return `${lengths.length} files, median ${median(lengths)} lines (C++: ${of_src.length}, median ${median(of_src)}); longest ${most}: ${longest}`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
  const faults = faults_of_house(root);
  for (const fault of faults) console.log(fault);
  console.log(describe_lengths(root));
  console.log(faults.length ? `the house has ${faults.length} breaches` : 'the house stands');
  process.exit(faults.length ? 1 : 0);
}
