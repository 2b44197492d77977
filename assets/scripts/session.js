// Warns five minutes before a session ends and again at one minute; a press stays. Another tab's work counts.
const WARN = 5 * 60_000;
const LAST = 60_000;
const KEY = "seen";
const dialog = document.querySelector("dialog[data-idle]");

if (dialog) {
  const limit = Number(dialog.dataset.idle) * 1_000;
  const title = document.title;
  const spoken = dialog.querySelector("[data-session-words]");
  let told = 0;

  const seen = () => localStorage.setItem(KEY, String(Date.now()));
  const left = () => limit - (Date.now() - Number(localStorage.getItem(KEY)));

  const close = () => {
    told = 0;
    document.title = title;
    if (dialog.open) dialog.close();
  };

  const warn = (stage) => {
    const ends = new Date(Date.now() + left());
    const clock = ends.toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
    spoken.textContent = spoken.dataset.sessionWords.replace("{time}", clock);
    document.title = `${dialog.dataset.title} ${title}`;
    told = stage;
    if (!dialog.open) dialog.showModal();
  };

  const look = () => {
    const rest = left();
    if (rest <= 0) return location.assign(`${dialog.dataset.out}?next=${encodeURIComponent(location.pathname)}`);
    if (rest > WARN) return close();
    if (rest <= LAST && told < 2) return warn(2);
    return told ? undefined : warn(1);
  };

  dialog.querySelector("[data-stay]").addEventListener("click", async () => {
    const answer = await fetch(dialog.dataset.stayAddress, { redirect: "manual" });
    if (answer.type === "opaqueredirect") return location.reload();
    seen();
    close();
  });
  seen();
  setInterval(look, 15_000);
}
