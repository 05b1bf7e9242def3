// The columns of a table of nodes: relations, short fields and quantities, as many rows have them.

const MOST_RELATIONS = 6;
const MOST_FIELDS = 4;
const MOST_QUANTITIES = 4;
const LONGEST_FIELD = 40;

const along = (node, kind) => outgoing[node].filter((edge) => edges.kind[edge] === kind && admitsEdge(edge));

const mostCommon = (counts, most) =>
  [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || compare(a, b)).slice(0, most);

function relationColumns(rows) {
  const having = tally(rows.flatMap((node) => [...new Set(outgoing[node].filter(admitsEdge).map((edge) => edges.kind[edge]))]));
  return mostCommon(having, MOST_RELATIONS).map((kind) => ({
    head: termLabel(relations[kind]),
    values: (node) => [...new Set(along(node, kind).map((edge) => label(to(edge))))],
  }));
}

function fieldColumns(rows) {
  const short = (fact) => !TOLD_ELSEWHERE.has(fact[0]) && String(fact[1]).length <= LONGEST_FIELD;
  const having = tally(rows.flatMap((node) => [...new Set(allFacts(node).filter(short).map((fact) => fact[0]))]));
  return mostCommon(having, MOST_FIELDS).map((field) => ({
    head: termLabel(fields[field]),
    values: (node) => factsOf(node, field).map((fact) => String(fact[1])),
  }));
}

const figureAt = (node) => `${percentileOf(node)} ${figure(node)}`.trim();
const withQuantity = (node, name) => figures(node).map(([one]) => one).filter((one) => quantityOf(one) === name);

// Numbers are compared in the unit that all of a quantity share.
const comparable = (one) => Number(textOf(one, CANONICAL_VALUE) || textOf(one, VALUE) || NaN);

function quantityColumns(rows) {
  const having = tally(rows.flatMap((node) => [...new Set(figures(node).map(([one]) => quantityOf(one)).filter(Boolean))]));
  return mostCommon(having, MOST_QUANTITIES).map((name) => ({
    head: name,
    values: (node) => [...new Set(withQuantity(node, name).map(figureAt))],
    rank: (node) => Math.min(...withQuantity(node, name).map(comparable).filter(Number.isFinite)),
  }));
}

// Every column has a head, the values of a node as texts, and a number to sort by if it has one.
const columnsOf = (rows) => [
  { head: word("name"), values: (node) => [label(node)], name: true },
  ...relationColumns(rows), ...fieldColumns(rows), ...quantityColumns(rows),
];
