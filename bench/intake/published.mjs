// published.mjs [--uploads 200] [--offers 20000] [--db sqlite|postgres] [--seed N]: how long a new
// offer takes from the first byte of its upload to its place in the public list, on the node that
// takes it and on another of the same base, one upload after the other, on a base that holds a region.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, read_options, wait_ms } from '../../tests/support/program.mjs';
import { percentile } from '../../tests/support/web_writer.mjs';

const kPollMs = 2;
const kGivenUpMs = 30000;

const milliseconds_since = (start) => Number(process.hrtime.bigint() - start) / 1e6;

/** The generated offer with a reference and a word of its own. */
function new_offer(folder, number) {
  const reference = readFileSync(join(folder, 'expected.csv'), 'latin1').split('\n')[1].split(';')[1];
  const text = readFileSync(join(folder, 'brea.csv'), 'latin1').replaceAll(reference, `PUB-${number}`);
  return Buffer.from(text.replace(/;"/, `;"Annonce${number}x `), 'latin1');
}

async function is_listed(origin, number) {
  // Words nearly alike are found too, behind it.
  const answer = await fetch(`${origin}/api/v1/offers?q=annonce${number}x&limit=1`);
  return (await answer.json()).results?.[0]?.reference === `PUB-${number}`;
}

async function publish(program, other, token, folder, number) {
  const body = new_offer(folder, number);
  const start = process.hrtime.bigint();
  const answer = await fetch(`${program.origin}/api/v1/deliveries?partner=brea&mode=delta`, {
    method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' }, body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the upload was answered ${answer.status}: ${text.slice(0, 300)}`);
  const received = milliseconds_since(start);
  const listed_by = async (origin) => {
    while (!await is_listed(origin, number)) {
      if (milliseconds_since(start) > kGivenUpMs) throw new Error(`offer ${number} is not listed after ${kGivenUpMs} ms`);
      await wait_ms(kPollMs);
    }
    return milliseconds_since(start);
  };
  const [listed, elsewhere] = await Promise.all([listed_by(program.origin), listed_by(other)]);
  return { received, listed, elsewhere };
}

/** A second server of the same base and folder of files, on another port. */
async function another_node(program) {
  const port = 41000 + Math.floor(Math.random() * 2000), origin = `http://127.0.0.1:${port}`;
  const server = program.start(['serve', '--listen', `127.0.0.1:${port}`, '--rate', '0'], { stdio: 'ignore' });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the other node ended with ${server.exitCode}`);
    if (await fetch(`${origin}/healthz`).then((answer) => answer.ok, () => false)) return { server, origin };
    await wait_ms(50);
  }
}

const options = read_options({ uploads: 200, offers: 20000, db: 'sqlite', seed: 1 });
const program = new Program(options.db, null);
let other;
try {
  const region = join(program.folder, 'region'), one = join(program.folder, 'one');
  program.run('demo', 'generate', '--offers', String(options.offers), '--seed', String(options.seed), region);
  program.import_file(join(region, 'brea.csv'));
  program.run('demo', 'generate', '--offers', '1', '--seed', '2', one);
  await program.serve(['--rate', '0']);
  other = await another_node(program);
  for (const origin of [program.origin, other.origin]) while (!(await fetch(`${origin}/readyz`)).ok) await wait_ms(200);
  const token = program.create_token();
  const waits = [];
  for (let number = 1; number <= options.uploads; number += 1) waits.push(await publish(program, other.origin, token, one, number));
  for (const what of ['received', 'listed', 'elsewhere']) {
    const sorted = waits.map((wait) => wait[what]).sort((a, b) => a - b);
    console.log(`${what}: p50 ${percentile(sorted, 0.5).toFixed(0)} ms, p99 ${percentile(sorted, 0.99).toFixed(0)} ms, worst ${sorted.at(-1).toFixed(0)} ms`);
  }
} finally {
  other?.server.kill('SIGTERM');
  await program.remove();
}
