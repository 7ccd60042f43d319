// The result as tables, in the form that docs/performance.md holds.
const kClasses = ['frequent', 'radius', 'three_filters', 'filters_only', 'rare', 'phrase', 'none'];

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const pair = ({ p50_ms, p99_ms }) => `${p50_ms} / ${p99_ms}`;
const times = ({ p50, p99 }) => `${p50} / ${p99}`;

function engines_table(engines) {
  return table(['engine', 'p50 / p99 ms, warm', 'cold', 'unseen set', 'bytes an offer', 'resident MB', 'build s'],
    engines.map(([name, it]) => [`${name} (${it.version})`, pair(it), pair(it.written.cold), pair(it.unseen.warm), it.bytes_per_offer, it.resident_mb, it.build_seconds]));
}

function classes_table(engines, set) {
  return table(['p50 / p99 ms', ...engines.map(([name]) => name)],
    kClasses.map((kind) => [kind, ...engines.map(([, it]) => pair(it[set].warm.by_class[kind]))]));
}

function ratios_table(ratios, set) {
  return table(['times as long, p50 / p99', ...Object.keys(ratios)],
    kClasses.map((kind) => [kind, ...Object.values(ratios).map((it) => times(it[`${set}_by_class`][kind]))])
      .concat([['all', ...Object.values(ratios).map((it) => times(it[set]))]]));
}

function differences_of(name, it) {
  const of = (set) => {
    const { queries, equal, totals_off, facets_off, worst_total_share } = it[set].warm.differences;
    return `${set}: ${equal} of ${queries} equal to the scan${equal < queries ? ` (${totals_off} totals, ${facets_off} facets differ; the worst total by ${Math.round(worst_total_share * 1000) / 10} %)` : ''}`;
  };
  return `${name}: ${of('written')}; ${of('unseen')}`;
}

export function show(result) {
  const engines = [['ours', result.ours], ...Object.entries(result.peers)];
  const { processor, cores, memory_gb } = result.machine;
  console.log(`${result.offers} offers, seed ${result.seed}; ${processor}, ${cores} cores, ${memory_gb} GB; processor time of one thread\n`);
  console.log(engines_table(engines), '\n');
  for (const set of ['written', 'unseen']) {
    console.log(`${set} set\n\n${classes_table(engines, set)}\n`);
    if (Object.keys(result.ratios).length) console.log(`${ratios_table(result.ratios_in_full, set)}\n`);
  }
  for (const [name, it] of engines) console.log(differences_of(name, it));
}
