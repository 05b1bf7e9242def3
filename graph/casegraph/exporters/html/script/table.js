// The table: the nodes of one class, under the same filters and the same search.

const MOST_COLUMNS = 6;
const ROWS_AT_ONCE = 200;
const CELL_NAMES = 3;

const sorting = { column: 0, down: false };
let rowsShown = ROWS_AT_ONCE;

function listed() {
  const terms = termsOf(state.q);
  return drawing.nodes.map((one) => one.id).filter((node) =>
    nodes.kind[node] === state.list && admits(node) && (!terms.length || answers(node, terms)));
}

// Columns: the name, the relations that most rows have, and how many numbers are given.
function columns(rows) {
  const having = tally(rows.flatMap((node) => [...new Set(outgoing[node].filter(admitsEdge).map((edge) => edges.kind[edge]))]));
  const common = [...having.keys()].sort((a, b) => having.get(b) - having.get(a) || a - b).slice(0, MOST_COLUMNS);
  const related = common.map((kind) => ({
    head: termLabel(relations[kind]),
    cell: (node) => outgoing[node].filter((edge) => edges.kind[edge] === kind && admitsEdge(edge)).map((edge) => label(to(edge))),
  }));
  return [
    { head: word("name"), cell: (node) => label(node), name: true },
    ...related,
    { head: word("measurements"), cell: (node) => figures(node).length },
  ];
}

function cellElement(column, node) {
  if (column.name) return el("th", { scope: "row" }, nodeButton(node));
  const given = column.cell(node);
  if (!Array.isArray(given)) return el("td", { class: "number", text: given || "" });
  const rest = given.length > CELL_NAMES ? ` +${given.length - CELL_NAMES}` : "";
  return el("td", { dir: "auto", text: given.slice(0, CELL_NAMES).join(" · ") + rest, title: rest ? given.join(" · ") : undefined });
}

function headElement(column, at) {
  const sorted = sorting.column === at;
  const turn = () => {
    Object.assign(sorting, { column: at, down: sorted && !sorting.down });
    showTable();
    byId("table").querySelectorAll("thead button")[at].focus();
  };
  return el("th", { scope: "col", "aria-sort": sorted ? (sorting.down ? "descending" : "ascending") : "none" },
    el("button", { type: "button", click: turn }, el("span", { text: column.head, dir: "auto" }),
      el("span", { "aria-hidden": "true", class: "arrow", text: sorted ? (sorting.down ? "▼" : "▲") : "" })));
}

function classChoice() {
  const select = el("select", { id: "list" });
  for (const kind of [...new Set(drawing.nodes.map((one) => nodes.kind[one.id]))].sort((a, b) => a - b)) {
    const choice = el("option", { value: kind, text: termLabel(types[kind]) });
    choice.selected = kind === state.list;
    select.append(choice);
  }
  select.addEventListener("change", () => {
    Object.assign(sorting, { column: 0, down: false });
    choose({ list: Number(select.value) });
    byId("list").focus();
  });
  return el("label", { class: "choice" }, el("span", { text: word("tableOf") }), select);
}

function sortedRows(rows, column) {
  const keys = new Map(rows.map((node) => [node, column.cell(node)]));
  const text = (node) => (Array.isArray(keys.get(node)) ? keys.get(node).join(" · ") : keys.get(node));
  // Rows without a value stay at the end, whichever way the others are sorted.
  const empty = (node) => (text(node) === "" ? 1 : 0);
  const turn = sorting.down ? -1 : 1;
  return rows.sort((a, b) => empty(a) - empty(b) || turn * compare(text(a), text(b)) || a - b);
}

function showTable() {
  if (state.view !== "table") return;
  const all = listed();
  const shape = columns(all);
  const rows = sortedRows(all, shape[Math.min(sorting.column, shape.length - 1)]);
  const body = rows.slice(0, rowsShown).map((node) =>
    el("tr", { "aria-selected": node === state.node ? "true" : undefined }, ...shape.map((column) => cellElement(column, node))));
  const more = rows.length > rowsShown ? el("button", {
    type: "button", class: "quiet", text: word("more", { n: rows.length }),
    click: () => { rowsShown = Infinity; showTable(); },
  }) : null;
  const whole = drawing.nodes.filter((one) => nodes.kind[one.id] === state.list).length;
  byId("table").replaceChildren(
    el("div", { class: "tools" }, classChoice(), el("span", { class: "muted", text: word("rows", { n: rows.length, all: whole }) })),
    el("table", {}, el("thead", {}, el("tr", {}, ...shape.map(headElement))), el("tbody", {}, ...body)),
    ...(more ? [more] : []));
}

function startTable() {
  watch(["view", "list", "q", "lang", "hide", "cut", "node"], showTable);
  showTable();
}
