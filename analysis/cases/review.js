// Collects the ticked forms into the register's columns and offers them as a CSV download.
function cell(value) {
  return /[",\r\n]/.test(value) ? '"' + value.replace(/"/g, '""') + '"' : value;
}

function rowOf(form) {
  const row = {};
  for (const input of form.querySelectorAll("[data-name]")) row[input.dataset.name] = input.value.trim();
  const standards = [...form.querySelectorAll("[data-standard]:checked")].map((box) => box.value);
  row.standards = standards.join("|");
  return COLUMNS.map((name) => cell(row[name] || "")).join(",");
}

document.getElementById("download").addEventListener("click", () => {
  const forms = [...document.querySelectorAll("[data-draft]")];
  const taken = forms.filter((form) => form.querySelector("[data-take]").checked);
  const lacking = taken.find((form) => !form.reportValidity());
  if (lacking) {
    document.getElementById("said").textContent = "Not downloaded: fill in the address and the kind of the source.";
    return;
  }
  const lines = [COLUMNS.join(","), ...taken.map(rowOf)];
  const blob = new Blob([lines.join("\n") + "\n"], { type: "text/csv" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "corrections.csv";
  link.click();
  document.getElementById("said").textContent = taken.length + " of " + forms.length + " taken";
});

for (const form of document.querySelectorAll("[data-draft]")) {
  form.addEventListener("submit", (event) => event.preventDefault());
}
