// Filters the register's rows in the page. Standards are several a row; the rest is one. What is
// chosen stands in the address after the ?, so that a filtered register can be linked to.
for (const register of document.querySelectorAll(".register")) {
  const cell = (row, at) => row.cells[at].textContent;
  const facets = {
    force: (row) => [cell(row, 1)],
    standard: (row) => cell(row, 5).split("; "),
    outcome: (row) => [cell(row, 4)],
    status: (row) => [cell(row, 2).split(", ").pop()],
    year: (row) => [row.dataset.y],
    platform: (row) => [row.dataset.p],
    collection: (row) => [row.dataset.c],
    area: (row) => [row.dataset.a ?? register.dataset.area],
  };
  const rows = [...register.querySelectorAll("tbody tr")].map((element) => ({
    element,
    words: element.textContent.toLowerCase(),
    values: Object.fromEntries(Object.entries(facets).map(([key, read]) => [key, read(element)])),
  }));
  const selects = [...register.querySelectorAll("select[data-filter]")];
  const word = register.querySelector("[data-word]");
  const count = register.querySelector(".filters-count");
  // Further values that a row must have as well, as an address may ask: two standards at once.
  let also = [];
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
        also.every(([key, value]) => row.values[key].includes(value)) &&
        row.words.includes(word.value.toLowerCase());
      row.element.hidden = !kept;
      shown += kept ? 1 : 0;
    }
    const more = also.map(([, value]) => `, also ${value}`).join("");
    count.textContent = `${shown} of ${rows.length} rows${more}`;
  };
  const write = () => {
    const chosen = selects.filter((s) => s.value).map((s) => [s.dataset.filter, s.value]);
    if (word.value) chosen.push(["word", word.value]);
    const asked = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", asked ? `?${asked}#register` : location.pathname);
  };
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) select.value = asked.get(select.dataset.filter) ?? "";
    word.value = asked.get("word") ?? "";
    also = selects.flatMap(({ dataset }) =>
      asked.getAll(dataset.filter).slice(1).map((value) => [dataset.filter, value]));
  };
  register.addEventListener("input", () => {
    also = [];
    update();
    write();
  });
  register.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  read();
  update();
}
