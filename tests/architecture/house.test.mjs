// Each rule with a tree that keeps it and its neighbour that breaks it; then the tree itself.
import test from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults_of_house, describe_lengths } from './house.mjs';

const kSound = {
  'src/modules.txt': '# edges\nbase:\nplatform: base\nemployers: base platform\noffers: base platform employers\n',
  'src/base/README.md': '', 'src/platform/README.md': '', 'src/employers/README.md': '', 'src/offers/README.md': '',
  'db/migrations/20260101000000_employers_shop.sql': 'CREATE TABLE employers_shop (id @id);\nCREATE VIEW employers_shop_v AS SELECT id FROM employers_shop;\n',
  'db/migrations/20260101000100_offers_offer.sql': 'CREATE TABLE offers_offer (id @id);\n',
};

function faults_with(files) {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const [path, text] of Object.entries({ ...kSound, ...files })) {
      if (text === null) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return faults_of_house(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const cpp = (text) => ({ 'src/offers/a.cpp': text });
const query = (text) => ({ 'src/offers/queries/a.sql': `-- query a\n${text}\n` });
const migration = (text) => ({ 'db/migrations/20260101000200_offers_more.sql': text });

// [what, files that keep the rule, files that break it, the fault]
const kCases = [
  ['tiers fall', {}, { 'src/modules.txt': kSound['src/modules.txt'].replace('employers: base platform\n', 'employers: base platform offers\n') }, /employers names offers/],
  ['a module is listed', { 'src/main.cpp': 'int main() {}\n' }, { 'src/seekers/a.cpp': '' }, /src\/seekers: this folder is no module/],
  ['a module has its README', {}, { 'src/offers/README.md': null }, /src\/offers has no README/],
  ['an edge upward', { 'src/offers/a.cpp': '#include "employers/employers.hpp"\n' }, { 'src/employers/a.cpp': '#include "offers/offers.hpp"\n' }, /employers may not use offers/],
  ['an edge upward, in a comment', cpp('// #include "seekers/seekers.hpp"\n'), cpp('#include "seekers/seekers.hpp"\n'), /not in src\/modules.txt/],
  ['a face', cpp('#include "employers/employers.hpp"\n'), cpp('#include "employers/store.hpp"\n'), /entered by employers\/employers.hpp/],
  ['main composes by faces', { 'src/main.cpp': '#include "offers/offers.hpp"\n' }, { 'src/main.cpp': '#include "offers/store.hpp"\n' }, /entered by offers\/offers.hpp/],
  ['main is cut in pieces', { 'src/main.cpp': '#include "serve.hpp"\n', 'src/serve.hpp': '' }, { 'src/offers/a.cpp': '#include "serve.hpp"\n', 'src/serve.hpp': '' }, /not written from src/],
  ['a part of base', cpp('#include "base/time.hpp"\n'), cpp('#include "base/tests/cases.hpp"\n'), /headers of its parts/],
  ['a part of platform', cpp('#include "platform/db/db.hpp"\n'), cpp('#include "platform/db/sqlite/wal.hpp"\n'), /headers of its parts/],
  ['generated queries', cpp('#include "offers/queries.hpp"\n'), cpp('#include "employers/queries.hpp"\n'), /entered by employers\/employers.hpp/],
  ['the platform\'s queries', { 'src/platform/db/a.cpp': '#include "platform/queries.hpp"\n' }, cpp('#include "platform/queries.hpp"\n'), /headers of its parts/],
  ['templates', cpp('#include "templates/offers/list.tpl.hpp"\n#include "templates/components/all.hpp"\n'), cpp('#include "templates/employers/shop.tpl.hpp"\n'), /templates of employers/],
  ['a path from src', cpp('#include "offers/b.hpp"\n'), cpp('#include "b.hpp"\n'), /not written from src/],
  ['rules are pure', { 'src/offers/intake/a.cpp': '#include "base/time.hpp"\n' }, { 'src/offers/intake/a.cpp': '#include "platform/db/db.hpp"\n' }, /knows neither HTTP nor SQL/],
  ['rules are pure, deeper', { 'src/offers/pages/a.cpp': '#include "platform/http/http.hpp"\n' }, { 'src/offers/rules/place/a.hpp': '#include "platform/http/http.hpp"\n' }, /knows neither HTTP nor SQL/],
  ['coroutines', { 'src/platform/http/a.cpp': 'co_await x;\n' }, { 'src/platform/jobs/a.cpp': 'co_await x;\n' }, /co_await outside/],
  ['coroutines, in words', cpp('// co_return\nauto a = "co_yield";\n'), cpp('int f() { co_return 1; }\n'), /co_return outside/],
  ['own table', query('SELECT id FROM offers_offer o JOIN offers_offer p ON p.id = o.id;'), query('SELECT id FROM employers_shop;'), /table of employers/],
  ['another\'s view', query('SELECT id FROM employers_shop_v;'), { 'src/employers/queries/a.sql': 'SELECT id FROM offers_live_v;\n' }, /employers may not read offers_live_v/],
  ['a table of nobody', query('SELECT id FROM offers_offer;'), query('SELECT id FROM shops;'), /shops bears no module/],
  ['a second table after a comma', query('SELECT id FROM offers_offer, employers_shop_v;'), query('SELECT id FROM offers_offer, employers_shop;'), /table of employers/],
  ['a table of words with columns', query('WITH kept (id) AS (SELECT id FROM offers_offer), two AS (SELECT 1) SELECT id FROM kept, two;'), query('WITH kept AS (SELECT 1) SELECT id FROM other;'), /other bears no module/],
  ['words around FROM', query("SELECT extract(year FROM x), trim(BOTH ' ' FROM y) FROM offers_offer, json_each(:a) WHERE a IS DISTINCT FROM b FOR UPDATE SKIP LOCKED;"), query('DELETE FROM employers_shop;'), /table of employers/],
  ['upsert', query('INSERT INTO offers_offer (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = excluded.id;'), query('INSERT INTO employers_shop (id) VALUES (1);'), /table of employers/],
  ['names in strings and comments', query("-- FROM employers_shop\nSELECT 'FROM employers_shop' FROM offers_offer;"), query('UPDATE employers_shop SET id = 1;'), /table of employers/],
  ['the database\'s own tables', { 'src/platform/db/queries/a.sql': 'SELECT 1 FROM pg_class;\n' }, query('SELECT 1 FROM pg_class;'), /pg_class bears no module/],
  ['SQL in its folder', query('SELECT 1;'), { 'src/offers/a.sql': 'SELECT 1;\n' }, /stands in a queries/],
  ['a migration\'s name', migration('CREATE TABLE offers_more (id @id);\n'), { 'db/migrations/1_offers.sql': '' }, /is named/],
  ['a migration of one database', { 'db/migrations/20260101000200_offers_more.postgres.sql': 'CREATE TABLE offers_more (id @id);\n' }, { 'db/migrations/20260101000200_offers_more.oracle.sql': '' }, /is named/],
  ['a migration\'s module', migration(''), { 'db/migrations/20260101000300_seekers_seeker.sql': '' }, /seekers is no module/],
  ['a migration\'s timestamp', migration(''), { 'db/migrations/20260101000100_offers_again.sql': '' }, /same timestamp/],
  ['a migration\'s tables', migration('CREATE INDEX offers_by_id ON offers_offer (id);\n'), migration('CREATE TABLE shop (id @id);\n'), /shop does not bear the name/],
  ['a migration\'s foreign key', migration('CREATE TABLE offers_more (id @id REFERENCES offers_offer (id));\n'), migration('CREATE TABLE offers_more (id @id REFERENCES employers_shop (id));\n'), /table of employers/],
  ['a string of SQL', { 'src/platform/db/a.cpp': 'auto a = "DELETE FROM platform_event";\n' }, cpp('auto a = "DELETE FROM offers_offer";\n'), /SQL in a string/],
  ['a string of SQL in pieces', cpp('// "DELETE FROM x"\nauto a = "Choose one from the list";\n'), cpp('auto a = "SELECT id "\n  "FROM offers_offer";\n'), /SQL in a string/],
  ['a raw string of SQL', cpp('auto a = R"(UPDATE)";\n'), cpp('auto a = R"x(\n UPDATE offers_offer SET id = 1)x";\n'), /SQL in a string/],
  ['the time in SQL', query('SELECT 1 FROM offers_offer WHERE known(1);'), query('SELECT now();'), /asks for the time/],
  ['the time in SQLite', query("SELECT 'nowhere';"), query("SELECT datetime('now');"), /asks for the time/],
  ['the time in a default', migration('CREATE TABLE offers_more (at @instant);\n'), migration('CREATE TABLE offers_more (at @instant DEFAULT CURRENT_TIMESTAMP);\n'), /asks for the time/],
  ['the clock', { 'src/base/time.cpp': 'auto a = std::chrono::system_clock::now();\n' }, cpp('auto a = std::chrono::system_clock::now();\n'), /take base::Clock/],
  ['length', cpp('\n'.repeat(500)), cpp('\n'.repeat(501)), /501 lines, at most 500/],
  ['folders', { 'src/offers/pages/a.tpl': '' }, { 'web/helpers/a.js': '' }, /name of what it holds/],
];

test('a sound house has no fault', () => assert.deepEqual(faults_with({}), []));
for (const [name, kept, broken, fault] of kCases) {
  test(`${name}: kept`, () => assert.deepEqual(faults_with(kept), []));
  test(`${name}: broken`, () => {
    const faults = faults_with(broken);
    assert.ok(faults.some((text) => fault.test(text)), `awaited ${fault}, found ${JSON.stringify(faults)}`);
  });
}

test('this house stands', () => {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  console.log(describe_lengths(root));
  assert.deepEqual(faults_of_house(root), []);
});
