// migrations.mjs OUTPUT FILE.sql…: migrations with their type words expanded for each database.
// What concerns one database alone is in NAME.sqlite.sql or NAME.postgres.sql: nothing for the other.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, basename } from 'node:path';
import { words, literal } from './words.mjs';

const [output, ...files] = process.argv.slice(2);

function expand(sql, file, dialect) {
  const alone = /\.(sqlite|postgres)\.sql$/.exec(file)?.[1];
  if (alone && alone !== dialect) return '';
  return sql.replace(/@[a-z]+/g, (word) => {
    const type = words[word];
    if (!type || type[dialect] === undefined) {
      console.error(`${file}: unknown type word ${word}`);
      process.exit(1);
    }
    return type[dialect];
  });
}

const rows = files.sort((a, b) => basename(a).localeCompare(basename(b))).map((file) => {
  const name = basename(file, '.sql').replace(/\.(sqlite|postgres)$/, '');
  if (!/^\d{14}_[a-z]+_[a-z_0-9]+$/.test(name)) {
    console.error(`${file}: a migration is named <timestamp>_<module>_<what>.sql`);
    process.exit(1);
  }
  const sql = readFileSync(file, 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return `    {"${name}", "${checksum}",\n${literal(expand(sql, file, 'sqlite'))},\n${literal(expand(sql, file, 'postgres'))}},`;
});

mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `// Made from db/migrations by the build.
#include "platform/db/migrations.hpp"

namespace passerelle::db {

std::span<const Migration> migrations() {
  static constexpr std::array<Migration, ${rows.length}> kMigrations{{
${rows.join('\n')}
  }};
  return kMigrations;
}

}  // namespace passerelle::db
`);
