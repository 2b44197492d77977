// The leave button blanks this page at once and takes its place in the history; without script it is a link.
for (const way of document.querySelectorAll("[data-leave]")) {
  way.addEventListener("click", (event) => {
    event.preventDefault();
    document.title = "";
    document.body.replaceChildren();
    location.replace(way.href);
  });
}
