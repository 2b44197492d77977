// Help with writing: a count of characters, and drafts that save themselves.

// Says how many characters are used; without script the line says how many there may be.
for (const line of document.querySelectorAll("[data-counter]")) {
  const field = document.getElementById(line.dataset.counter);
  const limit = Number(line.dataset.limit);
  const number = new Intl.NumberFormat(document.documentElement.lang || "en");
  if (!field) continue;
  const say = () => {
    const used = field.value.length;
    line.textContent = line.dataset.words
      .replace("{used}", number.format(used))
      .replace("{limit}", number.format(limit));
    line.parentElement.classList.toggle("count--over", used > limit);
  };
  field.addEventListener("input", say);
  say();
}

// <form data-autosave="address">: posts what is typed 3 seconds after typing stops, and when the page is hidden.
// The answer's text ("Draft saved at 10:14 pm") is shown in [data-saved]; it is spoken the first time only.
const PAUSE = 3_000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const said = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
  let waiting = 0;
  let changed = false;

  const typed = () => {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    return body;
  };

  const show = (words) => {
    if (!said || !words) return;
    if (!said.dataset.spoken) said.setAttribute("role", "status");
    said.hidden = false;
    said.textContent = words;
    said.dataset.spoken = "yes";
    setTimeout(() => said.removeAttribute("role"), 5_000);
  };

  const save = async () => {
    clearTimeout(waiting);
    if (!changed) return;
    changed = false;
    try {
      const headers = { "X-Autosave": "1" };
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: typed(), headers, keepalive: true });
      if (answer.ok && !answer.redirected) return show((await answer.text()).slice(0, 80));
      changed = true;
    } catch {
      changed = true;
    }
    show(form.dataset.unsaved);
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
  document.addEventListener("visibilitychange", () => document.hidden && save());
}
