// Single keys for whoever turned them on: each presses a button or link that is on the page already.
const rows = [...document.querySelectorAll("#queue tbody tr, table[data-keys] tbody tr")];
const list = document.getElementById("keys");
let here = -1;
let before = "";

const move = (step) => {
  if (!rows.length) return;
  here = Math.min(Math.max(here + step, 0), rows.length - 1);
  rows.forEach((row, place) => row.classList.toggle("row-here", place === here));
  rows[here].querySelector("th a, td a")?.focus();
};
const press = (found) => found && (found.focus(), found.click(), true);
const inRow = (wanted) => rows[here]?.querySelector(wanted);

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => press(inRow("th a, td a")),
  v: () => press(inRow("details summary")),
  x: () => press(inRow("input[type=checkbox]")),
  c: () => press(inRow("button[formaction]")),
  n: () => press(document.querySelector("form[action='/tips/next/'] button")),
  "/": () => document.querySelector("[role=search] input[type=search]")?.focus(),
  "?": () => list?.showModal(),
};

const typing = (place) => place.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const went = before === "g" && event.key === "q";
  before = event.key;
  if (went) return location.assign("/tips/");
  if (!Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});
