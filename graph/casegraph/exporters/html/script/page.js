// The page as a whole: words, views, keys that work everywhere, and the start of every part.

function speak() {
  document.documentElement.lang = state.lang === "zh" ? "zh-Hans" : state.lang;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-word-label]")) one.setAttribute("aria-label", word(one.dataset.wordLabel));
  for (const one of document.querySelectorAll("[data-word-placeholder]")) one.placeholder = word(one.dataset.wordPlaceholder);
}

function showView() {
  const table = state.view === "table";
  document.body.dataset.view = state.view;
  byId("table").hidden = !table;
  byId("view-graph").setAttribute("aria-pressed", String(!table));
  byId("view-table").setAttribute("aria-pressed", String(table));
}

const report = (shown) => {
  byId("summary").textContent = word("summary", { ...shown, all: drawing.nodes.length });
};

function pageKey(event) {
  const typing = event.target.closest?.("input, select, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
    byId("search").select();
  } else if (event.key === "Escape" && !event.defaultPrevented) {
    clear();
  }
}

function tryCanvas() {
  try {
    startCanvas(report);
  } catch (problem) {
    byId("summary").textContent = word("failed");
    reportError(problem);
  }
}

Object.assign(state, readAddress());
if (state.node >= 0) state.node = owner(state.node);
watch(["lang"], speak);
watch(["view"], showView);
byId("language").addEventListener("click", () => choose({ lang: state.lang === "zh" ? "en" : "zh" }));
byId("view-graph").addEventListener("click", () => choose({ view: "graph" }));
byId("view-table").addEventListener("click", () => choose({ view: "table" }));
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("panel").focus();
});
addEventListener("keydown", pageKey);
speak();
showView();
startSearch();
startLegend();
startPanel();
startTable();
tryCanvas();
document.body.dataset.ready = "true";
