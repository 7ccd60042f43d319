// Results and offers seen are kept for when there is no network (sw.js); a kiosk keeps nothing.
const is_kiosk = document.documentElement.classList.contains('kiosk');
if (!is_kiosk) navigator.serviceWorker?.register('/sw.js').catch(() => {});
