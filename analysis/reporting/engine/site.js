// What a page of the builtin engine does beyond showing itself: menu, search, tabs, foldable notes.
// Without it everything is there and open; nothing is fetched from anywhere but the site itself.
(() => {
  "use strict";
  const libraries = new URL(".", document.currentScript.src);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, words, fields = {}) =>
    Object.assign(document.createElement(tag), fields, { textContent: words });
  document.documentElement.classList.add("scripted");

  // Menu and contents: folded on a narrow screen.
  const button = document.querySelector(".menu-button");
  button?.addEventListener("click", () => {
    const open = document.getElementById("menu").classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  });
  if (matchMedia("(max-width: 62em)").matches) {
    document.querySelector("#TOC details")?.removeAttribute("open");
  }
  const closeMenus = () => all("#menu details[open]").forEach((menu) => menu.removeAttribute("open"));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#menu details")) closeMenus();
  });

  // Tabs: arrow keys move between them; a print shows all, each under its label.
  for (const list of all(".panel-tabset > [role=tablist]")) {
    const tabs = all("[role=tab]", list);
    const show = (chosen) => {
      for (const tab of tabs) {
        tab.classList.toggle("active", tab === chosen);
        tab.setAttribute("aria-selected", String(tab === chosen));
        tab.tabIndex = tab === chosen ? 0 : -1;
        document.getElementById(tab.getAttribute("aria-controls")).classList.toggle("active", tab === chosen);
      }
    };
    tabs.forEach((tab, place) => {
      document.getElementById(tab.getAttribute("aria-controls")).dataset.label = tab.textContent;
      tab.removeAttribute("href");
      tab.addEventListener("click", () => show(tab));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
        if (event.key === "Enter" || event.key === " ") show(tab);
        else if (step) tabs.at((place + step) % tabs.length).focus();
        else return;
        event.preventDefault();
        if (step) show(document.activeElement);
      });
    });
    show(tabs[0]);
  }

  // Notes that fold.
  for (const head of all(".callout-header[data-bs-target]")) {
    const body = document.querySelector(head.dataset.bsTarget);
    const toggle = () => head.setAttribute("aria-expanded", String(body.classList.toggle("show")));
    Object.assign(head, { tabIndex: 0, role: "button" });
    head.setAttribute("aria-controls", body.id);
    head.addEventListener("click", toggle);
    head.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle();
    });
  }

  // Search: the index is a script, loaded when the box is first used.
  const form = document.getElementById("quarto-search");
  if (!form) return;
  form.hidden = false;
  const box = form.querySelector("input");
  const results = document.getElementById("search-results");
  const load = () => {
    const script = make("script", "", { src: new URL("search-index.js", libraries).href });
    script.addEventListener("load", search);
    document.head.append(script);
  };
  const excerpt = (words, at) => (at < 0 ? words.slice(0, 120) : words.slice(Math.max(0, at - 50), at + 90));
  function search() {
    const terms = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    results.hidden = !terms.length;
    if (!terms.length || !window.searchIndex) return;
    const found = [];
    for (const [address, title, section, words] of window.searchIndex) {
      const [heads, body] = [`${title} ${section}`.toLowerCase(), words.toLowerCase()];
      if (!terms.every((term) => heads.includes(term) || body.includes(term))) continue;
      const inHead = terms.filter((term) => heads.includes(term)).length;
      found.push({ address, title, section, rank: 2 * inHead - Boolean(section), words: excerpt(words, body.indexOf(terms[0])) });
    }
    found.sort((one, other) => other.rank - one.rank);
    const list = make("ol", "");
    for (const hit of found.slice(0, 12)) {
      const item = make("li", "");
      const name = hit.section ? `${hit.title}: ${hit.section}` : hit.title;
      item.append(make("a", name, { href: new URL(`../${hit.address}`, libraries).href }), make("span", hit.words));
      list.append(item);
    }
    const count = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
    results.replaceChildren(make("p", found.length > 12 ? `${count}, the first 12:` : count), list);
  }
  box.addEventListener("focus", load, { once: true });
  box.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    results.hidden = true;
    closeMenus();
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) results.hidden = true;
  });
})();
