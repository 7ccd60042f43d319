// Suggestions while typing, by the ARIA combobox pattern; without it the form works as it is.
const kPause_ms = 100;

function open_suggestions(input) {
  const list = Object.assign(document.createElement('ul'), { id: `${input.id}-list`, className: 'suggestions', hidden: true });
  const status = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  status.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    input.setAttribute(name, value);
  input.after(list, status);
  let at = -1, timer = 0, asked = 0;

  const mark = (to) => {
    at = to;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    if (at < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };
  const show = (choices) => {
    list.replaceChildren(...choices.map(({ label, value }, index) => {
      const option = Object.assign(document.createElement('li'), { id: `${list.id}-${index}`, textContent: label });
      option.setAttribute('role', 'option');
      option.dataset.value = value;
      return option;
    }));
    list.hidden = !choices.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = choices.length ? `${choices.length} suggestions, flèches pour choisir` : '';
    mark(-1);
  };
  const close = () => { clearTimeout(timer); asked += 1; show([]); };
  const choose = (option) => { input.value = option.dataset.value; close(); };
  const ask = async () => {
    const mine = asked += 1;
    const typed = input.value.trim();
    const answer = typed.length < 2 ? null : await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
    const choices = answer?.ok ? await answer.json() : [];
    if (mine === asked) show(choices);
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, kPause_ms); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const last = list.children.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last }[event.key];
    if (list.hidden || (to === undefined && event.key !== 'Escape' && !(event.key === 'Enter' && at >= 0))) return;
    event.preventDefault();
    if (to !== undefined) mark(to);
    else if (event.key === 'Enter') choose(list.children[at]);
    else close();
  });
  list.addEventListener('mousedown', (event) => { event.preventDefault(); choose(event.target.closest('li')); });
}

document.querySelectorAll('[data-suggest]').forEach(open_suggestions);
