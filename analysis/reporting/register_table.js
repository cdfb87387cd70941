// Filters the register's rows in the page. Standards are several a row; the rest is one.
for (const register of document.querySelectorAll(".register")) {
  const rows = [...register.querySelectorAll("tbody tr")].map((element) => ({
    element,
    facets: JSON.parse(element.dataset.facets),
    words: element.textContent.toLowerCase(),
  }));
  const selects = [...register.querySelectorAll("select[data-filter]")];
  const word = register.querySelector("[data-word]");
  const count = register.querySelector(".filters-count");
  const values = (row, key) =>
    key === "standard" ? row.facets[key].split("; ") : [row.facets[key] ?? "not stated"];
  for (const select of selects) {
    const known = new Set(rows.flatMap((row) => values(row, select.dataset.filter)));
    for (const value of [...known].sort((a, b) => a.localeCompare(b, "en-GB"))) {
      select.add(new Option(value, value));
    }
  }
  const update = () => {
    let shown = 0;
    for (const row of rows) {
      const kept =
        selects.every((s) => !s.value || values(row, s.dataset.filter).includes(s.value)) &&
        row.words.includes(word.value.toLowerCase());
      row.element.hidden = !kept;
      shown += kept ? 1 : 0;
    }
    count.textContent = `${shown} of ${rows.length} rows`;
  };
  register.addEventListener("input", update);
  register.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  update();
}
