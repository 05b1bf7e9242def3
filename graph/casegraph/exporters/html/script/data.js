// The data of the page: columns as they were written, and the indexes over them.

const island = (id) => JSON.parse(document.getElementById(id).textContent);
const shape = island("shape");
const drawing = island("drawing");
const words = island("words");

const { nodes, edges, types, fields, relations, facets } = shape;
const [LABEL, ALIAS, DESCRIPTION, POSITION, QUANTITY, PERCENTILE, COMPARATOR, VALUE, UNIT_TEXT, MINIMUM, MAXIMUM,
  CONTEXT, AS_WRITTEN, CANONICAL_VALUE] = shape.fieldRoles;
const [HAS_MEASUREMENT] = shape.relationRoles;
const LANGUAGES = ["en", "zh"];

// The texts are half of the file, stand at its end, and no picture needs them: read when first asked for.
let readTexts = null;
const texts = () => (readTexts ??= island("texts"));

const numberOf = new Map(nodes.id.map((id, number) => [id, number]));

// Where each drawable node stands: the place in the ranking, the best connected first.
const { node: ranking, x: placeX, y: placeY, size: placeSize } = shape.drawn;
const rankOf = new Int32Array(nodes.id.length).fill(-1);
ranking.forEach((node, rank) => { rankOf[node] = rank; });
const isDrawable = (node) => node >= 0 && rankOf[node] >= 0;

function adjacency(ends) {
  const found = nodes.id.map(() => []);
  ends.forEach((node, edge) => found[node].push(edge));
  return found;
}
const outgoing = adjacency(edges.from);
const incoming = adjacency(edges.to);

const from = (edge) => edges.from[edge];
const to = (edge) => edges.to[edge];
const otherEnd = (edge, node) => (from(edge) === node ? to(edge) : from(edge));
const isDrawableEdge = (edge) => isDrawable(from(edge)) && isDrawable(to(edge));
const isPart = (node) => types[nodes.kind[node]].view === "part";
const isListed = (node) => nodes.kind[node] === shape.listed;

// A fact is [field, value, passages, language?, whether it is an address?].
const allFacts = (node) => texts().facts[node];
const factsOf = (node, field) => allFacts(node).filter((fact) => fact[0] === field);
const textOf = (node, field) => {
  const found = factsOf(node, field)[0];
  return found ? String(found[1]) : "";
};

const inLanguage = (found, language) =>
  found.find((fact) => fact[3] === language) || found.find((fact) => !fact[3]) || found[0];

// The label in the language of the page; for a part without one, its words; the identifier's end at last.
function label(node, language = state.lang) {
  const given = nodes.label[node];
  if (Array.isArray(given)) return given[LANGUAGES.indexOf(language)];
  if (given) return given;
  const said = isPart(node) ? textOf(node, AS_WRITTEN) || textOf(node, DESCRIPTION) : "";
  return said || nodes.id[node].split("/").slice(1).join("/");
}

const termLabel = (term) => term.labels[state.lang] || term.labels.en || Object.values(term.labels)[0] || term.name;
const typeLabel = (node) => termLabel(types[nodes.kind[node]]);

// What a part belongs to: the drawn node at the end of the way up.
function owner(node) {
  let one = node;
  const seen = new Set();
  while (isPart(one) && incoming[one].length && !seen.has(one)) {
    seen.add(one);
    one = from(incoming[one][0]);
  }
  return one;
}

// A node with all that is part of it.
function withParts(node, found = new Set()) {
  found.add(node);
  for (const edge of outgoing[node]) if (isPart(to(edge)) && !found.has(to(edge))) withParts(to(edge), found);
  return found;
}

const byPosition = (one, other) =>
  Number(textOf(one, POSITION) || Infinity) - Number(textOf(other, POSITION) || Infinity) || one - other;

let collators = {};
const compare = (one, other) =>
  (collators[state.lang] ??= new Intl.Collator(state.lang, { numeric: true })).compare(one, other);

const byLabel = (one, other) => compare(label(one), label(other)) || one - other;
const byRank = (one, other) => rankOf[one] - rankOf[other];

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(key(item))) groups.set(key(item), []);
    groups.get(key(item)).push(item);
  }
  return groups;
}

function tally(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}
