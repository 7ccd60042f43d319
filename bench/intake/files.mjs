// The files of the benchmark, made from a generated region.
import { readFileSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { random_from } from '../../tests/support/program.mjs';

const kLineEnd = Buffer.from('\r\n');  // no record of the generator holds one
const kWrittenAtOnce = 1 << 22;

/** The header and the records of a generated file, as pieces of its bytes. */
function cut(path) {
  const bytes = readFileSync(path);
  const records = [];
  let start = 0;
  for (let end = bytes.indexOf(kLineEnd); end >= 0; end = bytes.indexOf(kLineEnd, start)) {
    records.push(bytes.subarray(start, end + kLineEnd.length));
    start = end + kLineEnd.length;
  }
  return { header: records[0], records: records.slice(1) };
}

function write(path, pieces) {
  const file = openSync(path, 'w');
  let waiting = [], size = 0;
  const flush = () => {
    writeSync(file, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size >= kWrittenAtOnce) flush();
  }
  flush();
  closeSync(file);
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** What a title becomes in a changed record: its description begins otherwise. */
function change(record) {
  const text = record.toString('utf8');
  const at = text.indexOf(';"');
  return at < 0 ? record : Buffer.from(`${text.slice(0, at + 2)}Nouveau : ${text.slice(at + 2)}`, 'utf8');
}

/** From `folder`/brea.csv: first.csv, its records in random order; daily.csv, 5 % of them changed;
 *  plain.csv, those that any CSV reader takes, for the peers. */
export function make_files(folder, seed) {
  const random = random_from(seed);
  const { header, records } = cut(join(folder, 'brea.csv'));
  const columns = readFileSync(join(folder, 'expected.csv'), 'latin1').trimEnd().split('\n').slice(1);
  const whole = records.filter((_, i) => !/;(LINE_COLUMNS|LINE_UNREADABLE|ENCODING_REPAIRED)$/.test(columns[i]));
  write(join(folder, 'plain.csv'), [header, ...whole]);
  const lines = whole.length;
  shuffle(records, random);
  write(join(folder, 'first.csv'), [header, ...records]);
  write(join(folder, 'daily.csv'), [header, ...records.map((record) => (random() < 0.05 ? change(record) : record))]);
  writeFileSync(join(folder, 'columns.txt'), header.toString('utf8').trim());
  return { plain_lines: lines };
}
