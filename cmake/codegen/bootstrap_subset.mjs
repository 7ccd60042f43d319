// Keeps of Bootstrap's stylesheet the rules whose classes our templates name, and lets the dark
// colours follow the reader's system instead of an attribute that a script would have to set.

/** Every word that could be a class, from templates, scripts and C++. */
export function words_of(texts) {
  return new Set(texts.flatMap((text) => text.match(/[a-z][a-z0-9-]*/gi) ?? []));
}

// Splits "a {…} @media x { b {…} }" into [head, body] pairs, one level deep.
function blocks_of(css) {
  const blocks = [];
  let depth = 0, start = 0, open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{' && depth++ === 0) open = i;
    else if (css[i] === '}' && --depth === 0) {
      blocks.push([css.slice(start, open).trim(), css.slice(open + 1, i)]);
      start = i + 1;
    } else if (css[i] === ';' && depth === 0) start = i + 1;
  }
  return blocks;
}

// Commas inside :not(…) and :is(…) do not part selectors.
const selectors_of = (head) => head.split(/,(?![^(]*\))/).map((one) => one.trim());

function is_used(selector, words) {
  const classes = selector.replace(/:not\([^)]*\)/g, '').match(/\.[a-z][a-z0-9_-]*/gi) ?? [];
  return classes.every((one) => words.has(one.slice(1)));
}

function rule(head, body, words) {
  if (/^@(media|supports)/.test(head)) {
    const inner = rules(body, words);
    return inner ? `${head} {\n${inner}}\n` : '';
  }
  if (head.startsWith('@')) return '';  // keyframes: nothing of ours moves by them
  const kept = selectors_of(head).filter((one) => is_used(one, words));
  const dark = kept.filter((one) => one.startsWith('[data-bs-theme=dark]'));
  const plain = kept.filter((one) => !one.startsWith('[data-bs-theme=dark]'));
  const as_root = dark.map((one) => one.replace(/^\[data-bs-theme=dark\]\s*/, '') || ':root');
  return (plain.length ? `${plain.join(', ')} {${body}}\n` : '') +
    (dark.length ? `@media (prefers-color-scheme: dark) { ${as_root.join(', ')} {${body}} }\n` : '');
}

const rules = (css, words) => blocks_of(css).map(([head, body]) => rule(head, body, words)).join('');

export function keep_used_rules(css, words) {
  return rules(css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/, ''), words);
}
