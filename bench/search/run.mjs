// run.mjs [--offers 100000] [--peers lucene,…] [--seed N] [--unseen 1000] [--seconds 30] [--folder DIR]
// [--json]: the engine and its peers over the same offers, one after the other, each held against a
// scan. A folder that is given stays, and so does what was measured in it;
// --seconds is how long each measure of ours alone lasts.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read_options, root } from '../../tests/support/program.mjs';
import { by_class, compare, read_answers, times_of } from './answers.mjs';
import { find_peers, our_variants, ours } from './peers.mjs';
import { prepare } from './prepare.mjs';
import { show } from './report.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const kBuild = join(root, 'build/release');
const kTold = 20;  // differences that are printed in full, of each engine and set

/** --json stands alone; the other options take a value. */
function options_of_command_line() {
  const json = process.argv.includes('--json');
  process.argv = process.argv.filter((word) => word !== '--json');
  return { ...read_options({ offers: 100000, peers: 'lucene,xapian,postgresql,sqlite-fts5,groonga', seed: 1, unseen: 1000, seconds: 30, folder: '' }), json };
}

const say = (text) => process.stderr.write(`${text}\n`);

/** The answers to a set, their times whole and by class, and how they differ from the scan's. */
function told(answers_file, set) {
  const { answers, resident_mb } = read_answers(answers_file);
  const classes = Object.fromEntries([...by_class(answers)].map(([name, list]) => [name, times_of(list)]));
  const differences = compare(answers, read_answers(set.truth).answers);
  return { ...times_of(answers), by_class: classes, resident_mb, differences: { ...differences, differences: differences.differences.slice(0, kTold) } };
}

/** In a folder that stays, what was measured there once is not measured again. */
function measure(engine, folder, sets, offers, extras = () => undefined) {
  const kept = join(folder, `${engine.name}.result`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  try {
    const result = { ...measure_all(engine, folder, sets, offers), extras: extras(sets[0]) };
    writeFileSync(kept, JSON.stringify(result));
    return result;
  } finally {
    engine.close();
    rmSync(engine.index_of(folder), { recursive: true, force: true });
  }
}

function measure_all(engine, folder, sets, offers) {
  say(`${engine.name}: build`);
  const { version, seconds, bytes, ...more } = engine.build(folder);
  const [written, unseen] = sets;
  const ask = (kind, set, how) => {
    say(`${engine.name}: ${set.name}, ${kind}`);
    const file = join(folder, `${engine.name}-${set.name}-${kind}.answers`);
    how(file);
    return told(file, set);
  };
  const cold = ask('cold', written, (file) => engine.ask_cold(folder, written.queries, file));
  const warm = ask('warm', written, (file) => engine.ask(folder, written.queries, file, engine.passes));
  const new_and_cold = ask('cold', unseen, (file) => engine.ask_cold(folder, unseen.queries, file));
  const new_to_all = ask('warm', unseen, (file) => engine.ask(folder, unseen.queries, file, engine.passes));
  return {
    version, p50_ms: warm.p50_ms, p99_ms: warm.p99_ms, bytes_per_offer: Math.round(bytes / offers), build_seconds: seconds, ...more,
    resident_mb: warm.resident_mb, passes: engine.passes, settings: engine.settings,
    written: { warm, cold: { ...cold, differences: undefined } }, unseen: { warm: new_to_all, cold: { ...new_and_cold, differences: undefined } },
  };
}

const ratio = (theirs, own) => Number((theirs / own).toFixed(2));

/** How many times as long as ours a peer takes: p99 of the written set, then all others. */
function ratios_of(own, peer) {
  const pair = (theirs, mine) => ({ p50: ratio(theirs.p50_ms, mine.p50_ms), p99: ratio(theirs.p99_ms, mine.p99_ms) });
  const classes = Object.keys(own.written.warm.by_class);
  const by = (set) => Object.fromEntries(classes.filter((name) => peer[set].warm.by_class[name]).map((name) => [name, pair(peer[set].warm.by_class[name], own[set].warm.by_class[name])]));
  return { written: pair(peer.written.warm, own.written.warm), written_cold: pair(peer.written.cold, own.written.cold), unseen: pair(peer.unseen.warm, own.unseen.warm), unseen_cold: pair(peer.unseen.cold, own.unseen.cold), written_by_class: by('written'), unseen_by_class: by('unseen') };
}

function definitions_of(engine) {
  return Object.fromEntries(engine.definitions.map((file) => [relative(here, file), readFileSync(file, 'utf8')]));
}

function run(options) {
  const peers = find_peers(options.peers.split(',').filter(Boolean));
  const folder = options.folder || mkdtempSync(join(tmpdir(), 'passerelle-search-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);  // PostgreSQL's own user goes through it
  const result = { offers: options.offers, seed: options.seed, machine: { processor: cpus()[0].model, cores: cpus().length, memory_gb: Math.round(totalmem() / 2 ** 30) }, ours: {}, peers: {}, ratios: {}, ratios_in_full: {}, definitions: {} };
  try {
    const engines = [ours, ...Object.values(our_variants), ...peers];
    execFileSync('cmake', [kBuild], { stdio: 'ignore' });
    execFileSync('ninja', ['-C', kBuild, 'search_corpus', 'search_translate', 'search_scan', ...new Set(engines.map(({ target }) => target).filter(Boolean))], { stdio: ['ignore', 2, 2] });
    for (const engine of engines) engine.prepare({ build: kBuild, work: folder });
    say(`corpus of ${options.offers} offers, queries, and what a scan finds`);
    const { told: corpus, sets } = prepare(folder, join(kBuild, 'bench'), here, options);
    result.corpus = corpus;
    result.ours = measure(ours, folder, sets, options.offers, (set) => ours.extras(folder, set.queries, options.seconds));
    for (const [name, engine] of Object.entries(our_variants)) result.ours[name] = measure(engine, folder, sets, options.offers);
    for (const peer of peers) {
      result.peers[peer.name] = measure(peer, folder, sets, options.offers);
      result.ratios_in_full[peer.name] = ratios_of(result.ours, result.peers[peer.name]);
      result.ratios[peer.name] = result.ratios_in_full[peer.name].written.p99;
      result.definitions[peer.name] = definitions_of(peer);
    }
  } finally {
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

// Ctrl-C ends the engine that runs; what is left then stops its server and removes its files.
process.on('SIGINT', () => undefined);

const options = options_of_command_line();
try {
  const result = run(options);
  if (options.json) console.log(JSON.stringify(result));
  else show(result);
} catch (error) {
  say(error.message);
  process.exit(2);
}
