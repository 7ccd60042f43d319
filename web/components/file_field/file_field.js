// Says what was chosen, so that a wrong file is seen before it is sent.
const size = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

function describe(file) {
  const megabytes = file.size / 1e6;
  const text = megabytes >= 1 ? `${size.format(megabytes)} Mo` : `${size.format(file.size / 1e3)} ko`;
  return file.size === 0 ? `${file.name} est vide.` : `${file.name}, ${text}`;
}

for (const input of document.querySelectorAll('[data-file-field]')) {
  const chosen = document.getElementById(`${input.id}-chosen`);
  input.addEventListener('change', () => {
    chosen.textContent = input.files.length ? describe(input.files[0]) : '';
  });
}
