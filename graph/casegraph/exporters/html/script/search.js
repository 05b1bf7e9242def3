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
    const given = plain(`${written(LABEL)}\n${written(ALIAS)}`);
    const names = `${given}\n${initials(given)}`;
    return [names, `${names}\n${isPart(one) ? "" : plain(id)}\n${plain(written(DESCRIPTION))}`];
  });
  return haystacks[node];
}

// A word of the question: Chinese stands anywhere, and in pieces of two characters where it is nowhere as a whole.
function termOf(text) {
  const letters = [...text];
  const chinese = CHINESE.test(text);
  return { text, chinese, pairs: chinese && letters.length > 2 ? letters.slice(1).map((letter, at) => letters[at] + letter) : [] };
}

const termsOf = (question) => plain(question).split(/\s+/).filter(Boolean).map(termOf);

function startsWord(text, term) {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] || " ";
    if (!LETTER.test(before) || CHINESE.test(before)) return true;
  }
  return false;
}

function has(haystack, { text, chinese, pairs }) {
  if (!chinese) return startsWord(haystack, text);
  return haystack.includes(text) || (pairs.length > 0 && pairs.every((pair) => haystack.includes(pair)));
}

// How well a node answers: 0 not at all, 4 when a name is the question.
function answers(node, terms) {
  const [names, all] = haystack(node);
  if (!terms.every((term) => has(all, term))) return 0;
  if (!terms.every((term) => has(names, term))) return 1;
  if (!terms.every((term) => names.includes(term.text))) return 2;
  return names.split("\n").includes(terms.map((term) => term.text).join(" ")) ? 4 : 3;
}

// The answers grouped by class, the best first.
function find(question) {
  const terms = termsOf(question);
  if (!terms.length) return [];
  const found = [];
  for (let node = 0; node < nodes.id.length; node += 1) {
    const rank = answers(node, terms);
    if (rank) found.push([rank, node]);
  }
  const weight = (node) => (isDrawable(node) ? rankOf[node] : Infinity);
  found.sort(([a, one], [b, other]) => b - a || weight(one) - weight(other) || one - other);
  return [...grouped(found, ([, node]) => nodes.kind[node])].sort(([a, one], [b, other]) =>
    other[0][0] - one[0][0] || (b === shape.listed) - (a === shape.listed) || a - b);
}

let current = -1;
const options = () => [...byId("results").querySelectorAll("[role=option]")];

function option(node, number) {
  return el("div", {
    role: "option", id: `option-${number}`, "aria-selected": "false", click: () => pick(node), "data-node": nodes.id[node],
  }, dot(node), el("bdi", { text: label(node) }),
    owner(node) === node ? null : el("small", { text: label(owner(node)), dir: "auto" }));
}

const rest = (n) => el("p", { class: "rest", "aria-hidden": "true", text: word("moreResults", { n }) });

function showResults() {
  const groups = find(state.q);
  let number = 0;
  const sections = groups.map(([kind, found]) => el("div", { role: "group", "aria-label": termLabel(types[kind]) },
    el("p", { class: "group", "aria-hidden": "true", text: `${termLabel(types[kind])} · ${found.length}` }),
    ...found.slice(0, PER_CLASS).map(([, node]) => option(node, number++)),
    found.length > PER_CLASS ? rest(found.length - PER_CLASS) : null));
  byId("results").replaceChildren(...sections);
  unfold(Boolean(state.q) && groups.length > 0);
  point(groups.length ? 0 : -1);
  const total = groups.reduce((sum, [, found]) => sum + found.length, 0);
  notice(state.q ? (total ? word("found", { n: total }) : word("noResults")) : "");
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
  notice("");
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
    notice("");
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
  box.addEventListener("blur", () => setTimeout(() => document.activeElement === box || unfold(false), 150));
  addEventListener("pointerdown", (event) => event.target.closest(".search") || unfold(false));
  watch(["q", "lang"], () => {
    if (box.value !== state.q) box.value = state.q;
    if (!byId("results").hidden) showResults();
  });
  box.value = state.q;
  // The first answer comes at once, too: its index is made while nothing else is to do.
  (window.requestIdleCallback || setTimeout)(() => nodes.id.length && haystack(0), { timeout: 2000 });
}
