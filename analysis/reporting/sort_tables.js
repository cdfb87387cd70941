// A button in each heading of the tables under the funnels: sorts, and says so by aria-sort.
(function () {
  const key = (row, at) => {
    const text = row.cells[at].textContent.trim();
    const number = text.match(/^-?[\d,]+(\.\d+)?/);
    return number ? Number(number[0].replaceAll(",", "")) : text;
  };
  // What is not known has no place in an order: it stays at the end whichever way it runs.
  const unknown = (value) => typeof value === "string" && value.startsWith("not ");
  const compare = (a, b, turn) => {
    if (unknown(a) || unknown(b)) return unknown(a) - unknown(b);
    if (typeof a === typeof b && typeof a === "number") return turn * (a - b);
    return turn * String(a).localeCompare(String(b), "en-GB");
  };
  const sort = (table, heading, at) => {
    const rising = heading.getAttribute("aria-sort") !== "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => compare(key(a, at), key(b, at), rising ? 1 : -1));
    body.append(...rows);
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", rising ? "ascending" : "descending");
  };
  for (const table of document.querySelectorAll('figure.exhibit[id^="funnel-"] table.data')) {
    [...table.tHead.rows[0].cells].forEach((heading, at) => {
      if (heading.textContent === "Receipt") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading, at));
    });
    table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending");
  }
})();
