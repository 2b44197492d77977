// A board's pictures under the pointer: a click on an item selects it as the list does, and in the free layout
// an item is dragged where the buttons would move it. Without script the list and the buttons do the same.
const SLACK = 4;

const listed = (key) =>
  [...document.querySelectorAll("a[data-select]")].find((link) => link.dataset.select === key);

for (const picture of document.querySelectorAll("svg[data-pick]")) {
  let held = null;

  const here = (event) =>
    new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());

  picture.addEventListener("pointerdown", (event) => {
    const item = event.target.closest("[data-node]");
    if (!item || event.button !== 0) return;
    held = { item, from: here(event), moved: false };
    if (picture.dataset.drag) picture.setPointerCapture(event.pointerId);
  });

  picture.addEventListener("pointermove", (event) => {
    if (!held || !picture.dataset.drag || "pinned" in held.item.dataset) return;
    const at = here(event);
    const [x, y] = [at.x - held.from.x, at.y - held.from.y];
    held.moved ||= Math.hypot(x, y) > SLACK;
    if (held.moved) held.item.setAttribute("transform", `translate(${x} ${y})`);
  });

  picture.addEventListener("pointerup", async (event) => {
    if (!held) return;
    const { item, from, moved } = held;
    held = null;
    if (!moved) return listed(item.dataset.node)?.click();
    const at = here(event);
    const body = new URLSearchParams({
      csrfmiddlewaretoken: document.querySelector("[name=csrfmiddlewaretoken]").value,
      item: item.dataset.node,
      x: Math.max(0, Math.round(Number(item.dataset.x) + at.x - from.x)),
      y: Math.max(0, Math.round(Number(item.dataset.y) + at.y - from.y)),
    });
    const answer = await fetch(picture.dataset.drag, { method: "POST", body, headers: { "X-Drag": "1" } });
    if (answer.ok) location.reload();
    else item.removeAttribute("transform");
  });
}

// Drawing across the picture over time sets the range and shows it.
for (const picture of document.querySelectorAll("svg[data-brush]")) {
  const [first, last] = picture.dataset.brush.split(" ").map((day) => Date.parse(day));
  const [left, right] = [Number(picture.dataset.left), Number(picture.dataset.right)];
  const across = (event) =>
    new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse()).x;
  const day = (x) => {
    const part = Math.min(Math.max((x - left) / (right - left), 0), 1);
    return new Date(first + part * (last - first)).toISOString().slice(0, 10);
  };
  let start = null;
  let band = null;

  picture.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && !event.target.closest("[data-node]")) start = across(event);
  });
  picture.addEventListener("pointermove", (event) => {
    if (start === null) return;
    band ??= picture.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect"));
    band.setAttribute("class", "brushed");
    const x = across(event);
    for (const [name, value] of Object.entries({ x: Math.min(start, x), y: 20, width: Math.abs(x - start) }))
      band.setAttribute(name, value);
    band.setAttribute("height", picture.viewBox.baseVal.height - 54);
  });
  picture.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [from, to] = [Math.min(start, across(event)), Math.max(start, across(event))];
    start = null;
    if (to - from < SLACK) return;
    document.querySelector("#b-from").value = day(from);
    document.querySelector("#b-to").value = day(to);
    document.querySelector("[data-auto]").requestSubmit();
  });
}
