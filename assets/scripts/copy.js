// Buttons that copy a code appear only where copying works; the code itself can always be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.querySelector(button.dataset.copy).textContent.trim();
    const words = button.querySelector("[data-copy-words]");
    await navigator.clipboard.writeText(text);
    words.setAttribute("role", "status");
    words.textContent = words.dataset.copied;
  });
}
