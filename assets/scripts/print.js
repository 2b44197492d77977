// A button that prints the page appears only where script runs; the browser's own menu always can.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
