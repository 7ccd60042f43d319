// The result as tables, in the form that docs/performance.md holds.
const kClasses = ['frequent', 'radius', 'three_filters', 'filters_only', 'rare', 'phrase', 'none'];
const kVariants = ['without_positions', 'as_shipped'];

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three figures tell enough. */
const short = (value) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));
const pair = ({ p50_ms, p99_ms }) => `${short(p50_ms)} / ${short(p99_ms)}`;
const times = (ratio) => (ratio ? `${short(ratio.p50)} / ${short(ratio.p99)}` : '');

function engines_table(engines) {
  return table(['engine', 'written set, warm', 'cold', 'unseen set, warm', 'cold', 'bytes an offer', 'resident MB', 'build s'],
    engines.map(([name, it]) => [`${name} (${it.version})`, pair(it), pair(it.written.cold), pair(it.unseen.warm), pair(it.unseen.cold), it.bytes_per_offer, it.resident_mb, Math.round(it.build_seconds)]));
}

function classes_table(engines, set, state) {
  return table([state, ...engines.map(([name]) => name)],
    kClasses.map((kind) => [kind, ...engines.map(([, it]) => pair(it[set][state].by_class[kind]))]));
}

function ratios_table(ratios, set) {
  const rows = kClasses.map((kind) => [kind, ...Object.values(ratios).map((it) => times(it[`${set}_by_class`][kind]))]);
  return table(['times as long as ours', ...Object.keys(ratios)], [...rows, ['all', ...Object.values(ratios).map((it) => times(it[set]))]]);
}

function differences_of(name, it) {
  const of = (set) => {
    const { queries, equal, totals_off, facets_off, worst_total_share } = it[set].warm.differences;
    return `${set} ${equal} of ${queries} as the scan${equal < queries ? ` (${totals_off} totals, ${facets_off} facets differ; the worst total by ${short(worst_total_share * 100)} %)` : ''}`;
  };
  return `${name}: ${of('written')}, ${of('unseen')}`;
}

function show_extras({ extras }) {
  if (!extras) return;
  const { arrivals, arrivals_of_1000, queries_per_second, all_facets, load_seconds, bytes_per_offer_by_part } = extras;
  console.log(`ours, bytes an offer: ${Object.entries(bytes_per_offer_by_part).map(([part, bytes]) => `${part} ${short(bytes)}`).join(', ')}`);
  console.log(`ours, loaded in ${load_seconds} s; every facet at once ${pair(all_facets)} ms; ${queries_per_second.rate_by_cpu} queries/s on ${queries_per_second.threads} threads by processor time, ${queries_per_second.rate} by the clock`);
  for (const kind of [arrivals, arrivals_of_1000]) console.log(`ours, while ${kind.offers_per_minute} offers a minute arrive: ${pair(kind.busy)} ms, without them ${pair(kind.quiet)}; ${kind.chunk} offers are found after ${kind.visible_p50_ms} / ${kind.visible_p99_ms} ms, ${kind.applied_cpu_p50_ms} / ${kind.applied_cpu_p99_ms} of processor time`);
  console.log('');
}

export function show(result) {
  const variants = kVariants.map((name) => [`ours, ${name.replace('_', ' ')}`, result.ours[name]]);
  const engines = [['ours', result.ours], ...Object.entries(result.peers)];
  const { processor, cores, memory_gb } = result.machine;
  console.log(`${result.offers} offers, seed ${result.seed}; ${processor}, ${cores} cores, ${memory_gb} GB; p50 / p99 in ms, processor time of one thread\n`);
  console.log(`${engines_table([engines[0], ...variants, ...engines.slice(1)])}\n`);
  for (const set of ['written', 'unseen']) {
    console.log(`The ${set} set:\n`);
    for (const state of ['warm', 'cold']) console.log(`${classes_table([engines[0], ...variants, ...engines.slice(1)], set, state)}\n`);
    if (engines.length > 1) console.log(`${ratios_table(result.ratios_in_full, set)}\n`);
  }
  show_extras(result.ours);
  for (const [name, it] of engines) console.log(differences_of(name, it));
}
