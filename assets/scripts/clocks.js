// Clocks tick each minute. Without script they are right at load.
const MINUTE = 60_000;

function spoken(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 48) return `${Math.floor(hours / 24)} d`;
  return hours ? `${hours} h ${rest} min` : `${rest} min`;
}

function tick() {
  for (const clock of document.querySelectorAll("[data-due]")) {
    const left = Math.floor((Date.parse(clock.dataset.due) - Date.now()) / MINUTE);
    const words = clock.querySelector("[data-clock]");
    if (!words || Number.isNaN(left)) continue;
    words.textContent = spoken(Math.abs(left));
    clock.classList.toggle("clock--over", left < 0);
  }
}

tick();
setInterval(tick, MINUTE);
