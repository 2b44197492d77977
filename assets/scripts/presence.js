// <span data-presence="address">: says every 20 seconds that somebody is here, and shows who else is.
// The header keeps these requests from counting as activity of the person.
const PAUSE = 20_000;

for (const place of document.querySelectorAll("[data-presence]")) {
  const beat = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(place.dataset.presence, { headers: { "X-Heartbeat": "1" } });
      if (answer.ok && !answer.redirected) place.textContent = (await answer.text()).slice(0, 200);
    } catch {
      place.textContent = "";
    }
  };
  beat();
  setInterval(beat, PAUSE);
}
