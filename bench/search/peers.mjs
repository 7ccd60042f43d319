// What the engine is held against: where each peer is found, how it is built and asked, with which
// settings. A peer that is not there stops all.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server, kServerSettings } from './peers/postgresql/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const kJava = ['/usr/lib/jvm/java-17-openjdk-amd64/bin', '/usr/lib/jvm/java-17-openjdk-arm64/bin', '/usr/bin'].find((folder) => existsSync(join(folder, 'javac')));
const kJars = '/usr/share/java';

function run_to(file, command, args) {
  const output = openSync(file, 'w');
  try {
    execFileSync(command, args, { stdio: ['ignore', output, 'inherit'] });
  } finally {
    closeSync(output);
  }
}

function files_under(path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files_under(join(path, name))) : [path];
}

/** Drops the pages of a folder's files that the kernel keeps, as after a start of the machine. */
function forget(folder) {
  execFileSync('sync');
  for (const file of files_under(folder)) execFileSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' });
}

/** A peer that is a program of ours in C++, linked to its library. */
class Program {
  constructor({ name, target, needs, settings, definitions, passes }) {
    Object.assign(this, { name, target, settings, definitions: definitions.map((file) => join(here, file)), passes, needs });
  }

  is_here() { return this.needs(); }
  prepare({ build }) { this.program = join(build, 'bench', this.target); }
  index_of(folder) { return join(folder, `index-${this.name}`); }

  build(folder) { return JSON.parse(execFileSync(this.program, ['build', folder, this.index_of(folder)], { encoding: 'utf8' })); }

  ask(folder, queries, answers, { warm, measured }) {
    run_to(answers, this.program, ['ask', folder, this.index_of(folder), queries, String(warm), String(measured)]);
  }

  ask_cold(folder, queries, answers) {
    forget(this.index_of(folder));
    this.ask(folder, queries, answers, { warm: 0, measured: 1 });
  }

  close() {}
}

class Lucene extends Program {
  prepare({ work }) {
    const core = readdirSync(kJars).filter((name) => /^lucene-core-8[.\d]*\.jar$/.test(name)).sort().at(-1);
    this.classes = join(work, 'lucene');
    this.path = `${join(kJars, core)}:${this.classes}`;
    mkdirSync(this.classes, { recursive: true });
    const sources = readdirSync(join(here, 'peers/lucene')).filter((name) => name.endsWith('.java')).map((name) => join(here, 'peers/lucene', name));
    execFileSync(join(kJava, 'javac'), ['-cp', join(kJars, core), '-d', this.classes, ...sources]);
  }

  java(...words) { return [...this.settings.java, '-cp', this.path, 'LucenePeer', ...words]; }
  build(folder) { return JSON.parse(execFileSync(join(kJava, 'java'), this.java('build', folder, this.index_of(folder)), { encoding: 'utf8' })); }

  ask(folder, queries, answers, { warm, measured }) {
    run_to(answers, join(kJava, 'java'), this.java('ask', folder, this.index_of(folder), queries, String(warm), String(measured)));
  }
}

class Postgresql extends Program {
  /** The server's files stand beside the corpus; the index is a connection to it. */
  build(folder) {
    this.server = new Server(this.index_of(folder));
    this.server.start();
    return JSON.parse(execFileSync(this.program, ['build', folder, this.server.url], { encoding: 'utf8' }));
  }

  ask(folder, queries, answers, { warm, measured }) {
    run_to(answers, this.program, ['ask', folder, this.server.url, queries, String(warm), String(measured)]);
  }

  ask_cold(folder, queries, answers) {
    this.close();
    forget(this.index_of(folder));
    this.server.start();
    this.ask(folder, queries, answers, { warm: 0, measured: 1 });
  }

  close() {
    this.server?.stop();
  }
}

const has_library = (name) => spawnSync('pkg-config', ['--exists', name]).status === 0;

const kPeers = [
  new Lucene({
    name: 'lucene', target: null, definitions: ['peers/lucene/Indexing.java', 'peers/lucene/Searching.java', 'peers/lucene/OnePass.java'],
    needs: () => Boolean(kJava) && existsSync(kJars) && readdirSync(kJars).some((name) => /^lucene-core-8[.\d]*\.jar$/.test(name)),
    passes: { warm: 30, measured: 5 },
    settings: { java: ['-Xmx4g', '-XX:+UseSerialGC'], index: 'one catch-all field with the title three times, BM25; forceMerge(1); MMapDirectory', query: 'one-pass collector over doc values; day and LatLonPoint by points or doc values, as it finds cheaper; no query cache; exact total' },
  }),
  new Program({
    name: 'xapian', target: 'search_xapian', definitions: ['peers/xapian/xapian.cpp'], needs: () => has_library('xapian-core'),
    passes: { warm: 2, measured: 3 },
    settings: { index: 'title three times; single file, compacted "fuller"', query: 'BM25; boolean terms as filters; ValueCountMatchSpy; LatLongDistancePostingSource; exact total (checkatleast all)' },
  }),
  new Postgresql({
    name: 'postgresql', target: 'search_postgresql', definitions: ['peers/postgresql/index.sql', 'peers/postgresql/after.sql'],
    needs: () => existsSync('/usr/lib/postgresql/15/bin/initdb') && existsSync('/usr/share/postgresql/15/extension/postgis.control'),
    passes: { warm: 1, measured: 1 },
    settings: { server: kServerSettings, query: 'one backend; ts_rank with the title three times as heavy; grouping sets over a materialized hit list; ST_DWithin on the sphere' },
  }),
  new Program({
    name: 'sqlite-fts5', target: 'search_sqlite_fts5', definitions: ['peers/sqlite/index.sql', 'peers/sqlite/after.sql'], needs: () => true,
    passes: { warm: 2, measured: 3 },
    settings: { index: 'contentless FTS5, optimized; narrow table of filters; R*Tree', query: 'bm25(3, 1, 1); whole file mapped; counts and top 20 in the program' },
  }),
  new Program({
    name: 'groonga', target: 'search_groonga', definitions: ['peers/groonga/schema.grn', 'peers/groonga/after.grn'], needs: () => has_library('groonga'),
    passes: { warm: 2, measured: 3 },
    settings: { index: 'TokenDelimit, positions and sections, built after the load', query: 'title * 3; drilldowns; cache and match escalation off' },
  }),
];

/** The peers of these names; throws on one that is unknown or not installed. */
export function find_peers(names) {
  return names.map((name) => {
    const peer = kPeers.find((known) => known.name === name);
    if (!peer) throw new Error(`no peer is called ${name}; there are ${kPeers.map((known) => known.name).join(', ')}`);
    if (!peer.is_here()) throw new Error(`${name} is not on this machine: ./dev bench search setup installs the peers`);
    return peer;
  });
}

/** The engine itself, asked the same way; `extras` are its own measures. */
class Ours extends Program {
  extras(folder, queries, seconds) {
    return JSON.parse(execFileSync(this.program, ['extras', folder, this.index_of(folder), queries, String(seconds)], { encoding: 'utf8' }));
  }
}

function variant(name, index) {
  return new Ours({
    name, target: 'search_ours', definitions: ['ours/offers_index.cpp'], needs: () => true, passes: { warm: 30, measured: 5 },
    settings: { index, query: 'no cache of results; exact total; freshness and distance count in the score' },
  });
}

export const ours = variant('ours-positions', 'the same tokens, exact phrases in every text');
/** Not compared query by query: they do not look phrases up in the text, or read words otherwise. */
export const our_variants = {
  without_positions: variant('ours-without-positions', 'the same tokens; phrases in title and employer alone'),
  as_shipped: variant('ours-as-shipped', 'texts as written, French analysis with written forms and stems; phrases of the text verified in the best 200'),
};
