// What an engine answered: one JSON line a query, then one of its process (measure/measure.hpp).
import { readFileSync } from 'node:fs';

/** The answers in order of the set, and the memory of the process. */
export function read_answers(path) {
  const lines = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const { resident_mb } = lines.pop();
  return { answers: lines, resident_mb };
}

/** The value below which that share of the list lies; the nearest rank. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

const round = (value, digits = 4) => Number(value.toFixed(digits));

/** Percentiles of processor time and of the clock on the wall, of all queries or of one class. */
export function times_of(answers) {
  const cpu = answers.map((answer) => answer.cpu_us / 1000);
  const wall = answers.map((answer) => answer.wall_us / 1000);
  const mean = cpu.reduce((sum, ms) => sum + ms, 0) / cpu.length;
  return { queries: cpu.length, p50_ms: round(percentile(cpu, 0.5)), p99_ms: round(percentile(cpu, 0.99)), mean_ms: round(mean), worst_ms: round(Math.max(...cpu)), wall_p50_ms: round(percentile(wall, 0.5)), wall_p99_ms: round(percentile(wall, 0.99)) };
}

/** Class → its answers, in the order in which the classes come. */
export function by_class(answers) {
  const classes = new Map();
  for (const answer of answers) {
    if (!classes.has(answer.class)) classes.set(answer.class, []);
    classes.get(answer.class).push(answer);
  }
  return classes;
}

/** How far a facet's counts lie from the true ones: offers counted too much or too little. */
function distance_between(counts, true_counts) {
  let offers = 0;
  for (const value of new Set([...Object.keys(counts), ...Object.keys(true_counts)]))
    offers += Math.abs((counts[value] ?? 0) - (true_counts[value] ?? 0));
  return offers;
}

/** The answer to one query beside the scan's: null when total and facets are the same. */
function difference_of(answer, truth) {
  const total = answer.total - truth.total;
  const facets = Object.entries(truth.facets).filter(([name, counts]) => distance_between(answer.facets[name] ?? {}, counts) > 0)
    .map(([name, counts]) => ({ facet: name, offers: distance_between(answer.facets[name] ?? {}, counts) }));
  return total || facets.length ? { query: truth.query, class: truth.class, total: answer.total, true_total: truth.total, facets } : null;
}

/** Query by query: how many totals and facets are the scan's, and where they are not, by how much. */
export function compare(answers, truths) {
  const differences = truths.map((truth, i) => difference_of(answers[i], truth)).filter(Boolean);
  return {
    queries: truths.length,
    equal: truths.length - differences.length,
    totals_off: differences.filter((difference) => difference.total !== difference.true_total).length,
    facets_off: differences.filter((difference) => difference.facets.length).length,
    worst_total_share: round(Math.max(0, ...differences.map(({ total, true_total }) => Math.abs(total - true_total) / Math.max(1, true_total)))),
    differences,
  };
}
