// SQL: whose tables it names, where it is written, and that it never asks for the time.
import { cpp_code, line_at, sql_code } from '../tree.mjs';

const kTime = /\b(?:CURRENT_(?:TIMESTAMP|DATE|TIME)|LOCALTIME(?:STAMP)?)\b|\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|'now'|\bunixepoch\s*\(\s*\)|\bdatetime\s*\(\s*\)/gi;
const kSystem = /^(?:sqlite_|pragma_|pg_|information_schema)/;
const kStatement = /^\s*(?:SELECT\b[\s\S]*\bFROM\s+\w|INSERT\s+(?:OR\s+\w+\s+)?INTO\s+\w|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s+\w|(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|UNIQUE|VIEW|TRIGGER)\b|WITH\s+\w+[\s\S]*\bAS\s*\(|PRAGMA\s+\w|TRUNCATE\s+\w)/i;

function fault_of_relation(tree, own, name) {
  const owner = tree.owner_of(name);
  if (!owner) return kSystem.test(name) && own === 'platform' ? null : `${name} bears no module's name`;
  if (owner === own) return null;
  if (!tree.may_use(own, owner)) return `${own} may not read ${name}: src/modules.txt has no edge to ${owner}`;
  return name.endsWith('_v') ? null : `${name} is a table of ${owner}: read a view that it publishes (…_v)`;
}

/** Names after FROM, JOIN, INTO, UPDATE and known relations anywhere, each with its place. */
function* relations_in(tree, code) {
  const ctes = new Set([...code.matchAll(/(?:\bWITH(?:\s+RECURSIVE)?|,)\s*(\w+)\s*(?:\([^()]*\)\s*)?AS\s*(?:NOT\s+MATERIALIZED\s*|MATERIALIZED\s*)?\(/gi)].map((match) => match[1]));
  const cleaned = code.replace(/\bDISTINCT\s+FROM\b/gi, (all) => ' '.repeat(all.length))
    .replace(/\b(?:DO|FOR(?:\s+NO\s+KEY)?|ON)\s+UPDATE\b/gi, (all) => all.replace(/\S/g, ' '))
    .replace(/\b(?:EXTRACT|SUBSTRING|TRIM)\s*\([^()]*\)/gi, (all) => all.replace(/\S/g, ' '));
  for (const match of cleaned.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|REFERENCES)\s+(?:ONLY\s+|LATERAL\s+)?([a-z_]\w*)\b(?!\s*\()|\bINTO\s+([a-z_]\w*)/gi)) {
    const name = match[1] ?? match[2];
    if (!ctes.has(name)) yield [name, match.index];
  }
  for (const match of cleaned.matchAll(/\b[a-z]+_\w+\b/g))
    if (tree.relations.has(match[0]) && !ctes.has(match[0])) yield [match[0], match.index];
}

function* foreign_relations(tree, path, own, code) {
  const told = new Set();
  for (const [name, index] of relations_in(tree, code)) {
    const fault = fault_of_relation(tree, own, name);
    if (fault && !told.has(name)) yield [path, line_at(code, index), fault];
    told.add(name);
  }
}

export function* queries_name_own_tables(tree) {
  for (const path of tree.list(/^src\/.*\.sql$/)) {
    if (!tree.modules.has(tree.module_of(path))) continue;  // said once, by modules_are_listed
    if (!/\/queries\/[^/]+$/.test(path)) yield [path, 0, 'SQL stands in a queries/ folder, so that the build reads it'];
    yield* foreign_relations(tree, path, tree.module_of(path), sql_code(tree.read(path), { strings: false }));
  }
}

export function* migrations_make_own_tables(tree) {
  const timestamps = new Map();
  for (const path of tree.list(/^db\/migrations\//)) {
    const migration = tree.migration_of(path);
    if (!migration) { yield [path, 0, 'a migration is named <timestamp>_<module>_<what>.sql']; continue; }
    const { timestamp, module } = migration;
    if (!tree.modules.has(module)) { yield [path, 0, `${module} is no module of src/modules.txt`]; continue; }
    if (timestamps.has(timestamp)) yield [path, 0, `the same timestamp as ${timestamps.get(timestamp)}`];
    timestamps.set(timestamp, path);
    const code = sql_code(tree.read(path), { strings: false });
    for (const match of code.matchAll(/\b(?:CREATE|ALTER|DROP)\s+(?:UNIQUE\s+)?(?:TABLE|VIEW|INDEX|TRIGGER|SEQUENCE|FUNCTION)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(\w+)/gi))
      if (!match[1].startsWith(`${module}_`)) yield [path, line_at(code, match.index), `${match[1]} does not bear the name of ${module}`];
    yield* foreign_relations(tree, path, module, code);
  }
}

export function* sql_never_asks_the_time(tree) {
  for (const path of tree.list(/^(?:src|db)\/.*\.sql$/)) {
    const code = sql_code(tree.read(path), { strings: true });
    for (const match of code.matchAll(kTime)) yield [path, line_at(code, match.index), `SQL asks for the time (${match[0].trim()}): take it as a parameter`];
  }
}

/** String literals of C++, neighbours joined as the compiler joins them. */
function* strings_in(code) {
  const literal = /R"(\w*)\(([\s\S]*?)\)\1"|"((?:\\.|[^"\\\n])*)"/g;
  let text = '', start = -1, end = -1;
  for (const match of code.matchAll(literal)) {
    const joined = end >= 0 && /^\s*$/.test(code.slice(end, match.index));
    if (!joined && start >= 0) yield [text, start];
    [text, start] = joined ? [text + (match[2] ?? match[3]), start] : [match[2] ?? match[3], match.index];
    end = match.index + match[0].length;
  }
  if (start >= 0) yield [text, start];
}

export function* sql_stands_in_sql_files(tree) {
  for (const path of tree.list(/^src\/.*\.(cpp|hpp)$/)) {
    const code = cpp_code(tree.read(path));
    const is_db = path.startsWith('src/platform/db/');
    for (const [text, index] of strings_in(code)) {
      if (!is_db && kStatement.test(text)) yield [path, line_at(code, index), 'SQL in a string: name it in a queries/*.sql file'];
      if (is_db && kStatement.test(text) && text.search(kTime) >= 0) yield [path, line_at(code, index), 'SQL asks for the time'];
    }
  }
}

export function* code_takes_a_clock(tree) {
  for (const path of tree.list(/^src\/.*\.(cpp|hpp)$/)) {
    // The clock itself; and HTTP's Date header, which says when an answer left, whatever --now.
    if (/^src\/(?:base\/time\.|platform\/http\/connection\.cpp$)/.test(path)) continue;
    const code = cpp_code(tree.read(path));
    for (const match of code.matchAll(/\bsystem_clock::now\b|\bgettimeofday\s*\(|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)/g))
      yield [path, line_at(code, match.index), `${match[0]}: take base::Clock instead`];
  }
}
