// What a query's answers are worth: read from queries.tsv, and NDCG@10 counted with it.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const kDepth = 10;

const lines_of = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const parents = new Map(lines_of(join(root, 'data/occupations.tsv')).map((line) => line.split('\t')).map(([code, , parent]) => [code, parent]));
const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** [{ text, departments: [code], grades: [{ code | field, words, grade }] }] */
export function read_queries(file) {
  return lines_of(file).slice(1).map((line) => {
    const [text, where, grades] = line.split('\t');
    return { text, departments: where ? where.split(' ') : [], grades: grades.match(/(?:title|text)~\S+?=\d|[A-N]\d{4}=\d/g).map((one) => {
      const [, what, grade] = /^(.*)=(\d)$/.exec(one);
      const [field, words] = what.split('~');
      return words ? { field, words: new RegExp(`\\b${words}\\b`), grade: Number(grade) } : { code: what, grade: Number(grade) };
    }) };
  });
}

/** A function from an offer of the base to its grade. */
export function judge_of(query) {
  const by_code = new Map(query.grades.filter(({ code }) => code).map(({ code, grade }) => [code, grade]));
  const by_words = query.grades.filter(({ words }) => words);
  return (offer) => {
    if (query.departments.length > 0 && !query.departments.includes(offer.department)) return 0;
    const told = by_words.filter(({ field, words }) => words.test(fold(field === 'title' ? offer.title : `${offer.title} ${offer.description}`)));
    return Math.max(by_code.get(offer.rome) ?? 0, by_code.get(parents.get(offer.rome)) ?? 0, ...told.map(({ grade }) => grade));
  };
}

const gain = (grades) => grades.slice(0, kDepth).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

export const ideal_of = (grades) => gain([...grades].sort((a, b) => b - a));
export const ndcg_of = (grades, ideal) => gain(grades) / ideal;
