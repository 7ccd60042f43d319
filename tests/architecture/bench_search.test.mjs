// The queries of the search benchmark: what is measured is what was written down before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare, percentile } from '../../bench/search/answers.mjs';
import { find_peers } from '../../bench/search/peers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const lines = readFileSync(join(here, '../../bench/search/queries.tsv'), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));

test('the written set has its classes in their numbers', () => {
  const counts = {};
  for (const [kind] of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  assert.deepEqual(counts, { frequent: 40, radius: 40, three_filters: 40, filters_only: 30, rare: 20, phrase: 20, none: 10 });
});

test('a class is what it is called', () => {
  for (const [kind, words, filters] of lines) {
    assert.equal(words === '', kind === 'filters_only', `${kind}: ${words}`);
    if (kind === 'radius') assert.match(filters, /^near=\w{5}:\d+$/);
    if (kind === 'three_filters') assert.equal(filters.split(' ').length, 3, `${words}: ${filters}`);
    if (kind === 'phrase') assert.match(words, /^".+ .+"$/);
  }
});

test('a peer that is not known stops all', () => {
  assert.throws(() => find_peers(['sqlite-fts5', 'solr']), /no peer is called solr/);
});

test('an answer that differs from the scan is told, with how far it lies', () => {
  const truth = { query: 1, class: 'rare', total: 10, facets: { contract: { CDI: 7, CDD: 3 }, rome: {}, commune: {} } };
  const same = compare([truth], [truth]);
  assert.deepEqual([same.equal, same.totals_off, same.facets_off], [1, 0, 0]);
  const other = compare([{ ...truth, total: 9, facets: { contract: { CDI: 7, MIS: 2 }, rome: {}, commune: {} } }], [truth]);
  assert.deepEqual([other.equal, other.totals_off, other.worst_total_share], [0, 1, 0.1]);
  assert.deepEqual(other.differences[0].facets, [{ facet: 'contract', offers: 5 }]);
});

test('a percentile is a value of the list', () => {
  const values = Array.from({ length: 200 }, (_, i) => i + 1);
  assert.deepEqual([percentile(values, 0.5), percentile(values, 0.99), percentile([3], 0.99)], [100, 198, 3]);
});
