// Colours the tiles by the series that is chosen, with a sign and words beside the colour.
(function () {
  const said = {
    high: ["▲", "above the limits"],
    within: ["●", "within the limits"],
    low: ["▼", "below the limits"],
    unknown: ["?", "not known"],
  };
  for (const map of document.querySelectorAll(".tile-map")) {
    const select = map.querySelector("select");
    const tiles = [...map.querySelectorAll("a.tile")];
    const show = () => {
      const counted = { high: 0, within: 0, low: 0, unknown: 0 };
      for (const tile of tiles) {
        const place = tile.dataset.classes.split(" ")[select.selectedIndex];
        counted[place] += 1;
        tile.className = "tile tile-" + place;
        tile.querySelector(".tile-sign").textContent = said[place][0];
        tile.querySelector(".tile-class").textContent = said[place][1];
      }
      const option = select.selectedOptions[0];
      const parts = Object.keys(said).map((place) => counted[place] + " " + said[place][1]);
      map.querySelector(".tile-told").textContent =
        option.textContent + ", against " + option.dataset.limits + ": " + parts.join(", ") + ".";
    };
    select.addEventListener("change", show);
    map.querySelector(".tile-choice").hidden = false;
    show();
  }
})();
