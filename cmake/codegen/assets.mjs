// assets.mjs WEB_FOLDER OUTPUT.cpp FILE…: bundles web/bundles with esbuild, keeps of Bootstrap
// what the FILEs name, and writes the C++ table of what a browser may ask for.
import { readFileSync, writeFileSync, mkdirSync, rmSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join, resolve, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { keep_used_rules, words_of } from './bootstrap_subset.mjs';

const [web, output, ...files] = process.argv.slice(2);
const folder = join(dirname(output), 'assets');
const words = words_of(files.map((file) => readFileSync(file, 'utf8')));
const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2', svg: 'image/svg+xml', png: 'image/png' };

const bootstrap_subset = {
  name: 'bootstrap-subset',
  setup(bundler) {
    bundler.onLoad({ filter: /bootstrap\.css$/ }, ({ path }) =>
      ({ contents: keep_used_rules(readFileSync(path, 'utf8'), words), loader: 'css' }));
  },
};

// esbuild writes each file to <hash of its content>/<name>: exactly its address.
async function bundle() {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: ['app.css', 'app.js', 'sw.js', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'].map((name) => join(web, 'bundles', name)),
    bundle: true, minify: true, metafile: true, format: 'esm', target: ['es2022', 'safari15'],
    outdir: folder, publicPath: '/assets', entryNames: '[hash]/[name]', assetNames: '[hash]/[name]',
    loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'copy' }, plugins: [bootstrap_subset], logLevel: 'warning',
  });
  return metafile;
}

function refuse_what_is_left_out(metafile) {
  const bundled = new Set(Object.keys(metafile.inputs).map((path) => resolve(path.replace(/^.*:/, ''))));
  for (const component of readdirSync(join(web, 'components')))
    for (const kind of ['css', 'js']) {
      const file = join(web, 'components', component, `${component}.${kind}`);
      if (existsSync(file) && !bundled.has(resolve(file))) {
        console.error(`${file}: web/bundles/app.${kind} does not import it`);
        process.exit(1);
      }
    }
}

function table(metafile) {
  const rows = [], bytes = [];
  Object.keys(metafile.outputs).sort().forEach((path, index) => {
    const [hash, name] = relative(folder, resolve(path)).split('/');
    const content = readFileSync(path);
    const gzip = gzipSync(content, { level: 9 });
    const is_smaller = gzip.length < content.length * 0.9;
    if (is_smaller) writeFileSync(`${path}.gz`, gzip);
    const embed = (variable, file) => bytes.push(`constexpr char ${variable}[] = {\n#embed "${resolve(file)}"\n};`);
    embed(`kContent${index}`, path);
    if (is_smaller) embed(`kGzip${index}`, `${path}.gz`);
    const view = (variable) => `{${variable}, sizeof ${variable}}`;
    rows.push(`    {"${name}", "${hash}", "${types[name.split('.').pop()]}", ${view(`kContent${index}`)}, ` +
      `${is_smaller ? view(`kGzip${index}`) : '{}'}},`);
  });
  return `// Made from web/bundles by the build.
#include "platform/html/assets.hpp"

#include <array>

namespace passerelle::html {
namespace {

${bytes.join('\n')}
constexpr std::array<Asset, ${rows.length}> kAssets{{
${rows.join('\n')}
}};

}  // namespace

std::span<const Asset> assets() { return kAssets; }

}  // namespace passerelle::html
`;
}

mkdirSync(dirname(output), { recursive: true });
const metafile = await bundle();
refuse_what_is_left_out(metafile);
writeFileSync(output, table(metafile));
