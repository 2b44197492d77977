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
