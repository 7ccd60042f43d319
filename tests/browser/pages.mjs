// The pages of web/pages.json, which the declaration of accessibility is written from, with what of
// the region stands in their addresses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/program.mjs';
import { offer_of_several_places, one_live_offer, withdraw_one } from './region.mjs';

export const told = JSON.parse(readFileSync(join(root, 'web/pages.json'), 'utf8'));

async function report(region, offer) {
  const sent = await fetch(`${region.origin}/offers/${offer}/problem`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ reason: 'contact', text: 'Le numéro ne répond pas.\n\nJ’ai essayé trois fois.' }),
  });
  if (sent.status !== 303) throw new Error(`a report is answered by ${sent.status}`);
  return offer;
}

/** Made once for all journeys; the offer that is reported stays reported. */
async function values_of(region) {
  const one = (sql) => region.database.query(sql);
  const line = (where) => one(`SELECT min(line) FROM offers_delivery_fault WHERE delivery_id = ${region.delivery.delivery} AND ${where}`);
  region.page_values ??= {
    closed_offer: withdraw_one(region),
    reported_offer: await report(region, one("SELECT max(id) FROM offers_offer WHERE closed_at IS NULL AND partner = 'brea'")),
  };
  return {
    ...region.page_values,
    offer: one_live_offer(region), offer_of_places: offer_of_several_places(region),
    delivery: region.delivery.delivery, archive: region.archive.delivery,
    siret_line: line("code LIKE 'SIRET%'"), place_line: line("code LIKE 'PLACE%'"), experience_line: line("code = 'EXPERIENCE_MISSING'"),
  };
}

/** [{name, path, status}]: `who` is "anyone" or "agents". */
export async function pages_for(region, who) {
  const values = await values_of(region);
  const fill = (path) => path.replace(/\{(\w+)\}/g, (_, name) => {
    if (values[name] === undefined) throw new Error(`web/pages.json: nothing is known of {${name}}`);
    return values[name];
  });
  return told.pages.filter((page) => (page.for ?? 'anyone') === who)
    .map(({ name, path, status = 200 }) => ({ name, path: fill(path), status }));
}
