// queries.mjs MODULE OUTPUT FILE.sql…: named queries become typed structs.
//
//   -- query find_offer: what it is for
//   -- in  id OfferId, partner text
//   -- out title text, closed_at @instant?
//   SELECT title, closed_at FROM offers_offer WHERE id = :id AND partner = :partner;
//
// A type that begins with a capital is a strong id of <module>/ids.hpp. `?` may be null.
// FILE.sqlite.sql and FILE.postgres.sql give the same names where the two must differ.
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import { words, pascal, literal } from './words.mjs';

const [module, output, ...files] = process.argv.slice(2);
const queries = new Map();

function fail(file, message) {
  console.error(`${file}: ${message}`);
  process.exit(1);
}

function parse_fields(text, file) {
  return text.split(',').map((part) => part.trim()).filter(Boolean).map((part) => {
    const match = /^([a-z_0-9]+)\s+(\S+?)(\?)?$/.exec(part);
    if (!match) fail(file, `not "name type": ${part}`);
    const [, name, type, optional] = match;
    if (!words[type] && !/^[A-Z]/.test(type)) fail(file, `unknown type ${type}`);
    return { name, type, optional: Boolean(optional) };
  });
}

function parse_file(file) {
  const dialect = /\.(sqlite|postgres)\.sql$/.exec(file)?.[1];
  const blocks = readFileSync(file, 'utf8').split(/^-- query /m).slice(1);
  if (!blocks.length) fail(file, 'holds no "-- query NAME"');
  for (const block of blocks) {
    const [head, ...lines] = block.split('\n');
    const [, name, doc] = /^([a-z_0-9]+)(?::\s*(.*))?$/.exec(head.trim()) ?? fail(file, `bad name: ${head}`);
    const inputs = [], outputs = [], sql = [];
    for (const line of lines) {
      const field = /^-- (in|out)\s+(.*)$/.exec(line);
      if (field) (field[1] === 'in' ? inputs : outputs).push(...parse_fields(field[2], file));
      else if (!/^\s*--/.test(line)) sql.push(line);
    }
    const text = sql.join('\n').trim().replace(/;$/, '');
    add(name, { doc, inputs, outputs, file, [dialect ?? 'both']: text });
  }
}

function add(name, query) {
  const known = queries.get(name);
  if (!known) queries.set(name, query);
  else if ((known.sqlite && query.postgres) || (known.postgres && query.sqlite)) Object.assign(known, query);
  else fail(query.file, `${name} is already in ${known.file}`);
}

function place(sql, query, sign) {
  const used = new Set();
  const text = sql.replace(/'(?:[^']|'')*'|(::)|:([a-z_][a-z_0-9]*)/g, (all, cast, name) => {
    if (cast) fail(query.file, 'write CAST(x AS type): "::" is PostgreSQL\'s alone');
    if (!name) return all;
    const index = query.inputs.findIndex((input) => input.name === name);
    if (index < 0) fail(query.file, `:${name} is not among the "in" fields`);
    used.add(name);
    return `${sign}${index + 1}`;
  });
  for (const input of query.inputs)
    if (!used.has(input.name)) fail(query.file, `"in ${input.name}" is never used`);
  return text;
}

// An INSERT whose values are parameters alone, as PostgreSQL's COPY of many rows. Dates are bound in
// words, which its binary form does not take.
function copy_of(query) {
  const [, table, columns, values] = /^INSERT INTO (\w+) \(([\w\s,]+)\)\s*VALUES \(([\w\s,:]+)\)$/
    .exec(query.postgres ?? query.both) ?? [];
  if (!table || query.inputs.some((input) => input.type === '@date')) return null;
  const parameters = values.split(',').map((value) => query.inputs.findIndex((input) => `:${input.name}` === value.trim()));
  if (parameters.includes(-1)) return null;
  return { sql: `COPY ${table} (${columns.replace(/\s+/g, ' ').trim()}) FROM STDIN (FORMAT binary)`, parameters };
}

const cpp_type = (field, kind) => {
  const plain = words[field.type]?.[kind] ?? field.type;
  return field.optional ? `std::optional<${plain}>` : plain;
};

function emit(name, query) {
  const sqlite = place(query.sqlite ?? query.both ?? fail(query.file, `${name}: no SQLite twin`), query, '?');
  const postgres = place(query.postgres ?? query.both ?? fail(query.file, `${name}: no PostgreSQL twin`), query, '$');
  const oids = query.inputs.map((input) => words[input.type]?.oid ?? 20);
  const out = [];
  if (query.doc) out.push(`/// ${query.doc}`);
  out.push(`struct ${pascal(name)} {`);
  for (const input of query.inputs)
    out.push(`  ${cpp_type(input, 'param')} ${input.name}${input.optional ? ' = {}' : '{}'};`);
  if (query.outputs.length) {
    out.push('  struct Row {');
    for (const field of query.outputs) out.push(`    ${cpp_type(field, 'cpp')} ${field.name}{};`);
    out.push('    static Row read(db::RowReader& reader) {', '      Row row;');
    for (const field of query.outputs)
      out.push(field.type === '@bytes'
        ? `      ${field.optional ? `if (reader.is_null()) reader.skip(); else ` : ''}row.${field.name} = reader.bytes();`
        : `      reader.read(row.${field.name});`);
    out.push('      return row;', '    }', '  };');
  }
  out.push(`  static constexpr std::array<unsigned, ${oids.length}> kTypes{${oids.join(', ')}};`);
  const copy = copy_of(query);
  if (copy) out.push(`  static constexpr std::array<unsigned, ${copy.parameters.length}> kCopied{${copy.parameters.join(', ')}};`);
  out.push(`  static constexpr db::Statement kStatement{"${module}.${name}",\n${literal(sqlite)},\n${literal(postgres)}, kTypes${copy ? `,\n${literal(copy.sql)}, kCopied` : ''}};`);
  const binder = query.inputs.length ? 'binder' : '';
  out.push(`  void bind(db::Binder& ${binder}) const {`);
  for (const input of query.inputs) out.push(`    binder.bind(${input.name});`);
  out.push('  }', '};', '');
  return out.join('\n');
}

files.forEach(parse_file);
const ids = existsSync(join(dirname(dirname(files[0])), 'ids.hpp')) ? `#include "${module}/ids.hpp"\n` : '';
const body = [...queries].map(([name, query]) => emit(name, query)).join('\n');
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `// Made from ${files.map((file) => basename(file)).join(', ')} by the build.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include "platform/db/db.hpp"
${ids}
namespace passerelle::${module}::sql {

${body}
}  // namespace passerelle::${module}::sql
`);
