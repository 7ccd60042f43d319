// What a template asks for, read from its markers:
//   {{TITLE}}        text               {{#IF_X}} {{#IF_NOT_X}}  a yes or no, same values inside
//   {{>CARD}}        a fragment         {{#WITH_X}}              values of its own, or nothing
//   {{>EACH_CARD}}   any number         {{#EACH_ROW}}            values of its own, any number
import { scan } from './template_rules.mjs';

const cpp_words = new Set(['class', 'for', 'if', 'else', 'default', 'new', 'delete', 'this', 'int',
  'long', 'short', 'double', 'float', 'char', 'bool', 'true', 'false', 'case', 'switch', 'do',
  'while', 'public', 'private', 'template', 'typename', 'using', 'namespace', 'const', 'static',
  'return', 'operator', 'union', 'enum', 'struct', 'register', 'export', 'auto', 'requires']);

function field_of(kind, name) {
  const [, prefix, rest] = /^(?:(IF_NOT_|IF_|EACH_|WITH_))?(.*)$/.exec(name);
  const found = kind === 'variable' ? 'Text'
    : kind === '>' ? { EACH_: 'EachInclude', WITH_: 'WithInclude' }[prefix] ?? 'Include'
      : { IF_: 'If', IF_NOT_: 'If', EACH_: 'Each', WITH_: 'With' }[prefix];
  if (!found) throw new Error(`the section ${name} must begin with IF_, EACH_ or WITH_`);
  const plain = found === 'Text' || found === 'Include' ? name : rest;
  const member = plain.toLowerCase() + (found.startsWith('Each') ? 's' : '');
  if (cpp_words.has(member)) throw new Error(`${name}: "${member}" is a word of C++`);
  return { kind: found, name, plain, member, fields: [] };
}

function add(fields, field) {
  const known = fields.find((other) => other.member === field.member);
  if (!known) fields.push(field);
  else if (known.kind !== field.kind) throw new Error(`${field.name} is used in two ways`);
  else if (known.name !== field.name) known.other_name = field.name;
  return known ?? field;
}

// ctemplate looks for a section in the scopes around it too: an inner one that is absent would
// show the outer one of the same name.
function refuse_shadows(fields, outer) {
  const sections = fields.filter(({ kind }) => kind !== 'Text').map(({ name }) => name);
  const shadow = sections.find((name) => outer.includes(name));
  if (shadow) throw new Error(`${shadow} is already the name of a section around`);
  for (const field of fields) refuse_shadows(field.fields, [...outer, ...sections]);
}

/** The fields of a template, in the order of their first appearance. */
export function schema_of(text) {
  const root = { name: '', fields: [] };
  const open = [root];
  for (const { kind, name } of scan(text).markers) {
    const scope = open.findLast((section) => section.scoped ?? true);
    if (kind === '/') {
      const last = open.pop();
      if (last.name !== name) throw new Error(`${name} closes ${last.name || 'nothing'}`);
    } else if (kind === 'variable' || kind === '>') add(scope.fields, field_of(kind, name));
    else if (kind === '#') {
      const field = add(scope.fields, field_of(kind, name));
      open.push({ name, fields: field.fields, scoped: field.kind !== 'If' });
    }
  }
  if (open.length > 1) throw new Error(`${open.at(-1).name} is never closed`);
  refuse_shadows(root.fields, []);
  return root.fields;
}
