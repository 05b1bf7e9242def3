// The page as a whole: words, views, keys that work everywhere, and the start of every part.

function speak() {
  document.documentElement.lang = state.lang === "zh" ? "zh-Hans" : state.lang;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-word-label]")) one.setAttribute("aria-label", word(one.dataset.wordLabel));
  for (const one of document.querySelectorAll("[data-word-placeholder]")) one.placeholder = word(one.dataset.wordPlaceholder);
}

function showView() {
  document.body.dataset.view = state.view;
  if (isCompact) return;
  for (const view of ["table", "compare"]) byId(view).hidden = state.view !== view;
  for (const view of VIEWS) byId(`view-${view}`).setAttribute("aria-pressed", String(state.view === view));
}

const report = (shown) => {
  byId("summary").textContent = word("summary", { ...shown, all: shape.total || ranking.length });
};

function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = !text;
}

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

function startWords() {
  watch(["lang"], speak);
  watch(["view"], showView);
  watch(["from", "to", "lang"], () => notice(state.from >= 0 && state.to < 0 ? word("pathPick") : ""));
  byId("language").addEventListener("click", () => choose({ lang: state.lang === "zh" ? "en" : "zh" }));
  if (!isCompact) for (const view of VIEWS) byId(`view-${view}`).addEventListener("click", () => choose({ view }));
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("panel").focus();
  });
  addEventListener("keydown", pageKey);
  speak();
  showView();
}

Object.assign(state, readAddress());
startWords();
startFilters();

function startViews() {
  startTable();
  startCompare();
  startDownloads();
}

function startRest() {
  startSearch();
  startLegend();
  startFacets();
  startPanel();
  if (!isCompact) startViews();
  document.body.dataset.ready = "true";
}

// A small screen is for the drawing.
if (isSmall()) byId("filters").open = false;
// The drawing comes first: it is what one looks at. The rest is made as soon as it has been painted and the texts,
// which stand at the end of the file, have arrived.
tryCanvas();
requestAnimationFrame(() => setTimeout(() => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", startRest, { once: true });
  else startRest();
}));
