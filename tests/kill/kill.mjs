// kill.mjs --db sqlite|postgres [--kills N] [--lines N] [--seed N]: an import is killed (kill -9)
// again and again, looked at, and resumed until it closes; it must end as one never killed.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, random_from, read_options, wait_ms } from '../support/program.mjs';
import { check_positions, check_state, look_at, signature_of } from './state.mjs';

const options = read_options({ db: 'sqlite', kills: 10, lines: 20000, seed: 1 });
const random = random_from(options.seed);
const killed = { all: 0, inside: 0, closing: 0, between: 0, before: 0 };

/** One byte, kept by the program: '0' outside a write transaction, '1' inside, '2' closing. */
class Mark {
  constructor(folder) {
    this.path = join(folder, 'mark');
    writeFileSync(this.path, '0');
    this.file = openSync(this.path, 'r');
    this.byte = Buffer.alloc(1);
  }
  read() {
    readSync(this.file, this.byte, 0, 1, 0);
    return String.fromCharCode(this.byte[0]);
  }
  close() { closeSync(this.file); }
}

/** When to kill: after some time, in the n-th transaction from now, or while closing. */
function choose_aim(seconds) {
  const dice = random();
  if (dice < 0.3) return { after_ms: random() * seconds * 1000, name: 'any moment' };
  if (dice < 0.75) return { transaction: 1 + Math.floor(random() * 6), spin_us: random() * 8000, name: 'inside' };
  return { closing: true, spin_us: random() * 500, name: 'closing' };
}

function spin(us) {
  const end = process.hrtime.bigint() + BigInt(Math.round(us * 1000));
  while (process.hrtime.bigint() < end);
}

/** True once the aim is met; false when the import ended first. */
async function take_aim(aim, mark, child) {
  const start = Date.now();
  let entered = 0, before = '0';
  for (;;) {
    for (let i = 0; i < 200; i += 1) {
      const now = mark.read();
      if (now !== '0' && before === '0') entered += 1;
      before = now;
      if ((aim.closing && now === '2') || (aim.transaction && entered >= aim.transaction && now !== '0')) {
        spin(aim.spin_us);
        return true;
      }
    }
    if (aim.after_ms !== undefined && Date.now() - start >= aim.after_ms) return true;
    if (child.exitCode !== null) return false;
    await new Promise(setImmediate);
  }
}

async function import_until_killed(program, file, seconds) {
  const mark = new Mark(program.folder);
  const child = program.start(['offers', 'import', file, '--partner', 'brea', '--json'], { env: { ...process.env, PASSERELLE_TRANSACTION_MARK: mark.path } });
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal)));
  if (await take_aim(choose_aim(seconds), mark, child)) child.kill('SIGKILL');
  const was_killed = (await ended) === 'SIGKILL';
  const state = mark.read();
  mark.close();
  return { was_killed, state };
}

function count_kill(state, seen) {
  killed.all += 1;
  if (state === '1') killed.inside += 1;
  else if (state === '2') killed.closing += 1;
  else if (seen) killed.between += 1;
  else killed.before += 1;
}

async function number_events(program) {
  await program.serve();
  for (let i = 0; i < 200 && program.database.query('SELECT count(*) FROM platform_event WHERE position IS NULL') !== '0'; i += 1) await wait_ms(50);
  await program.stop();
  check_positions(program.database);
}

function expect_same(found, awaited) {
  for (const [what, text] of Object.entries(awaited))
    if (found[what] !== text) throw new Error(`${what} differ from those of an import that was never killed`);
}

async function never_killed(program, file) {
  const start = Date.now();
  const { counts } = program.import_file(file);
  const seconds = (Date.now() - start) / 1000;
  if (counts.received !== options.lines) throw new Error(`${counts.received} lines received of ${options.lines}`);
  check_state(program.database);
  const awaited = { counts: JSON.stringify(counts), ...signature_of(program.database) };
  await number_events(program);
  const again = program.import_file(file, '--mode', 'delta');
  if (again.counts.created + again.counts.updated + again.counts.withdrawn !== 0) throw new Error(`the same file again: ${JSON.stringify(again.counts)}`);
  expect_same({ events: signature_of(program.database).events }, { events: awaited.events });
  return { awaited, seconds };
}

async function one_import(file, awaited, seconds) {
  const program = new Program(options.db);
  try {
    let delivery = null;
    while (killed.all < options.kills) {
      const { was_killed, state } = await import_until_killed(program, file, seconds);
      const seen = await look_at(program.database, check_state);
      if (delivery && seen?.id !== delivery) throw new Error(`delivery ${delivery} became ${seen?.id}`);
      delivery = seen?.id ?? null;
      if (was_killed) count_kill(state, seen);
      if (seen?.state === 'closed') break;
    }
    if (delivery && (await look_at(program.database, check_state)).state === 'closed') {
      expect_same(signature_of(program.database), { offers: awaited.offers, origins: awaited.origins, lines: awaited.lines, events: awaited.events });
    } else {
      const last = program.import_file(file);
      if (delivery && String(last.delivery) !== delivery) throw new Error(`delivery ${delivery} was resumed as ${last.delivery}`);
      expect_same({ counts: JSON.stringify(last.counts), ...signature_of(program.database) }, awaited);
    }
    check_state(program.database);
    await number_events(program);
  } finally {
    await program.remove();
  }
}

const source = new Program(options.db);
let failed = 0, imports = 0;
try {
  source.run('demo', 'generate', '--offers', String(options.lines), '--seed', String(options.seed), source.folder);
  const file = join(source.folder, 'brea.csv');
  const { awaited, seconds } = await never_killed(source, file);
  console.log(`${options.lines} lines in ${seconds.toFixed(1)} s when nobody kills it; seed ${options.seed}`);
  while (killed.all < options.kills) {
    await one_import(file, awaited, seconds);
    imports += 1;
  }
} catch (error) {
  failed = 1;
  console.log(`FAIL after ${killed.all} kills of seed ${options.seed}: ${error.message}`);
} finally {
  await source.remove();
}
console.log(`${killed.all} kills in ${imports} imports: ${killed.inside} inside a transaction, ${killed.closing} while closing, ${killed.between} between two, ${killed.before} before the file was registered`);
console.log(`# pass ${failed ? 0 : 1}\n# fail ${failed}`);
process.exit(failed);
