// Makes the tables of the fictional region that come from official files (see ../SOURCES.md):
// what is done and known in each occupation, and how many offers of it were live where.
// Usage: node data/demo/condense.mjs FOLDER_OF_SOURCES
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const sources = process.argv[2];
if (!sources) {
  console.error('usage: node data/demo/condense.mjs FOLDER_OF_SOURCES');
  process.exit(2);
}
const kSkillsOfOccupation = 18;
const kKnowledgeOfOccupation = 10;
const kRegion = /^(?:04|05|06|13|83|84)/;

/** Records of a file of quoted cells, without its header. ROME doubles apostrophes too. */
function records_of(path, separator) {
  const text = gunzipSync(readFileSync(join(sources, path))).toString('utf8').replace(/^\uFEFF/, '');
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}]*))(?:${separator}|$)`, 'y');
  return text.trim().split(/\r?\n/).slice(1).map((line) => {
    const cells = [];
    for (cell.lastIndex = 0; cell.lastIndex < line.length;) {
      const [, quoted, plain] = cell.exec(line);
      cells.push((quoted ?? plain).replaceAll('""', '"').replaceAll("''", "'").trim());
    }
    return cells;
  });
}

function table_of(name) {
  return readFileSync(join(here, `${name}.tsv`), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
}

function write_table(name, columns, rows) {
  writeFileSync(join(here, `${name}.tsv`), [columns, ...rows].map((row) => row.join('\t')).join('\n') + '\n');
  console.log(`${name}.tsv: ${rows.length} rows`);
}

/** As it stands inside a sentence: no capital, and the accent that ROME leaves off capitals. */
function inside_sentence(label) {
  const text = label.replace(/\s+/g, ' ').replace(/[.;]+$/, '');
  if (/^.[A-Z0-9]/.test(text)) return text;  // an acronym
  if (/^Etre\b/.test(text)) return `ê${text.slice(1)}`;
  if (/^E(?:[bcdfgjklmnpqrstv][aeiouyéèêâôî]|[bcdfgpt][lr]|[cpt]h)/.test(text)) return `é${text.slice(1)}`;
  return text[0].toLowerCase() + text.slice(1);
}

/** Without what a text could take for markup. */
const is_plain = (label) => !/[<>&]/.test(label);

/** Labels of each occupation, the heart of the trade first. */
function labels_by_occupation() {
  const skills = new Map(records_of('rome/unix_referentiel_competence_v460_utf8.csv.gz', ',')
    .filter((row) => row[6] === 'Savoir-faire' && is_plain(row[2])).map((row) => [row[0], row[2]]));
  const knowledge = new Map(records_of('rome/unix_referentiel_savoir_v460_utf8.csv.gz', ',')
    .filter((row) => is_plain(row[1])).map((row) => [row[0], row[1]]));
  const occupations = new Map();
  for (const [code, number, core] of records_of('rome/unix_coherence_item_v460_utf8.csv.gz', ',')) {
    if (!occupations.has(code)) occupations.set(code, { skills: [], knowledge: [] });
    const kind = skills.has(number) ? 'skills' : knowledge.has(number) ? 'knowledge' : null;
    if (kind) occupations.get(code)[kind].push([core ? 0 : 1, inside_sentence((kind === 'skills' ? skills : knowledge).get(number))]);
  }
  return occupations;
}

const first_of = (list, most) => list.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, most).map(([, label]) => label);

function write_trades() {
  const numbers = new Map();
  const number_of = (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label);
  };
  const rows = [...labels_by_occupation()].sort().map(([code, { skills, knowledge }]) => [
    code,
    first_of(skills, kSkillsOfOccupation).map(number_of).join(' '),
    first_of(knowledge, kKnowledgeOfOccupation).map(number_of).join(' '),
  ]);
  write_table('labels', ['label'], [...numbers.keys()].map((label) => [label]));
  write_table('trades', ['occupation', 'skills', 'knowledge'], rows);
}

/** "A1101:3 …" of a map from occupation to offers. */
const counted = (offers) => [...offers].sort().map(([code, count]) => `${code}:${count}`).join(' ');

function add(map, key, code, count) {
  if (!map.has(key)) map.set(key, new Map());
  map.get(key).set(code, (map.get(key).get(code) ?? 0) + count);
}

/** Communes of the region with their occupations; elsewhere, in the towns of towns.tsv, all offers
 *  under one row "*" by occupation, and each town's sum. */
function write_offers() {
  const towns = new Set(table_of('towns').map(([commune]) => commune));
  const offers = new Map();
  for (const [commune, code, count] of records_of('stats/ft_nb_offres_commune_rome_20211221.csv.gz', ';')) {
    if (!towns.has(commune)) continue;
    if (kRegion.test(commune)) {
      add(offers, commune, code, Number(count));
    } else {
      add(offers, '*', code, Number(count));
      add(offers, commune, '*', Number(count));
    }
  }
  write_table('offers', ['commune', 'offers'], [...offers].sort().map(([commune, by_code]) => [commune, counted(by_code)]));
}

write_trades();
write_offers();
