// templates.mjs NAMESPACE FOLDER FILE.tpl…: each template becomes a struct whose members are
// its variables, so that a misspelt or forgotten one does not compile; the texts are compiled in.
// An examples.json beside a template comes along, for the gallery and its test.
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { faults_of_template } from './template_rules.mjs';
import { schema_of } from './template_schema.mjs';
import { pascal, literal } from './words.mjs';

const [space, folder, ...files] = process.argv.slice(2);
const full_space = /^(components|layout)$/.test(space) ? space : `${space}::tpl`;
const quote = (text) => JSON.stringify(text);

function read_template(file) {
  const text = readFileSync(file, 'utf8').replace(/\n+$/, '');
  const faults = faults_of_template(text);
  let fields = [];
  try { fields = schema_of(text); } catch (error) { faults.push(error.message); }
  for (const fault of faults) console.error(`${file}: ${fault}`);
  const name = basename(file, '.tpl');
  const examples_file = join(dirname(file), 'examples.json');
  const examples = existsSync(examples_file) ? readFileSync(examples_file, 'utf8') : '[]';
  return { name, type: pascal(name), text, fields, examples, ok: !faults.length };
}

const type_of = { Text: () => 'html::Text', If: () => 'bool', Include: () => 'html::Fragment',
  With: (field) => `std::optional<${pascal(field.plain.toLowerCase())}>`,
  Each: (field) => `std::vector<${pascal(field.plain.toLowerCase())}>`,
  WithInclude: () => 'std::optional<html::Fragment>', EachInclude: () => 'std::vector<html::Fragment>' };
const initial = { Text: '', Include: '', If: ' = false' };

function members(fields, indent) {
  return fields.map((field) => {
    const inner = /^(With|Each)$/.test(field.kind)
      ? `${indent}struct ${pascal(field.plain.toLowerCase())} {\n${members(field.fields, `${indent}  `)}` +
        `${filler(field.fields, `${indent}  `)}${indent}};\n` : '';
    return `${inner}${indent}${type_of[field.kind](field)} ${field.member}${initial[field.kind] ?? ' = {}'};\n`;
  }).join('');
}

const fill_of = {
  Text: ({ name, member }) => `values.text(${quote(name)}, ${member});`,
  If: ({ name, other_name, member }) => [name, other_name].filter(Boolean).map((one) =>
    `values.show(${quote(one)}, ${one.startsWith('IF_NOT_') ? '!' : ''}${member});`).join(' '),
  Include: ({ name, member }) => `values.include(${quote(name)}, ${member});`,
  With: ({ name, member }) => `if (${member}) ${member}->fill(values.add(${quote(name)}));`,
  Each: ({ name, member }) => `for (const auto& one : ${member}) one.fill(values.add(${quote(name)}));`,
  WithInclude: ({ name, member }) => `if (${member}) values.include(${quote(name)}, *${member});`,
  EachInclude: ({ name, member }) => `for (const auto& one : ${member}) values.include(${quote(name)}, one);`,
};
function filler(fields, indent) {
  const body = fields.map((field) => `${indent}  ${fill_of[field.kind](field)}\n`).join('');
  return `${indent}void fill(html::Values&${fields.length ? ' values' : ''}) const {\n${body}${indent}}\n`;
}

function header({ name, type, fields }) {
  return `// Made from ${name}.tpl by the build.
#pragma once
#include <optional>
#include <vector>
#include "platform/html/template.hpp"

namespace passerelle::${full_space} {

struct ${type} {
${members(fields, '  ')}
  static const html::Template& schema();
${filler(fields, '  ')}};

}  // namespace passerelle::${full_space}
`;
}

function schema_arrays(name, fields) {
  const inner = fields.map((field) => field.fields.length ? schema_arrays(`${name}_${field.member}`, field.fields) : '');
  const rows = fields.map((field) => `  {html::Field::Kind::${field.kind}, ${quote(field.member)}, ` +
    `${quote(field.name)}, ${quote(field.other_name ?? '')}, ${field.fields.length ? `${name}_${field.member}` : '{}'}},\n`);
  return `${inner.join('')}constexpr std::array<html::Field, ${fields.length}> ${name}{{\n${rows.join('')}}};\n`;
}

function source(templates) {
  const one = ({ name, type, text, fields, examples }) => `namespace {
${schema_arrays(`k${type}`, fields)}}
const html::Template& ${type}::schema() {
  static const html::Template made(${quote(`${space}/${name}`)},
${literal(text)},
k${type},
${literal(examples)});
  return made;
}
`;
  return `#include <array>
#include "templates/${space}/all.hpp"
${templates.map(({ name }) => `#include "templates/${space}/${name}.tpl.hpp"`).join('\n')}

namespace passerelle::${full_space} {

${templates.map(one).join('\n')}
std::vector<const html::Template*> list_templates() {
  return {${templates.map(({ type }) => `&${type}::schema()`).join(', ')}};
}

}  // namespace passerelle::${full_space}
`;
}

const templates = files.map(read_template);
if (templates.some((template) => !template.ok)) process.exit(1);
mkdirSync(folder, { recursive: true });
for (const template of templates) writeFileSync(join(folder, `${template.name}.tpl.hpp`), header(template));
writeFileSync(join(folder, 'all.hpp'), `#pragma once
#include <vector>
#include "platform/html/template.hpp"

namespace passerelle::${full_space} {
/// Every template of this folder, in the order of their names.
std::vector<const html::Template*> list_templates();
}  // namespace passerelle::${full_space}
`);
writeFileSync(join(folder, 'templates.cpp'), source(templates));
