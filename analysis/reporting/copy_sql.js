// A button at each query of the cookbook that copies it; without this script it can be selected.
for (const query of document.querySelectorAll("details.cookbook pre.sql")) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy SQL" });
  const said = Object.assign(document.createElement("span"), { className: "copied" });
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const text = query.textContent;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = " Copied";
    } catch {
      // Where the browser keeps the clipboard from a page, the query is selected instead.
      getSelection().selectAllChildren(query);
      said.textContent = " Selected: copy it with the keyboard";
    }
  });
  query.after(button, said);
}
