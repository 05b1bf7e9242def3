// Cases side by side: a row for everything that is said of any of them, differences marked.

let onlyDifferent = false;

const kindsOf = (compared, ends) => [...new Set(compared.flatMap((node) => ends(node).map((edge) => edges.kind[edge])))];
const onward = (node) => outgoing[node].filter(admitsEdge);

const relationRow = (ends) => (kind) => ({
  head: termLabel(relations[kind]),
  values: (node) => ends(node).filter((edge) => edges.kind[edge] === kind).map((edge) => label(to(edge))),
});

// A text that is there in both languages is read in that of the page.
function readable(facts) {
  const own = facts.filter((fact) => fact[3] === state.lang);
  return own.length ? facts.filter((fact) => !fact[3] || fact[3] === state.lang) : facts;
}

const fieldRow = (field) => ({
  head: termLabel(fields[field]),
  values: (node) => readable(factsOf(node, field)).map((fact) => (Array.isArray(fact[1]) ? fact[1].join(" → ") : String(fact[1]))),
});

const quantityRow = (name) => ({ head: name, values: (node) => [...new Set(withQuantity(node, name).map(figureAt))] });

function comparedRows(compared) {
  const told = [...new Set(compared.flatMap((node) => allFacts(node).map((fact) => fact[0])))];
  const names = [...new Set(compared.flatMap((node) => figures(node).map(([one]) => quantityOf(one))))];
  return [
    ...kindsOf(compared, onward).map(relationRow(onward)),
    ...told.filter((field) => field !== LABEL && field !== POSITION).map(fieldRow),
    ...names.filter(Boolean).map(quantityRow),
    ...kindsOf(compared, partsOf).map(relationRow(partsOf)),
  ];
}

const differs = (row, compared) => new Set(compared.map((node) => [...row.values(node)].sort().join("\n"))).size > 1;

const differenceSign = () =>
  el("span", { class: "differs", text: "≠", title: word("differs"), role: "img", "aria-label": word("differs") });

function comparedRow(row, compared) {
  const different = differs(row, compared);
  return el("tr", { class: different ? "different" : undefined },
    el("th", { scope: "row" }, el("span", { text: row.head, dir: "auto" }), different ? differenceSign() : null),
    ...compared.map((node) => el("td", {}, el("ul", {}, ...row.values(node).map((text) => el("li", { text, dir: "auto" }))))));
}

function comparedHead(compared) {
  const leaveOut = (node) => quietButton("×", () => choose({ compare: toggled(state.compare, node) }),
    { "aria-label": word("compareLess", { name: label(node) }) });
  return el("tr", {}, el("th", { scope: "col", text: word("attribute") }),
    ...compared.map((node) => el("th", { scope: "col" }, nodeButton(node), leaveOut(node))));
}

function differencesOnly() {
  const tick = el("input", { type: "checkbox", id: "only-different" });
  tick.checked = onlyDifferent;
  tick.addEventListener("change", () => {
    onlyDifferent = tick.checked;
    showCompare();
    byId("only-different").focus();
  });
  return el("label", { class: "choice" }, tick, el("span", { text: word("onlyDifferent") }));
}

function showCompare() {
  if (state.view !== "compare") return;
  const compared = [...state.compare].slice(0, MOST_COMPARED);
  if (compared.length < 2) {
    byId("compare").replaceChildren(el("p", { class: "tools", text: word("compareHint") }),
      quietButton(word("table"), () => choose({ view: "table" })));
    return;
  }
  const rows = comparedRows(compared).filter((row) => !onlyDifferent || differs(row, compared));
  byId("compare").replaceChildren(el("div", { class: "tools" }, differencesOnly()),
    el("table", { "aria-label": word("compare") }, el("thead", {}, comparedHead(compared)),
      el("tbody", {}, ...rows.map((row) => comparedRow(row, compared)))));
}

function startCompare() {
  const button = byId("view-compare");
  const count = () => {
    button.textContent = state.compare.size ? `${word("compare")} ${state.compare.size}` : word("compare");
  };
  watch(["compare", "lang"], count);
  watch(["view", "compare", "lang", "cut"], showCompare);
  count();
  showCompare();
}
