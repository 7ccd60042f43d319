// The region that the journeys visit: generated, imported and served once.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, wait_ms } from '../support/program.mjs';
import { Postbox } from '../support/postbox.mjs';
import { zip_of } from '../support/zip.mjs';

const kOffers = 1500;  // every kind of fault stands on some lines

function generate(program, name, offers, seed) {
  const folder = join(program.folder, name);
  program.run('demo', 'generate', '--offers', String(offers), '--seed', String(seed), folder);
  return join(folder, 'brea.csv');
}

/** An aggregator's archive of two files: an offer of several places, and a CEDEX of several towns. */
function import_archive(program) {
  const header = 'reference;libelle_metier;description;experience;type_contrat;code_postal;commune;autres_lieux;courriel;date_publication\n';
  const file = join(program.folder, 'lieux.zip');
  writeFileSync(file, zip_of([
    ['avignon.csv', Buffer.from(`${header}Z-1;Agent de quai;Trois dépôts, selon la semaine.;Débutant accepté;CDI;84000;Avignon;84100 Orange | 84200 Carpentras;rh@fictive.example;01/09/2026\n`)],
    ['sophia.csv', Buffer.from(`${header}Z-2;Agent de tri;Un centre de tri.;Débutant accepté;CDI;06904;SOPHIA ANTIPOLIS CEDEX;;rh@fictive.example;01/09/2026\n`)],
  ]));
  return JSON.parse(program.run_with([0, 1], 'offers', 'import', file, '--partner', 'aggregator', '--json'));
}

export async function open_region() {
  const program = new Program('sqlite', null);
  program.file = generate(program, 'region', kOffers, 3);
  program.delivery = program.import_file(program.file);
  program.archive = import_archive(program);
  program.token = program.create_token();
  program.postbox = await new Postbox().open();
  await program.serve(program.postbox.serve_options());
  return program;
}

/** Waits for a delivery that a page sent, which is applied behind the answer. */
export async function wait_for_state(program, delivery, state) {
  let found = '';
  for (let i = 0; i < 300 && found !== state; i += 1) {
    found = program.database.query(`SELECT state FROM offers_delivery WHERE id = ${delivery}`);
    if (found !== state) await wait_ms(50);
  }
  if (found !== state) throw new Error(`delivery ${delivery} is ${found}, awaited ${state}`);
}

export const wait_for_close = (program, delivery) => wait_for_state(program, delivery, 'closed');

export const live_offers = (program) => Number(program.database.query('SELECT count(*) FROM offers_offer WHERE closed_at IS NULL'));

export const one_live_offer = (program) => program.database.query(
  "SELECT id FROM offers_offer WHERE closed_at IS NULL AND rome <> '' ORDER BY id LIMIT 1");

export const offer_of_several_places = (program) => program.database.query('SELECT offer_id FROM offers_offer_place LIMIT 1');

export const file_of_new_offers = (program, offers, seed) => generate(program, `more-${seed}`, offers, seed);

/** Records of a CSV, quotes heeded; bytes are kept as they are. */
function records_of(file) {
  return readFileSync(file, 'latin1').match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g);
}

function write_records(program, name, records) {
  const file = join(program.folder, name);
  writeFileSync(file, Buffer.from(records.join(''), 'latin1'));
  return file;
}

/** The header and the first tenth of the region's file. */
export function file_of_few(program) {
  return write_records(program, 'few.csv', records_of(program.file).slice(0, 1 + kOffers / 10));
}

/** Withdraws one live offer; gives its id. Lines that wait stay as they are: a full file would bring them again. */
export function withdraw_one(program) {
  const [id, reference] = program.database.query("SELECT id, reference FROM offers_offer WHERE closed_at IS NULL AND rome <> '' AND partner = 'brea' ORDER BY id DESC LIMIT 1").split('|');
  withdraw(program, reference);
  return id;
}

/** Withdraws an offer by a line that says so. */
export function withdraw(program, reference) {
  const file = join(program.folder, 'withdraw.csv');
  writeFileSync(file, `reference;mouvement\n${reference};S\n`);
  program.import_file(file);
}
