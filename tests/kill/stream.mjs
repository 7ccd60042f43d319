// stream.mjs [--db sqlite|postgres] [--kills N] [--lines N] [--seed N]: someone follows the changes
// while the service imports a file and is killed (kill -9) again and again: nothing is missed,
// nothing comes twice, and a list that is asked for says the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, random_from, read_options, wait_ms } from '../support/program.mjs';

const options = read_options({ db: 'sqlite', kills: 5, lines: 10000, seed: 1 });
const random = random_from(options.seed);

/** Follows from where it stood, whatever happens to the service. */
class Follower {
  constructor(program) {
    Object.assign(this, { program, changes: [], last: 0, cuts: 0, stop: new AbortController() });
    this.ended = this.follow();
  }

  async follow() {
    while (!this.stop.signal.aborted) {
      try {
        const headers = { 'last-event-id': String(this.last) };
        const response = await fetch(`${this.program.origin}/api/v1/offers/stream`, { headers, signal: this.stop.signal });
        if (!response.ok) throw new Error(`status ${response.status}`);
        await this.read(response.body.pipeThrough(new TextDecoderStream()));
      } catch { /* cut, or nobody there: again */ }
      this.cuts += 1;
      await wait_ms(50);
    }
  }

  async read(pieces) {
    let held = '';
    for await (const piece of pieces) {
      const events = (held + piece).split('\n\n');
      held = events.pop();
      for (const event of events) this.take(event);
    }
  }

  take(event) {
    const id = /^id: (\d+)$/m.exec(event)?.[1];
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (!data) return;
    this.changes.push({ id: Number(id), ...JSON.parse(data) });
    this.last = Number(id);
  }
}

async function send(program, token, file) {
  const response = await fetch(`${program.origin}/api/v1/deliveries?partner=brea`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: readFileSync(file) });
  if (response.status !== 202) throw new Error(`the file was answered ${response.status}`);
}

async function kill_again_and_again(program) {
  for (let kill = 0; kill < options.kills; kill += 1) {
    await wait_ms(100 + random() * 1500);
    const ended = new Promise((done) => program.server.once('exit', done));
    program.server.kill('SIGKILL');
    await ended;
    await program.serve();
  }
}

async function wait_until_told(program, follower) {
  const open = "SELECT count(*) FROM offers_delivery WHERE state <> 'closed'";
  const unnumbered = 'SELECT count(*) FROM platform_event WHERE position IS NULL';
  for (let i = 0; i < 2400; i += 1, await wait_ms(50)) {
    if (program.database.query(open) !== '0' || program.database.query(unnumbered) !== '0') continue;
    if (follower.last === Number(program.database.query('SELECT max(position) FROM platform_event'))) return;
  }
  throw new Error(`the follower stands at ${follower.last}`);
}

function check_whole(program, changes) {
  changes.forEach(({ id, sequence }, index) => {
    if (id !== index + 1 || sequence !== id) throw new Error(`change ${id} came where ${index + 1} is awaited`);
  });
  const told = changes.map(({ id, kind, offer }) => `${id}|offers.${kind}|${offer.id}`).join('\n');
  const kept = program.database.query('SELECT position, kind, subject_id FROM platform_event ORDER BY position');
  if (told !== kept) throw new Error('what was told is not what is kept');
}

/** The same by asking again and again. */
async function check_polled(program, changes) {
  const polled = [];
  for (let page = null; !page || page.length; polled.push(...page))
    page = (await (await fetch(`${program.origin}/api/v1/offers/changes?after=${polled.at(-1)?.sequence ?? 0}&limit=1000`)).json()).changes;
  if (JSON.stringify(polled) !== JSON.stringify(changes.map(({ id, ...change }) => change))) throw new Error('the list says otherwise');
}

const program = new Program(options.db);
let failed = 0;
try {
  program.run('demo', 'generate', '--offers', String(options.lines), '--seed', String(options.seed), program.folder);
  const token = program.create_token();
  await program.serve();
  const follower = new Follower(program);
  await send(program, token, join(program.folder, 'brea.csv'));
  await kill_again_and_again(program);
  await wait_until_told(program, follower);
  check_whole(program, follower.changes);
  await check_polled(program, follower.changes);
  follower.stop.abort();
  await follower.ended;
  console.log(`${follower.changes.length} changes, ${options.kills} kills, ${follower.cuts} cuts: each told once, in order`);
} catch (error) {
  failed = 1;
  console.log(`FAIL seed ${options.seed}: ${error.message}`);
} finally {
  await program.remove();
}
console.log(`# pass ${failed ? 0 : 1}\n# fail ${failed}`);
process.exit(failed);
