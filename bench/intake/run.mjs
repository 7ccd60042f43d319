// run.mjs [--lines 100000] [--db sqlite,postgresql] [--seed N] [--web 1|0] [--json]: files through
// all stages of an import, beside the bulk load that the database itself offers.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Program, read_options } from '../../tests/support/program.mjs';
import { percentile, write_until_ended } from '../../tests/support/web_writer.mjs';
import { make_files } from './files.mjs';
import { run_peer } from './peers.mjs';

// The server takes no other clock than the machine's, so that neither do the files.
const kNow = null;

/** --json stands alone; the other options take a value. */
function options_of_command_line() {
  const json = process.argv.includes('--json');
  process.argv = process.argv.filter((word) => word !== '--json');
  return { ...read_options({ lines: 100000, db: 'sqlite,postgresql', seed: 1, web: 1 }), json };
}

function resident_mb(child) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'));
    return Number(kilobytes) / 1024;
  } catch {
    return 0;  // it has ended
  }
}

/** Runs an import to its end; `beside` may work on the child meanwhile. */
async function import_file(program, file, beside = async () => undefined) {
  const child = program.start(['offers', 'import', file, '--partner', 'brea', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '', memory = 0;
  child.stdout.on('data', (piece) => { text += piece; });
  const start = process.hrtime.bigint();
  const ended = new Promise((done) => child.once('close', done));
  const watch = setInterval(() => { memory = Math.max(memory, resident_mb(child)); }, 20);
  const seen = await beside(child);
  const exit = await ended;
  clearInterval(watch);
  if (exit !== 0 && exit !== 1) throw new Error(`the import of ${file} ended with ${exit}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, memory, answer: JSON.parse(text), seen };
}

const round = (value, digits = 0) => Number(value.toFixed(digits));

/** Lines a second and each part's share of the work done, which the parts do beside each other. */
function told(run) {
  const parts = Object.entries(run.answer.seconds);
  const shares_of = (chosen) => {
    const all = chosen.reduce((sum, [, seconds]) => sum + seconds, 0);
    return Object.fromEntries(chosen.map(([part, seconds]) => [part.replace('stages.', ''), round(seconds / all, 3)]));
  };
  return {
    lines_per_s: round(run.answer.counts.received / run.seconds),
    seconds: round(run.seconds, 2),
    memory_mb: round(run.memory),
    counts: run.answer.counts,
    shares: shares_of(parts.filter(([part]) => !part.startsWith('stages.'))),
    shares_of_stages: shares_of(parts.filter(([part]) => part.startsWith('stages.'))),
  };
}

async function with_web_writer(kind, folder) {
  const program = new Program(kind, kNow);
  try {
    program.run('demo', 'generate', '--offers', '1', '--seed', '2', join(program.folder, 'small'));
    await program.serve();
    const token = program.create_token();
    const run = await import_file(program, join(folder, 'first.csv'), (child) => write_until_ended(program, token, join(program.folder, 'small'), child));
    const { waits, wal } = run.seen;
    return { ...told(run), web_writes: waits.length, web_p50_ms: round(percentile(waits, 0.5), 1), web_p99_ms: round(percentile(waits, 0.99), 1), web_worst_ms: round(waits.at(-1), 1), wal_mb: round(wal / 1048576) };
  } finally {
    await program.remove();
  }
}

async function measure(kind, folder, options) {
  const program = new Program(kind, kNow);
  try {
    const ours = {
      first_load: told(await import_file(program, join(folder, 'first.csv'))),
      same_again: told(await import_file(program, join(folder, 'first.csv'))),
      daily: told(await import_file(program, join(folder, 'daily.csv'))),
    };
    if (options.web) ours.first_load_with_web_writer = await with_web_writer(kind, folder);
    return { ours, peer: run_peer(kind, folder, program) };
  } finally {
    await program.remove();
  }
}

async function run(options) {
  const source = new Program('sqlite', kNow);
  const result = { lines: options.lines, file_mb: 0, ours: {}, peers: {}, ratios: {} };
  try {
    const folder = join(source.folder, 'region');
    source.run('demo', 'generate', '--offers', String(options.lines), '--seed', String(options.seed), folder);
    result.file_mb = round(statSync(join(folder, 'brea.csv')).size / 1e6);
    const { plain_lines } = make_files(folder, options.seed);
    for (const name of options.db.split(',')) {
      const { ours, peer } = await measure(name.startsWith('postgres') ? 'postgres' : 'sqlite', folder, options);
      const lines_per_s = round(plain_lines / peer.seconds);
      result.ours[name] = ours;
      result.peers[peer.name] = { version: peer.version, lines_per_s, seconds: round(peer.seconds, 2) };
      result.ratios[peer.name] = round(ours.first_load.lines_per_s / lines_per_s, 3);
    }
  } finally {
    await source.remove();
  }
  return result;
}

function show({ lines, file_mb, ours, peers, ratios }) {
  console.log(`${lines} lines, ${file_mb} MB`);
  for (const [name, runs] of Object.entries(ours))
    for (const [what, run] of Object.entries(runs)) {
      const web = run.web_writes ? `; ${run.web_writes} web writes p50 ${run.web_p50_ms} ms, p99 ${run.web_p99_ms} ms, worst ${run.web_worst_ms} ms; WAL ${run.wal_mb} MB` : '';
      const shares = (of) => Object.entries(of).map(([part, share]) => `${part} ${Math.round(share * 100)} %`).join(', ');
      console.log(`${name} ${what}: ${run.lines_per_s} lines/s (${run.seconds} s, ${run.memory_mb} MB; ${shares(run.shares)})${web}`);
      console.log(`  of the stages: ${shares(run.shares_of_stages)}`);
    }
  for (const [name, peer] of Object.entries(peers)) console.log(`${name} ${peer.version}: ${peer.lines_per_s} lines/s; ours at ${ratios[name]} of it`);
}

const options = options_of_command_line();
const result = await run(options);
if (options.json) console.log(JSON.stringify(result));
else show(result);
