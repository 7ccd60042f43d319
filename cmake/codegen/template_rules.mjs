// What a template may not do. ctemplate escapes by context, but for known holes (an include
// without its AUTOESCAPE line, attributes that it does not know): those are refused here.
const first_line = '{{%AUTOESCAPE context="HTML"}}';
const never_variable = /^(formaction|hx-.*|xlink:href|srcset|srcdoc|ping|action-xhr)$/i;
const never_written = /^(style|on[a-z]+)$/i;  // the content security policy would drop them

/** Every {{marker}} with the HTML it stands in: {kind, name, line, place, attribute, quoted}. */
export function scan(text) {
  const state = { place: 'text', element: '', attribute: '', quote: '' };
  const markers = [], tags = [];
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') line++;
    if (text.startsWith('{{', i)) {
      const end = text.indexOf('}}', i);
      if (end < 0) { markers.push({ kind: 'open', name: text.slice(i), line, ...state }); break; }
      const inside = text.slice(i + 2, end);
      const sign = /^[#/>!%={]/.test(inside) ? inside[0] : '';
      const [name, ...modifiers] = inside.slice(sign.length).split(':');
      markers.push({ kind: sign || 'variable', name, modifiers, line, ...state });
      line += inside.split('\n').length - 1;
      i = end + 1;
    } else i = step(text, i, state, tags, line);
  }
  return { markers, tags };
}

// One character of HTML; gives the index that was read last.
function step(text, i, state, tags, line) {
  const c = text[i];
  if (state.place === 'text') {
    const tag = /^<(\/?[a-z][a-z0-9-]*)/i.exec(text.slice(i, i + 40));
    if (text.startsWith('<!--', i)) state.place = 'comment';
    else if (tag) {
      Object.assign(state, { place: 'tag', element: tag[1].toLowerCase(), attribute: '' });
      tags.push({ name: state.element, line, attributes: [] });
      return i + tag[0].length - 1;
    }
  } else if (state.place === 'comment') {
    if (text.startsWith('-->', i)) state.place = 'text';
  } else if (state.place === 'script') {
    if (text.startsWith(`</${state.element}`, i)) { state.place = 'text'; return i - 1; }
  } else if (state.place === 'tag') {
    if (c === '>') state.place = /^(script|style)$/.test(state.element) ? 'script' : 'text';
    else if (c === '=') {
      state.quote = /["']/.test(text[i + 1]) ? text[i + 1] : '';
      state.place = 'value';
      if (state.quote) return i + 1;
    } else if (/[\s/]/.test(c)) state.attribute = '';
    else {
      if (!state.attribute) tags.at(-1).attributes.push('');
      state.attribute += c;
      tags.at(-1).attributes[tags.at(-1).attributes.length - 1] = state.attribute;
    }
  } else if (state.quote ? c === state.quote : /[\s>]/.test(c)) {
    Object.assign(state, { place: 'tag', attribute: '' });
    if (!state.quote && c === '>') return i - 1;
  }
  return i;
}

function fault_of(marker) {
  const { kind, name, place, attribute, quote, modifiers = [] } = marker;
  if (kind === 'open') return 'a marker that is never closed';
  if (kind === '=') return 'the markers are never changed';
  if (kind === '{') return 'an unescaped variable';
  if (kind === '%' || kind === '!' || kind === '/') return '';
  if (modifiers.length) return `a modifier (:${modifiers[0]}): escaping follows the context alone`;
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return `"${name}" is no NAME in capitals`;
  if (place === 'script') return `{{${name}}} inside <script> or <style>`;
  if (place === 'comment') return `{{${name}}} inside a comment`;
  if (kind === '>') return place === 'text' ? '' : `the include ${name} inside a tag`;
  if (place === 'value' && never_variable.test(attribute))
    return `{{${name}}} inside ${attribute}, which is not escaped safely`;
  if (kind === '#') return '';
  if (place === 'tag') return `{{${name}}} as the name of an attribute`;
  if (place === 'value' && !quote) return `{{${name}}} inside ${attribute} without quotes`;
  return '';
}

function fault_of_tag({ name, attributes }) {
  const written = attributes.find((attribute) => never_written.test(attribute));
  if (written) return `the attribute ${written}: the content security policy drops it`;
  if (name === 'style') return 'an inline <style>: the content security policy drops it';
  if (name === 'script' && !attributes.includes('src')) return 'an inline <script>';
  return '';
}

/** What is wrong with a template, as sentences "line N: …"; empty when it may be built. */
export function faults_of_template(text) {
  const { markers, tags } = scan(text);
  const faults = [...markers.map((marker) => [marker.line, fault_of(marker)]),
    ...tags.map((tag) => [tag.line, fault_of_tag(tag)])].filter(([, fault]) => fault);
  if (text.split('\n')[0] !== first_line) faults.unshift([1, `must be ${first_line}`]);
  return faults.map(([line, fault]) => `line ${line}: ${fault}`);
}
