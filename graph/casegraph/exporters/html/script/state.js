// What the reader chose, kept in the address behind #, so that it can be sent and gone back to.

const LANGUAGE_KEY = "casegraph.language";

const state = { node: -1, edge: -1, q: "", lang: "en", view: "graph", list: facts.listed, hide: new Set(), cut: new Set() };
const watchers = [];

function remembered() {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null; // A browser may refuse storage to files.
  }
}

function remember(language) {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // As above: the choice then lasts as long as the page.
  }
}

const known = (terms, names) =>
  new Set(terms.map((_, number) => number).filter((number) => names.includes(terms[number].name)));

// An edge by its ends and its relation; of several that differ in their words only, the first.
const edgeName = (edge) =>
  [nodes.id[edges.from[edge]], relations[edges.kind[edge]].name, nodes.id[edges.to[edge]]].join("|");
const edgeNamed = (name) => (name ? edges.kind.findIndex((_, edge) => edgeName(edge) === name) : -1);

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const names = (key) => (given.get(key) || "").split(",");
  const language = given.get("lang") || remembered() || navigator.language.slice(0, 2);
  const list = types.findIndex((type) => type.name === given.get("list"));
  return {
    node: numberOf.get(given.get("node")) ?? -1,
    edge: edgeNamed(given.get("edge")),
    q: given.get("q") || "",
    lang: language in words ? language : "en",
    view: given.get("view") === "table" ? "table" : "graph",
    list: list < 0 ? facts.listed : list,
    hide: known(types, names("hide")),
    cut: known(relations, names("cut")),
  };
}

function address() {
  const given = new URLSearchParams();
  const joined = (terms, chosen) => [...chosen].sort((a, b) => a - b).map((number) => terms[number].name).join(",");
  if (state.node >= 0) given.set("node", nodes.id[state.node]);
  if (state.edge >= 0) given.set("edge", edgeName(state.edge));
  if (state.q) given.set("q", state.q);
  if (state.view !== "graph") given.set("view", state.view);
  if (state.list !== facts.listed) given.set("list", types[state.list].name);
  if (state.hide.size) given.set("hide", joined(types, state.hide));
  if (state.cut.size) given.set("cut", joined(relations, state.cut));
  given.set("lang", state.lang);
  return `#${given}`;
}

// Change the state; a change of node, edge or view is a step that the back button undoes.
function choose(changes) {
  const step = ["node", "edge", "view"].some((key) => key in changes && changes[key] !== state[key]);
  Object.assign(state, changes);
  if ("lang" in changes) remember(changes.lang);
  const now = address();
  if (now !== location.hash) {
    if (step) location.hash = now;
    else location.replace(now);
  }
  tell(Object.keys(changes));
}

const watch = (keys, run) => watchers.push([keys, run]);
const tell = (changed) => {
  for (const [keys, run] of watchers) if (keys.some((key) => changed.includes(key))) run(changed);
};

addEventListener("hashchange", () => {
  if (location.hash === address() || location.hash === "#panel") return;
  Object.assign(state, readAddress());
  tell(Object.keys(state));
});

const open = (node) => choose({ node: owner(node), edge: -1 });
const openEdge = (edge) => choose({ node: -1, edge });
const clear = () => choose({ node: -1, edge: -1 });
