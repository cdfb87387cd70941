// Filters the register's rows in the page. Standards are several a row; the rest is one.
for (const register of document.querySelectorAll(".register")) {
  const cell = (row, at) => row.cells[at].textContent;
  const facets = {
    force: (row) => [cell(row, 1)],
    standard: (row) => cell(row, 5).split("; "),
    outcome: (row) => [cell(row, 4)],
    year: (row) => [row.dataset.y],
    platform: (row) => [row.dataset.p],
    collection: (row) => [row.dataset.c],
  };
  const rows = [...register.querySelectorAll("tbody tr")].map((element) => ({
    element,
    words: element.textContent.toLowerCase(),
    values: Object.fromEntries(Object.entries(facets).map(([key, read]) => [key, read(element)])),
  }));
  const selects = [...register.querySelectorAll("select[data-filter]")];
  const word = register.querySelector("[data-word]");
  const count = register.querySelector(".filters-count");
  for (const select of selects) {
    const known = new Set(rows.flatMap((row) => row.values[select.dataset.filter]));
    for (const value of [...known].sort((a, b) => a.localeCompare(b, "en-GB"))) {
      select.add(new Option(value, value));
    }
  }
  const update = () => {
    let shown = 0;
    for (const row of rows) {
      const kept =
        selects.every((s) => !s.value || row.values[s.dataset.filter].includes(s.value)) &&
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
