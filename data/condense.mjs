// Makes the small tables of this folder from the official files (see SOURCES.md).
// Usage: node data/condense.mjs FOLDER_OF_SOURCES
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { writeAreas, writeContours } from './condense_areas.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const sources = process.argv[2];
if (!sources) {
  console.error('usage: node data/condense.mjs FOLDER_OF_SOURCES');
  process.exit(2);
}

function readText(path) {
  const bytes = readFileSync(join(sources, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.replace(/^\uFEFF/, '');
}

/** Records of a comma-separated file with double quotes, as objects by column name. */
function readCsv(path) {
  const rows = [];
  let row = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/gy;
  const text = readText(path);
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  const [names, ...records] = rows;
  return records.map((r) => Object.fromEntries(names.map((name, i) => [name, r[i] ?? ''])));
}

function writeTable(name, columns, rows) {
  for (const row of rows) {
    if (row.length !== columns.length || row.some((cell) => /[\t\r\n]/.test(cell)))
      throw new Error(`${name}: a row does not fit its columns: ${JSON.stringify(row)}`);
  }
  const lines = [columns, ...rows].map((row) => row.join('\t'));
  writeFileSync(join(here, `${name}.tsv`), lines.join('\n') + '\n');
  console.log(`${name}.tsv: ${rows.length} rows`);
}

/** Rows of a table of this folder that is kept by hand, as arrays. */
function readByHand(name) {
  const text = readFileSync(join(here, `${name}.tsv`), 'utf8');
  return text.trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
}

/** Records of a file of INSEE, whose columns end at semicolons and hold none. */
function readSemicolons(path) {
  const [names, ...rows] = readText(path).trimEnd().split(/\r?\n/).map((line) => {
    const at = line.split(';');
    return at.map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
  });
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

const byFirst = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
// Spreadsheets took the leading zeros of some sources away.
const five = (code) => code.padStart(5, '0');
const degrees = (text) => (text === '' ? '' : String(Number(Number(text).toFixed(5))));

/** The town that an arrondissement is a part of. */
function parentOf(code) {
  if (/^751\d\d$/.test(code)) return '75056';
  if (/^6938\d$/.test(code)) return '69123';
  if (/^132\d\d$/.test(code)) return '13055';
  return '';
}

/** Near enough to the binary's own folding to drop names that say nothing new. */
function key(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return plain.replace(/[^a-z0-9]+/g, ' ').trim()
    .replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').replace(/^(le|la|les|l) /, '');
}

function writeTerritories() {
  const communes = readCsv('geo/communes_france_2026.csv.gz');
  const names = new Map(communes.map((c) => [c.code, c.nom]));
  writeTable('communes',
    ['code', 'name', 'department', 'region', 'latitude', 'longitude', 'population', 'parent'],
    communes.map((c) => [c.code, c.nom, c.departement, c.region, degrees(c.lat), degrees(c.lon),
      c.population, c.type === 'arrondissement-municipal' ? parentOf(c.code) : '']).sort(byFirst));
  writePostal(communes, names);
  writeFormer(names);
  const departments = JSON.parse(readText('geo/departements.json'));
  writeTable('departments', ['code', 'name', 'region'],
    departments.map((d) => [d.code, d.nom, d.region]).sort(byFirst));
  // What people type for a region; the rest is its official name.
  const otherNames = { 93: 'PACA|Région Sud|Sud Provence-Alpes-Côte d’Azur', 11: 'IDF|Région parisienne' };
  const regions = JSON.parse(readText('geo/regions.json'));
  writeTable('regions', ['code', 'name', 'other_names'],
    regions.map((r) => [r.code, r.nom, otherNames[r.code] ?? '']).sort(byFirst));
}

/** One row a postal code, commune and other name (a locality, or La Poste's own spelling). */
function writePostal(communes, names) {
  const rows = new Map();
  const add = (postal, code, other) => {
    const told = other !== '' && key(other) !== key(names.get(code)) ? other : '';
    rows.set([postal, code, told].join('\t'), [postal, code, told]);
  };
  for (const c of communes) {
    // A town with arrondissements is reached through them.
    if (c.codes_postaux === '' || ['75056', '69123', '13055'].includes(c.code)) continue;
    for (const postal of c.codes_postaux.split('|')) add(postal, c.code, '');
  }
  for (const p of readCsv('geo/laposte_codes_postaux.csv.gz')) {
    const code = five(p.code_commune_insee);
    if (!names.has(code)) continue;  // Monaco, in countries.tsv
    const postal = five(p.code_postal);
    add(postal, code, '');
    if (parentOf(code) === '') add(postal, code, p.nom_de_la_commune);
    add(postal, code, p.ligne_5);
  }
  writeTable('postal', ['postal_code', 'commune', 'other_name'],
    [...rows.values()].sort((a, b) => byFirst([a.join('\t')], [b.join('\t')])));
}

function writeFormer(names) {
  const former = readCsv('geo/communes_former_codes.csv');
  const next = new Map(former.map((f) => [f.former_code, f.commune_code]));
  const rows = former.filter((f) => !names.has(f.former_code)).map((f) => {
    let present = f.commune_code;
    while (!names.has(present) && next.has(present)) present = next.get(present);
    if (!names.has(present)) throw new Error(`${f.former_code} leads to no present commune`);
    return [f.former_code, present, f.former_name];
  });
  writeTable('former_communes', ['code', 'commune', 'name'], rows.sort(byFirst));
}

function writeOccupations() {
  writeTable('occupations', ['code', 'label', 'parent'],
    readCsv('rome/unix_referentiel_code_rome_v460_utf8.csv')
      .map((o) => [o.code_rome, o.libelle_rome, o.code_rome_parent]).sort(byFirst));
  writeTable('job_names', ['ogr', 'label', 'short_label', 'code'],
    readCsv('rome/unix_referentiel_appellation_v460_utf8.csv')
      .map((j) => [j.code_ogr, j.libelle_appellation_long, j.libelle_appellation_court, j.code_rome])
      .sort((a, b) => Number(a[0]) - Number(b[0])));
}

/** Domains ("A11") and the wider ones that hold them ("A"), then where each occupation leads. */
function writeOccupationLinks() {
  const wide = readCsv('rome/unix_grand_domaine_v460_utf8.csv')
    .map((d) => [d.code_grand_domaine, d.libelle_grand_domaine]);
  const domains = readCsv('rome/unix_domaine_professionnel_v460_utf8.csv')
    .map((d) => [d.code_domaine_professionnel, d.libelle_domaine_professionnel]);
  writeTable('occupation_domains', ['code', 'label'], [...wide, ...domains].sort(byFirst));
  const targets = new Map();
  for (const m of readCsv('rome/unix_rubrique_mobilite_v460_utf8.csv')) {
    if (!targets.has(m.code_rome)) targets.set(m.code_rome, []);
    targets.get(m.code_rome).push([Number(m.numero_ordre), m.code_rome_cible]);
  }
  writeTable('mobilities', ['code', 'targets'], [...targets].map(([code, list]) =>
    [code, list.sort((a, b) => a[0] - b[0]).map((t) => t[1]).join(' ')]).sort(byFirst));
}

/** The five levels of the NAF. A level that is not divided further bears the same label. */
function writeSectors() {
  const labels = new Map(readByHand('sector_groups'));
  for (const level of ['n2', 'n5'])
    for (const s of readSemicolons(`nomenclatures/naf2008_liste_${level}.csv`)) labels.set(s.CODE, s.LIBELLE);
  const parents = new Map(), only = new Map();
  for (const s of readSemicolons('nomenclatures/naf2008_5_niveaux.csv')) {
    const line = [s.NIV1, s.NIV2, s.NIV3, s.NIV4, s.NIV5];
    line.forEach((code, i) => {
      parents.set(code, i === 0 ? '' : line[i - 1]);
      if (i < 4) only.set(code, line[i + 1]);
    });
  }
  const labelOf = (code) => labels.get(code) ?? labelOf(only.get(code));
  writeTable('sectors', ['code', 'label', 'parent'],
    [...parents].map(([code, parent]) => [code, labelOf(code), parent]).sort(byFirst));
}

writeTerritories();
writeOccupations();
writeOccupationLinks();
writeSectors();
writeAreas(sources, { readCsv, writeTable });
writeContours(sources, { writeTable });
