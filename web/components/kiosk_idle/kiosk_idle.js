// A kiosk that nobody touches goes back to its home, after asking. The home itself stays as it is
// while nothing is typed in it.
const kSigns = ['pointerdown', 'keydown', 'wheel', 'scroll', 'input'];

function watch(dialog) {
  const { kioskHome: home, kioskSeconds, kioskWarning } = dialog.dataset;
  const wait_ms = (kioskSeconds - kioskWarning) * 1000, warning_ms = kioskWarning * 1000;
  let timer = 0;
  const is_fresh = () => location.pathname + location.search === home
    && [...document.querySelectorAll('input:not([type=hidden])')].every((input) => !input.value);
  const wait = () => { clearTimeout(timer); timer = setTimeout(ask, wait_ms); };
  const ask = () => {
    if (is_fresh()) return wait();
    dialog.showModal();
    timer = setTimeout(() => location.replace(home), warning_ms);
  };
  const stay = () => { if (dialog.open) dialog.close(); wait(); };
  for (const sign of kSigns) addEventListener(sign, () => { if (!dialog.open || sign === 'pointerdown') stay(); }, { passive: true });
  dialog.addEventListener('close', wait);
  addEventListener('pageshow', stay);
  wait();
}

const dialog = document.querySelector('.kiosk [data-kiosk-home]');
if (dialog) watch(dialog);
