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
  // The button saves it: saving once more by itself would come after the next page and call that one stale.
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    changed = false;
  });
  // For the same reason a link waits until what was typed is saved.
  document.addEventListener("click", async (press) => {
    const link = press.target.closest("a[href]");
    if (!link || !changed || link.target || press.button || press.ctrlKey || press.metaKey || press.shiftKey) return;
    if (link.protocol !== location.protocol || link.getAttribute("href").startsWith("#")) return;
    press.preventDefault();
    await save();
    location.assign(link.href);
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());
}

// <div data-files>: files are sent as soon as they are chosen, beside the writing, and the list is drawn again.
// Without script its button sends them. The words are in data-sending ("Sending {done} of {total} MB").
// Other file buttons say what was chosen.
const name = (target) => {
  const line = target.closest(".drop").parentElement.querySelector(".file-names") ?? document.createElement("p");
  line.className = "file-names";
  line.setAttribute("role", "status");
  line.textContent = [...target.files].map((file) => file.name).join(", ");
  target.closest(".drop").after(line);
};

document.addEventListener("change", ({ target }) => {
  if (target.type !== "file" || !target.files.length) return;
  const box = target.closest("[data-files]");
  if (!box) return name(target);
  const line = document.createElement("p");
  const bar = document.createElement("progress");
  const said = document.querySelector("[data-files-said]");
  const body = new FormData(target.form);
  const way = new XMLHttpRequest();
  const megabytes = (bytes) => Math.max(0.1, bytes / 1e6).toFixed(1);
  body.append("upload", "1");
  bar.className = "bar";
  bar.setAttribute("aria-label", box.dataset.sendingLabel);
  line.append(bar, document.createElement("span"));
  box.append(line);
  way.upload.onprogress = ({ loaded, total }) => {
    Object.assign(bar, { max: total, value: loaded });
    const words = box.dataset.sending.replace("{done}", megabytes(loaded)).replace("{total}", megabytes(total));
    line.lastChild.textContent = words;
  };
  way.onload = () => {
    const page = new DOMParser().parseFromString(way.responseText, "text/html");
    const drawn = page.querySelector("[data-files]");
    if (!drawn) return way.onerror();
    box.replaceChildren(...drawn.childNodes);
    said.textContent = [...box.querySelectorAll(".files li > div")].at(-1)?.textContent ?? "";
  };
  way.onerror = () => {
    line.textContent = said.textContent = box.dataset.dropped;
  };
  way.open("POST", target.form.action);
  way.send(body);
});

// <dialog data-clear-after="600">: asks one minute before, then the page gives way to data-clear-to, so that
// nobody who comes after reads it. Any key or touch starts the time again.
const clearing = document.querySelector("dialog[data-clear-after]");

if (clearing) {
  const limit = Number(clearing.dataset.clearAfter) * 1_000;
  let last = Date.now();
  const here = () => {
    last = Date.now();
    if (clearing.open) clearing.close();
  };
  for (const sign of ["input", "keydown", "pointerdown"]) document.addEventListener(sign, here);
  setInterval(() => {
    const idle = Date.now() - last;
    if (idle >= limit) location.replace(clearing.dataset.clearTo);
    else if (idle >= limit - 60_000 && !clearing.open) clearing.showModal();
  }, 2_000);
}
