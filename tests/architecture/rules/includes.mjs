// Includes: only along the edges, only faces from outside, tiers that fall, pure rules.
import { cpp_code, line_at } from '../tree.mjs';

const kParts = new Set(['base', 'platform']);  // made of parts: a part's own headers are its face

export function* edges_fall(tree) {
  const seen = new Set();
  for (const [name, { line, edges }] of tree.modules) {
    for (const edge of edges)
      if (!seen.has(edge)) yield ['src/modules.txt', line, `${name} names ${edge}, which does not stand before it`];
    seen.add(name);
  }
}

export function* modules_are_listed(tree) {
  const folders = new Set(tree.paths.map((path) => tree.module_of(path)).filter(Boolean));
  for (const name of folders)
    if (!tree.modules.has(name)) yield [`src/${name}`, 0, 'this folder is no module of src/modules.txt'];
  for (const [name, { line }] of tree.modules)
    if (!tree.paths.includes(`src/${name}/README.md`)) yield ['src/modules.txt', line, `src/${name} has no README.md`];
}

export function* includes_of(tree) {
  for (const path of tree.list(/^src\/.*\.(cpp|hpp)$/)) {
    const text = cpp_code(tree.read(path));
    for (const match of text.matchAll(/^[ \t]*#[ \t]*include[ \t]+"([^"]+)"/gm))
      yield { path, line: line_at(text, match.index), target: match[1] };
  }
}

function is_face(module, target) {
  if (module === 'base') return /^base\/[a-z0-9_]+\.hpp$/.test(target);
  if (module === 'platform') return /^platform\/[a-z]+\/[a-z0-9_]+\.hpp$/.test(target);
  return target === `${module}/${module}.hpp`;
}

function fault_of_template(tree, own, space) {
  const owner = tree.modules.has(space) ? space : 'platform';  // layout and components are the platform's
  if (owner === own || (owner === 'platform' && (!own || tree.may_use(own, 'platform')))) return null;
  return `the templates of ${owner} are its own`;
}

function fault_of_include(tree, own, target) {
  if (own && !tree.modules.has(own)) return null;  // said once, by modules_are_listed
  const [module, second] = target.split('/');
  if (!own && tree.paths.includes(`src/${target}`) && !second) return null;  // main.cpp and what it is cut into
  if (module === 'templates') return fault_of_template(tree, own, second);
  if (!tree.modules.has(module)) return `"${target}" is not written from src/, or its module is not in src/modules.txt`;
  if (module === own) return null;
  if (own && !tree.may_use(own, module)) return `${own} may not use ${module}: src/modules.txt has no such edge`;
  if (!is_face(module, target))
    return `from outside, ${module} is entered by ${kParts.has(module) ? 'the headers of its parts' : `${module}/${module}.hpp`} only`;
  return null;
}

export function* includes_keep_to_edges(tree) {
  for (const { path, line, target } of includes_of(tree)) {
    const fault = fault_of_include(tree, tree.module_of(path), target);
    if (fault) yield [path, line, fault];
  }
}

export function* rules_are_pure(tree) {
  for (const { path, line, target } of includes_of(tree)) {
    if (!/\/(intake|rules)\//.test(path) || /\/tests\//.test(path)) continue;
    if (/^platform\/(http|db)\/|\/queries\.hpp$/.test(target)) yield [path, line, `a rule knows neither HTTP nor SQL: ${target}`];
  }
}

export function* coroutines_stay_in_http(tree) {
  for (const path of tree.list(/^src\/.*\.(cpp|hpp)$/)) {
    if (path.startsWith('src/platform/http/')) continue;
    const text = cpp_code(tree.read(path)).replace(/"(?:\\.|[^"\\\n])*"/g, '""');
    for (const match of text.matchAll(/\bco_(await|return|yield)\b/g))
      yield [path, line_at(text, match.index), `${match[0]} outside src/platform/http`];
  }
}
