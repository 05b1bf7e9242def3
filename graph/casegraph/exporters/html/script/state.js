// What the reader chose, kept in the address behind #, so that it can be sent and gone back to.

const LANGUAGE_KEY = "casegraph.language";
const MOST_COMPARED = 4;
const VIEWS = ["graph", "table", "compare"];

// An edge by its ends and its relation; of several that differ in their words only, the first.
const edgeName = (edge) => [nodes.id[from(edge)], relations[edges.kind[edge]].name, nodes.id[to(edge)]].join("|");

function edgeNamed(name) {
  const start = numberOf.get(name.split("|")[0]);
  return start === undefined ? -1 : outgoing[start].find((edge) => edgeName(edge) === name) ?? -1;
}

const split = (given) => (given ? given.split(",") : []);
const numbers = (set) => [...set].sort((a, b) => a - b);

const nodeKey = { none: -1, read: (given) => numberOf.get(given) ?? -1, write: (node) => (node < 0 ? "" : nodes.id[node]) };
const nodesKey = {
  get none() { return new Set(); },
  read: (given) => new Set(split(given).map((id) => numberOf.get(id)).filter((node) => node !== undefined)),
  write: (set) => [...set].map((node) => nodes.id[node]).join(","),
};
const termsKey = (terms) => ({
  get none() { return new Set(); },
  read: (given) => new Set(split(given).map((name) => terms.findIndex((term) => term.name === name)).filter((at) => at >= 0)),
  write: (set) => numbers(set).map((number) => terms[number].name).join(","),
});
const oneOf = (names) => ({
  none: names[0],
  read: (given) => (names.includes(given) ? given : names[0]),
  write: (one) => (one === names[0] ? "" : one),
});
const listKey = {
  none: shape.listed,
  read: (given) => Math.max(types.findIndex((type) => type.name === given), -1),
  write: (kind) => (kind === shape.listed ? "" : types[kind].name),
};

// Facets: for each that is asked for, the values of which one is wanted: "theme:scenario/payment,…".
const facetsKey = {
  get none() { return new Map(); },
  read: (given) => {
    const wanted = split(given).map((pair) => [pair.slice(0, pair.indexOf(":")), numberOf.get(pair.slice(pair.indexOf(":") + 1))])
      .map(([name, node]) => [facets.findIndex((facet) => facet.name === name), node])
      .filter(([facet, node]) => facet >= 0 && node !== undefined);
    return new Map([...grouped(wanted, ([facet]) => facet)].map(([facet, pairs]) => [facet, new Set(pairs.map((pair) => pair[1]))]));
  },
  write: (chosen) => [...chosen]
    .flatMap(([facet, values]) => [...values].map((node) => `${facets[facet].name}:${nodes.id[node]}`)).join(","),
};

// Every part of the state: how it stands in the address, and whether a change of it is a step to go back from.
const KEYS = {
  node: { ...nodeKey, step: true },
  edge: { none: -1, read: edgeNamed, write: (edge) => (edge < 0 ? "" : edgeName(edge)), step: true },
  from: { ...nodeKey, step: true },
  to: { ...nodeKey, step: true },
  q: { none: "", read: (given) => given, write: (given) => given },
  view: { ...oneOf(isCompact ? VIEWS.slice(0, 1) : VIEWS), step: true },
  list: listKey,
  hide: termsKey(types),
  cut: termsKey(relations),
  filter: facetsKey,
  depth: { ...oneOf(["1", "2", "3"]) },
  all: { ...oneOf(["", "1"]) },
  expand: { ...nodesKey, step: true },
  gone: { ...nodesKey, step: true },
  pin: nodesKey,
  compare: nodesKey,
};

const state = { lang: "en" };
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

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const language = given.get("lang") || remembered() || navigator.language.slice(0, 2);
  const found = { lang: LANGUAGES.includes(language) ? language : "en" };
  for (const [name, key] of Object.entries(KEYS)) {
    const text = given.get(name);
    found[name] = text === null ? key.none : key.read(text);
  }
  if (found.list < 0) found.list = shape.listed;
  if (found.node >= 0) found.node = owner(found.node);
  return found;
}

function address() {
  const given = new URLSearchParams();
  for (const [name, key] of Object.entries(KEYS)) {
    const text = key.write(state[name]);
    if (text) given.set(name, text);
  }
  given.set("lang", state.lang);
  return `#${given}`;
}

function keep(now, step) {
  try {
    history[step ? "pushState" : "replaceState"](null, "", now);
  } catch {
    // The frame of a notebook has no address: there the state lasts as long as the page.
  }
}

// Change the state; a change that is a step is what the back button undoes.
function choose(changes) {
  const step = Object.keys(changes).some((name) => KEYS[name]?.step && changes[name] !== state[name]);
  Object.assign(state, changes);
  if ("lang" in changes) remember(changes.lang);
  const now = address();
  if (now !== location.hash) keep(now, step);
  tell(Object.keys(changes));
}

const watch = (keys, run) => watchers.push([keys, run]);
const tell = (changed) => {
  for (const [keys, run] of watchers) if (keys.some((key) => changed.includes(key))) run(changed);
};

// A set or map with one member more or less, as a new one.
function toggled(set, member) {
  const changed = new Set(set);
  if (!changed.delete(member)) changed.add(member);
  return changed;
}

addEventListener("popstate", () => {
  if (location.hash === "#panel") return;
  Object.assign(state, readAddress());
  tell(Object.keys(state));
});

// With a path begun, the next node is its end.
function open(node) {
  const one = owner(node);
  if (state.from >= 0 && state.to < 0 && one !== state.from) choose({ to: one, node: -1, edge: -1, ...inGraph() });
  else choose({ node: one, edge: -1, ...(state.to >= 0 ? { from: -1, to: -1 } : {}) });
}
const inGraph = () => ({ view: "graph" });
const openEdge = (edge) => choose({ node: -1, edge, from: -1, to: -1 });
const clear = () => choose({ node: -1, edge: -1, from: -1, to: -1 });
