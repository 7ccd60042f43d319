// The tree as the rules see it: its files, its modules and their edges, the relations that
// migrations make. Everything is read once.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';

const kNotOurs = new Set(['.git', 'node_modules', 'build', 'var']);

function list_paths(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return kNotOurs.has(entry.name) ? [] : list_paths(root, path);
    return entry.isFile() ? [path] : [];
  });
}

function parse_modules(text) {
  const modules = new Map();
  text.split('\n').forEach((line, index) => {
    const match = /^([a-z]+):(.*)$/.exec(line);
    if (!match) return;
    modules.set(match[1], { line: index + 1, edges: match[2].split(/\s+/).filter(Boolean) });
  });
  return modules;
}

/** SQL with comments blanked and line numbers kept; `strings` false empties strings too. */
export function sql_code(text, { strings }) {
  const code = text.replace(/--[^\n]*/g, '');
  return strings ? code : code.replace(/'(?:[^']|'')*'/g, (all) => `''${'\n'.repeat(all.split('\n').length - 1)}`);
}

/** C++ with comments blanked, line numbers kept. */
export function cpp_code(text) {
  return text.replace(/R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*.*?\*\//gs, (all) =>
    (all.startsWith('/') ? all.replace(/[^\n]/g, ' ') : all));
}

export const line_at = (text, index) => text.slice(0, index).split('\n').length;

export class Tree {
  constructor(root) {
    this.root = root;
    this.paths = list_paths(root).sort();
    this.texts = new Map();
    const file = join(root, 'src/modules.txt');
    this.modules = parse_modules(existsSync(file) ? readFileSync(file, 'utf8') : '');
    this.relations = this.#read_relations();
  }

  read(path) {
    if (!this.texts.has(path)) this.texts.set(path, readFileSync(join(this.root, path), 'utf8'));
    return this.texts.get(path);
  }

  list(pattern) { return this.paths.filter((path) => pattern.test(path)); }

  /** The module that a file of src belongs to, or null (main.cpp). */
  module_of(path) { return /^src\/([^/]+)\//.exec(path)?.[1] ?? null; }

  may_use(module, other) { return module === other || Boolean(this.modules.get(module)?.edges.includes(other)); }

  /** The module that a table's or a view's name belongs to, or null. */
  owner_of(relation) {
    const prefix = /^([a-z]+)_/.exec(relation)?.[1];
    return this.modules.has(prefix) ? prefix : null;
  }

  #read_relations() {
    const names = new Set();
    for (const path of this.list(/^db\/migrations\/.*\.sql$/))
      for (const match of sql_code(this.read(path), { strings: false }).matchAll(/\bCREATE\s+(?:TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)/gi))
        names.add(match[1]);
    return names;
  }

  migration_of(path) {
    const [, timestamp, module] = /^(\d{14})_([a-z]+)_[a-z0-9_]+(?:\.sqlite|\.postgres)?\.sql$/.exec(basename(path)) ?? [];
    return timestamp ? { timestamp, module } : null;
  }
}
