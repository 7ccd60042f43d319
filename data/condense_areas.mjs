// Areas of Provence-Alpes-Côte d’Azur, which commune belongs to which, and their contours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const byKindAndCode = (a, b) => (a.slice(0, 2).join(' ') < b.slice(0, 2).join(' ') ? -1 : 1);

/** The names of areas come with each commune: each once; then the areas of each commune. */
export function writeAreas(sources, { readCsv, writeTable }) {
  const areas = new Map();
  const rows = readCsv('geo/paca_communes.csv').map((c) => {
    const own = [['epci', c.epci_code, c.epci_nom],
      ['employment_zone', c.zone_emploi_2020_code, c.zone_emploi_2020_nom],
      ['basin', c.bassin_bmo_code, c.bassin_bmo_nom]];
    for (const area of own) areas.set(area.slice(0, 2).join(' '), area);
    return [c.code, ...own.map((area) => area[1])];
  });
  writeTable('areas', ['kind', 'code', 'name'], [...areas.values()].sort(byKindAndCode));
  writeTable('commune_areas', ['commune', 'epci', 'employment_zone', 'basin'],
    rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** A number as printable characters, five bits each, the lowest first (encoded polyline). */
function encodeNumber(value) {
  let bits = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (bits >= 32) {
    text += String.fromCharCode((32 | (bits & 31)) + 63);
    bits >>= 5;
  }
  return text + String.fromCharCode(bits + 63);
}

/** Latitude then longitude of each point, in ten-thousandths of a degree from the one before. */
function encodeRing(ring) {
  let before = [0, 0];
  return ring.map(([longitude, latitude]) => {
    const at = [Math.round(latitude * 1e4), Math.round(longitude * 1e4)];
    const text = encodeNumber(at[0] - before[0]) + encodeNumber(at[1] - before[1]);
    before = at;
    return text;
  }).join('');
}

/** Rings of a polygon apart by a space, polygons by ";": neither is one of the characters. */
function encodeContour({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map((rings) => rings.map(encodeRing).join(' ')).join(';');
}

export function writeContours(sources, { writeTable }) {
  const layers = [['commune', 'paca_communes_light', 'code'],
    ['department', 'paca_departements_light', 'dep'], ['epci', 'paca_epci', 'epci'],
    ['employment_zone', 'paca_zones_emploi_2020', 'ze'], ['basin', 'paca_bassins_bmo', 'bassin']];
  const rows = layers.flatMap(([kind, file, code]) => {
    const text = readFileSync(join(sources, `geo/${file}.geojson`), 'utf8');
    return JSON.parse(text).features
      .map((f) => [kind, String(f.properties[code]), encodeContour(f.geometry)]);
  });
  writeTable('contours', ['kind', 'code', 'contour'], rows.sort(byKindAndCode));
}
