// The data of the page: columns as they were written, and the indexes over them.

const island = (id) => JSON.parse(document.getElementById(id).textContent);
const facts = island("facts");
const drawing = island("drawing");
const words = island("words");

const { nodes, edges, passages, types, fields, relations } = facts;
const [LABEL, ALIAS, DESCRIPTION, POSITION, QUANTITY, PERCENTILE, COMPARATOR, VALUE, UNIT_TEXT, MINIMUM, MAXIMUM,
  CONTEXT, AS_WRITTEN] = facts.fieldRoles;
const [HAS_MEASUREMENT] = facts.relationRoles;

const numberOf = new Map(nodes.id.map((id, number) => [id, number]));
const dots = new Map(drawing.nodes.map((dot) => [dot.id, dot]));
const arrows = new Map(drawing.edges.map((arrow) => [arrow.id, arrow]));
const outgoing = nodes.id.map(() => []);
const incoming = nodes.id.map(() => []);
edges.kind.forEach((_, edge) => {
  outgoing[edges.from[edge]].push(edge);
  incoming[edges.to[edge]].push(edge);
});

const isPart = (node) => types[nodes.kind[node]].view === "part";

// A fact is [field, value, passages, language?, whether it is an address?].
const factsOf = (node, field) => nodes.facts[node].filter((fact) => fact[0] === field);
const textOf = (node, field) => {
  const found = factsOf(node, field)[0];
  return found ? String(found[1]) : "";
};

const inLanguage = (found, language) =>
  found.find((fact) => fact[3] === language) || found.find((fact) => !fact[3]) || found[0];

// The label in the language of the page; for a part without one, its words; the identifier's end at last.
function label(node, language = state.lang) {
  const found = inLanguage(factsOf(node, LABEL), language);
  if (found) return String(found[1]);
  return textOf(node, AS_WRITTEN) || textOf(node, DESCRIPTION) || nodes.id[node].split("/").slice(1).join("/");
}

const termLabel = (term) => term.labels[state.lang] || term.labels.en || Object.values(term.labels)[0] || term.name;
const typeLabel = (node) => termLabel(types[nodes.kind[node]]);

// What a part belongs to: the drawn node at the end of the way up.
function owner(node) {
  let one = node;
  const seen = new Set();
  while (isPart(one) && incoming[one].length && !seen.has(one)) {
    seen.add(one);
    one = edges.from[incoming[one][0]];
  }
  return one;
}

const byPosition = (one, other) =>
  Number(textOf(one, POSITION) || Infinity) - Number(textOf(other, POSITION) || Infinity) || one - other;

const compare = (one, other) => String(one).localeCompare(String(other), state.lang, { numeric: true });
