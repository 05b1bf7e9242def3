// Search: every word of the question must be found, Chinese anywhere, other scripts at the start of a word.

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\u3040-\u30ff\u{20000}-\u{3ffff}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const PER_CLASS = 6;

const plain = (text) => text.normalize("NFKC").toLowerCase();

let haystacks = null;
// For each node its names, and its names with all its text; built when first asked for.
function haystack(node) {
  haystacks ??= nodes.id.map((id, one) => {
    const written = (field) => factsOf(one, field).map((fact) => String(fact[1])).join("\n");
    const names = plain(`${written(LABEL)}\n${written(ALIAS)}`);
    return [names, `${names}\n${isPart(one) ? "" : plain(id)}\n${plain(written(DESCRIPTION))}`];
  });
  return haystacks[node];
}

function has(text, term) {
  if (CHINESE.test(term)) return text.includes(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] || " ";
    if (!LETTER.test(before) || CHINESE.test(before)) return true;
  }
  return false;
}

const termsOf = (question) => plain(question).split(/\s+/).filter(Boolean);

// How well a node answers: 0 not at all, 3 when a name is the question.
function answers(node, terms) {
  const [names, all] = haystack(node);
  if (!terms.every((term) => has(all, term))) return 0;
  if (names.split("\n").includes(terms.join(" "))) return 3;
  return terms.every((term) => has(names, term)) ? 2 : 1;
}

// The answers grouped by class, the best first.
function find(question) {
  const terms = termsOf(question);
  if (!terms.length) return [];
  const groups = new Map();
  nodes.id.forEach((_, node) => {
    const rank = answers(node, terms);
    if (!rank) return;
    const kind = nodes.kind[node];
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push([rank, node]);
  });
  const weight = (node) => dots.get(node)?.size || 0;
  for (const found of groups.values()) found.sort(([a, one], [b, other]) => b - a || weight(other) - weight(one) || one - other);
  return [...groups].sort(([a, one], [b, other]) => other[0][0] - one[0][0] || a - b);
}

let current = -1;
const options = () => [...byId("results").querySelectorAll("[role=option]")];

function option(node, number) {
  return el("div", { role: "option", id: `option-${number}`, "aria-selected": "false", click: () => pick(node), "data-node": nodes.id[node] },
    dot(node), el("bdi", { text: label(node) }),
    owner(node) === node ? null : el("small", { text: label(owner(node)), dir: "auto" }));
}

function showResults() {
  const groups = find(state.q);
  let number = 0;
  const sections = groups.map(([kind, found]) => el("div", { role: "group", "aria-label": termLabel(types[kind]) },
    el("p", { class: "group", "aria-hidden": "true", text: `${termLabel(types[kind])} · ${found.length}` }),
    ...found.slice(0, PER_CLASS).map(([, node]) => option(node, number++)),
    found.length > PER_CLASS ? el("p", { class: "rest", text: word("moreResults", { n: found.length - PER_CLASS }) }) : null));
  if (!sections.length) sections.push(el("p", { class: "rest", text: word("noResults") }));
  byId("results").replaceChildren(...sections);
  unfold(Boolean(state.q));
  point(groups.length ? 0 : -1);
}

function unfold(shown) {
  byId("results").hidden = !shown;
  byId("search").setAttribute("aria-expanded", String(shown));
  if (!shown) point(-1);
}

function point(at) {
  const found = options();
  found[current]?.setAttribute("aria-selected", "false");
  current = found.length ? (at + found.length) % found.length : -1;
  if (at < 0 && byId("results").hidden) current = -1;
  const chosen = found[current];
  chosen?.setAttribute("aria-selected", "true");
  chosen?.scrollIntoView({ block: "nearest" });
  if (chosen) byId("search").setAttribute("aria-activedescendant", chosen.id);
  else byId("search").removeAttribute("aria-activedescendant");
}

function pick(node) {
  unfold(false);
  open(node);
}

function searchKey(event) {
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    event.preventDefault();
    if (byId("results").hidden) showResults();
    else point(current + moves[event.key]);
  } else if (event.key === "Enter" && !event.isComposing) {
    options()[current]?.click();
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (byId("results").hidden) choose({ q: "" });
    else unfold(false);
  }
}

function startSearch() {
  const box = byId("search");
  box.addEventListener("input", () => {
    choose({ q: box.value });
    showResults();
  });
  box.addEventListener("keydown", searchKey);
  box.addEventListener("focus", () => state.q && showResults());
  addEventListener("pointerdown", (event) => event.target.closest(".search") || unfold(false));
  watch(["q", "lang"], () => {
    if (box.value !== state.q) box.value = state.q;
    if (!byId("results").hidden) showResults();
  });
  box.value = state.q;
}
