// Real offers, where they are present: PASSERELLE_SHARED names the folder that holds
// data/offers/offers_labelled.jsonl.gz. They are measured with, never kept.
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { join } from 'node:path';

export const file_of_real_offers = (shared) => join(shared, 'data/offers/offers_labelled.jsonl.gz');
export const has_real_offers = (shared) => Boolean(shared) && existsSync(file_of_real_offers(shared));

const as_sent = (offer, index) => ({
  id: `${index}-${offer.id}`, intitule: offer.title, description: offer.description, romeCode: offer.rome,
  appellationlibelle: offer.appellation ?? undefined, dateCreation: '2026-11-03T08:15:00.000Z',
  lieuTravail: { libelle: offer.place ?? undefined, codePostal: offer.postal_code ?? undefined, commune: offer.commune ?? undefined, latitude: offer.lat ?? undefined, longitude: offer.lon ?? undefined },
  entreprise: { nom: offer.company ?? undefined }, typeContrat: offer.contract || 'CDI', experienceExige: 'D', experienceLibelle: 'Débutant accepté',
  origineOffre: { origine: '1', urlOrigine: `https://exemple.fr/offres/${index}` },
});

/** Writes them as the employment service's API would give them. */
export async function write_real_offers(shared, to) {
  const lines = createInterface({ input: createReadStream(file_of_real_offers(shared)).pipe(createGunzip()) });
  const results = [];
  for await (const line of lines) results.push(as_sent(JSON.parse(line), results.length));
  writeFileSync(to, JSON.stringify({ resultats: results }));
}
