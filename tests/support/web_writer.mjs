// A web client that writes again and again while another process imports.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wait_ms } from './program.mjs';

const kPauseMs = 5;

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function wal_bytes(program) {
  const file = `${program.database.path}-wal`;
  return existsSync(file) ? statSync(file).size : 0;
}

/** A file of one line, with another reference each time: bytes that were never sent before. */
function tiny_file(folder, number) {
  const reference = readFileSync(join(folder, 'expected.csv'), 'latin1').split('\n')[1].split(';')[1];
  return Buffer.from(readFileSync(join(folder, 'brea.csv'), 'latin1').replaceAll(reference, `VERROU-${number}`), 'latin1');
}

async function write_once(program, token, folder, number) {
  const body = tiny_file(folder, number);
  const start = process.hrtime.bigint();
  const response = await fetch(`${program.origin}/api/v1/deliveries?partner=brea&mode=delta`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the web write was answered ${response.status}: ${text.slice(0, 300)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Writes through `program`'s server until `child` ends; `folder` holds a generated offer. Gives
 *  the waits in milliseconds, sorted, and the largest write-ahead log. */
export async function write_until_ended(program, token, folder, child) {
  const waits = [];
  let wal = 0;
  while (child.exitCode === null && child.signalCode === null) {
    waits.push(await write_once(program, token, folder, waits.length));
    wal = Math.max(wal, wal_bytes(program));
    await wait_ms(kPauseMs);
  }
  return { waits: waits.sort((a, b) => a - b), wal };
}
