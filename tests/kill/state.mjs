// What an import leaves in the database, and what must hold of it at any instant.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../scenarios/database.mjs';
import { wait_ms } from '../support/program.mjs';

const kCounts = ['created', 'updated', 'unchanged', 'withdrawn', 'duplicate', 'set_aside', 'refused'];
const kCountOfLetter = { r: 'refused', s: 'set_aside', S: 'set_aside', d: 'duplicate', D: 'duplicate', t: 'duplicate', n: 'unchanged', u: 'updated', c: 'created', w: 'withdrawn' };

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

const rows_of = (text) => (text ? text.split('\n').map((line) => line.split('|')) : []);

/** PostgreSQL may still be ending what the killed process had sent. */
async function wait_for_backends(database) {
  const others = 'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
  while (database.kind === 'postgres' && database.query(others) !== '0') await wait_ms(20);
}

/**
 * Looks at the database as the kill left it. SQLite's files are copied first: opening them would
 * recover them, which is the program's work.
 */
export async function look_at(database, look) {
  await wait_for_backends(database);
  if (database.kind === 'postgres') return look(database);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-look-'));
  try {
    const copy = new Database('sqlite', folder);
    for (const end of ['', '-wal']) if (existsSync(database.path + end)) copyFileSync(database.path + end, copy.path + end);
    return look(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ids_of(hex) {
  const bytes = Buffer.from(hex, 'hex');
  const ids = [];
  for (let at = 0; at < bytes.length; at += 8) ids.push(bytes.readBigInt64LE(at));
  return ids;
}

function check_chunks(database, delivery, counts, applied) {
  const hex = database.kind === 'sqlite' ? 'hex(offer_ids)' : "encode(offer_ids, 'hex')";
  const chunks = rows_of(database.query(`SELECT chunk, first_line, lines, verdicts, ${hex} FROM offers_delivery_chunk WHERE delivery_id = ${delivery} ORDER BY chunk`));
  const offers = new Set(database.query('SELECT id FROM offers_offer').split('\n'));
  const counted = Object.fromEntries(kCounts.map((name) => [name, 0]));
  let lines = 0;
  chunks.forEach(([chunk, first, length, verdicts, ids], index) => {
    expect(Number(chunk) === index + 1, `chunk ${chunk} where ${index + 1} is awaited`);
    expect(Number(first) === lines + 1, `chunk ${chunk} begins at line ${first}, awaited ${lines + 1}`);
    expect(verdicts.length === Number(length), `chunk ${chunk} has ${verdicts.length} verdicts for ${length} lines`);
    const offer_ids = ids_of(ids);
    expect(offer_ids.length === Number(length), `chunk ${chunk} has ${offer_ids.length} offers for ${length} lines`);
    for (const id of offer_ids) expect(id === 0n || offers.has(String(id)), `chunk ${chunk} names offer ${id}, which is not there`);
    for (const letter of verdicts) counted[kCountOfLetter[letter]] += 1;
    lines += Number(length);
  });
  expect(lines === applied, `chunks hold ${lines} lines, the delivery says ${applied}`);
  expect(JSON.stringify(counted) === JSON.stringify(counts), `chunks count ${JSON.stringify(counted)}, the delivery ${JSON.stringify(counts)}`);
}

/** Throws at the first thing that does not hold; gives the delivery as it stands, or null. */
export function check_state(database) {
  const deliveries = rows_of(database.query(`SELECT id, state, records, applied_lines, ${kCounts.join(', ')} FROM offers_delivery`));
  expect(deliveries.length <= 1, `${deliveries.length} deliveries for one file`);
  if (!deliveries.length) {
    expect(database.query('SELECT count(*) FROM offers_offer') === '0', 'offers without a delivery');
    return null;
  }
  const [id, state, records, applied, ...numbers] = deliveries[0];
  const counts = Object.fromEntries(kCounts.map((name, index) => [name, Number(numbers[index])]));
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  expect(sum === Number(applied), `counts make ${sum}, applied_lines is ${applied}`);
  if (state === 'closed') expect(applied === records, `closed at ${applied} of ${records} lines`);
  check_chunks(database, id, counts, Number(applied));
  expect(Number(database.query('SELECT coalesce(max(line), 0) FROM offers_delivery_line')) <= Number(applied), 'a line stands past the cursor');
  const created = Number(database.query('SELECT count(*) FROM offers_offer'));
  expect(created === counts.created, `${created} offers, ${counts.created} lines created one`);
  return { id, state, applied: Number(applied) };
}

/** What two imports of the same file must share, whatever happened to them. */
export function signature_of(database) {
  return {
    offers: database.query('SELECT partner, reference, content_hash, state FROM offers_offer ORDER BY partner, reference'),
    origins: database.query('SELECT partner, reference, is_live, content_hash FROM offers_origin ORDER BY partner, reference'),
    lines: database.query('SELECT line, codes FROM offers_delivery_line ORDER BY line'),
    events: database.query('SELECT kind, count(*) FROM platform_event GROUP BY kind ORDER BY kind'),
  };
}

/** Every event has its position, and positions have no hole. */
export function check_positions(database) {
  const [count, numbered, last] = database.query('SELECT count(*), count(position), coalesce(max(position), 0) FROM platform_event').split('|').map(Number);
  expect(numbered === count, `${count - numbered} events have no position`);
  expect(last === count, `${count} events, the last position is ${last}`);
}
