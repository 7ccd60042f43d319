// The set that nobody tunes on: queries of the same classes in the same proportions as queries.tsv,
// drawn anew from a seed. Words come from the corpus by how many offers hold them, the rest from
// offers of the corpus, so that most queries find something.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random_from } from '../../tests/support/program.mjs';

/** Of 200, as in queries.tsv. */
const kShares = { frequent: 40, radius: 40, three_filters: 40, filters_only: 30, rare: 20, phrase: 20, none: 10 };
const kFrequent = { from: 0.01, to: 0.5 };
const kRare = 0.0003;
const kRadiiKm = [5, 10, 20, 20, 30, 30, 50, 100];
const kDays = [1, 3, 7, 7, 14, 30, 30];
const kLongestWords = 3;

const rows_of = (folder, name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));

/** What the corpus program wrote of words and of one offer in 97. */
function read_corpus(folder, offers) {
  const words = rows_of(folder, 'words.tsv').map(([word, titles, count]) => ({ word, titles: Number(titles), share: Number(count) / offers }));
  const samples = rows_of(folder, 'samples.tsv').map(([contract, rome, department, commune, experience, title, text]) => ({ contract, rome, department, commune, experience, title, text }));
  return { samples, known: new Set(words.map(({ word }) => word)), frequent: words.filter(({ share }) => share >= kFrequent.from && share <= kFrequent.to), rare: words.filter(({ share }) => share <= Math.max(kRare, 1 / offers)) };
}

const words_in = (text) => text.toLowerCase().match(/[a-zàâäçéèêëîïôöùûüÿœæ]+/g) ?? [];

class Drawer {
  constructor(corpus, seed) {
    this.corpus = corpus;
    this.random = random_from(seed);
  }

  one_of(list) { return list[Math.floor(this.random() * list.length)]; }
  chance(share) { return this.random() < share; }
  sample() { return this.one_of(this.corpus.samples); }

  /** As many words of 2 % as of 20 %: a share is drawn first, then the word nearest to it. */
  frequent_word() {
    const from = Math.log(kFrequent.from), to = Math.log(kFrequent.to);
    const share = Math.exp(from + this.random() * (to - from));
    const pool = this.chance(0.5) ? this.corpus.frequent.filter(({ titles }) => titles > 0) : this.corpus.frequent;
    return pool.reduce((best, entry) => (Math.abs(entry.share - share) < Math.abs(best.share - share) ? entry : best)).word;
  }

  /** The first of "Vendeur / Vendeuse en boulangerie", cut to what people type. */
  title_words(offer) {
    const words = words_in(offer.title.split(/[/(]/)[0]);
    return words.slice(0, 1 + Math.floor(this.random() * kLongestWords)).join(' ');
  }

  near() { return `near=${this.sample().commune}:${this.one_of(kRadiiKm)}`; }

  /** So many different filters, with the values of one offer: what people combine does occur. */
  filters(count, offer) {
    const experience = offer.experience || '0';
    const second = this.sample();
    const all = [
      `contract=${this.chance(0.3) && second.contract !== offer.contract ? `${offer.contract},${second.contract}` : offer.contract}`,
      `since_days=${this.one_of(kDays)}`, `experience=${experience}`,
      this.one_of([`department=${offer.department}`, `commune=${offer.commune}`, `near=${offer.commune}:${this.one_of(kRadiiKm)}`]),
      ...(offer.rome && this.chance(0.3) ? [`rome=${offer.rome}`] : []),
      ...(this.chance(0.1) ? ['apprenticeship=yes'] : []),
    ];
    const taken = [];
    while (taken.length < count) taken.push(...all.splice(Math.floor(this.random() * all.length), 1));
    return taken.join(' ');
  }

  phrase() {
    const offer = this.sample();
    const of_title = words_in(offer.title.split(/[/(]/)[0]);
    const words = of_title.length > 1 && this.chance(0.5) ? of_title : words_in(offer.text);
    const size = Math.min(words.length, this.chance(0.6) ? 2 : 3);
    const at = Math.floor(this.random() * (words.length - size + 1));
    return [`"${words.slice(at, at + size).join(' ')}"`, this.chance(0.2) ? this.filters(1, offer) : ''];
  }

  /** Halves of two words that make none. */
  unknown_word() {
    for (;;) {
      const [head, tail] = [this.one_of(this.corpus.rare).word, this.one_of(this.corpus.rare).word];
      const word = head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
      if (!this.corpus.known.has(word)) return word;
    }
  }

  query_of(kind) {
    const offer = this.sample();
    switch (kind) {
      case 'frequent': return [this.frequent_word(), ''];
      case 'radius': return [this.chance(0.3) ? this.frequent_word() : this.title_words(offer), this.near()];
      case 'three_filters': return [this.chance(0.3) ? this.frequent_word() : this.title_words(offer), this.filters(3, this.chance(0.7) ? offer : this.sample())];
      case 'filters_only': return ['', this.filters(1 + Math.floor(this.random() * 3), offer)];
      case 'rare': return [this.one_of(this.corpus.rare).word, ''];
      case 'phrase': return this.phrase();
      default: return [this.chance(0.5) ? this.unknown_word() : `${this.unknown_word()} ${this.frequent_word()}`, ''];
    }
  }
}

/** `count` lines in the form of queries.tsv. */
export function generate_queries(folder, offers, count, seed) {
  const drawer = new Drawer(read_corpus(folder, offers), seed);
  return Object.entries(kShares).flatMap(([kind, share]) =>
    Array.from({ length: Math.round((count * share) / 200) }, () => [kind, ...drawer.query_of(kind)].join('\t')));
}
