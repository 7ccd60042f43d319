// The region that the journeys visit: generated, imported and served once.
import { join } from 'node:path';
import { Program, wait_ms } from '../support/program.mjs';

export async function open_region() {
  const program = new Program('sqlite', null);
  program.run('demo', 'generate', '--offers', '600', '--seed', '3', program.folder);
  program.file = join(program.folder, 'brea.csv');
  program.delivery = program.import_file(program.file);
  program.token = program.create_token();
  await program.serve();
  return program;
}

/** Waits for a delivery that a page sent, which is applied behind the answer. */
export async function wait_for_close(program, delivery) {
  for (let i = 0; i < 200; i += 1) {
    if (program.database.query(`SELECT state FROM offers_delivery WHERE id = ${delivery}`) === 'closed') return;
    await wait_ms(50);
  }
  throw new Error(`delivery ${delivery} is not closed`);
}

export const one_live_offer = (program) => program.database.query(
  "SELECT id FROM offers_offer WHERE closed_at IS NULL AND rome <> '' ORDER BY id LIMIT 1");
