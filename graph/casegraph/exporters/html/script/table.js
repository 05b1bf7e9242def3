// The table: the nodes of one class, under the same filters and the same search.

const ROWS_AT_ONCE = 200;
const CELL_NAMES = 3;

const sorting = { column: 0, down: false };
let rowsShown = ROWS_AT_ONCE;

function listed() {
  const terms = termsOf(state.q);
  const shown = (node) => !state.gone.has(node) && (!admitted || admitted.has(node));
  return ranking.filter((node) => nodes.kind[node] === state.list && shown(node) && (!terms.length || answers(node, terms)));
}

function cellElement(column, node) {
  if (column.name) return el("th", { scope: "row" }, nodeButton(node));
  const given = column.values(node);
  const rest = given.length > CELL_NAMES ? ` +${given.length - CELL_NAMES}` : "";
  return el("td", { dir: "auto", text: given.slice(0, CELL_NAMES).join(" · ") + rest, title: rest ? given.join(" · ") : undefined });
}

function pickCell(node) {
  if (!isListed(node)) return null;
  const tick = el("input", { type: "checkbox", "aria-label": word("compareThis", { name: label(node) }), "data-pick": nodes.id[node] });
  tick.checked = state.compare.has(node);
  tick.disabled = !tick.checked && state.compare.size >= MOST_COMPARED;
  tick.addEventListener("change", () => choose({ compare: toggled(state.compare, node) }));
  return el("td", { class: "pick" }, tick);
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
  for (const kind of [...classCounts.keys()].sort((a, b) => a - b)) {
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

// Rows without a value stay at the end, whichever way the others are sorted.
function sortedRows(rows, column) {
  const keys = new Map(rows.map((node) => [node, column.rank ? column.rank(node) : column.values(node).join(" · ")]));
  const empty = (node) => keys.get(node) === "" || keys.get(node) === Infinity;
  const turn = sorting.down ? -1 : 1;
  const order = (a, b) => (column.rank ? keys.get(a) - keys.get(b) : compare(keys.get(a), keys.get(b)));
  return rows.sort((a, b) => empty(a) - empty(b) || (empty(a) ? 0 : turn * order(a, b)) || a - b);
}

// The rows as they stand in the table now.
function tableRows() {
  const all = listed();
  const shape = columnsOf(all);
  return { shape, rows: sortedRows(all, shape[Math.min(sorting.column, shape.length - 1)]) };
}

function bodyRow(shape) {
  return (node) => el("tr", { class: node === state.node ? "chosen" : undefined },
    pickCell(node), ...shape.map((column) => cellElement(column, node)));
}

function tableElement({ shape, rows }) {
  const picking = rows.length > 0 && isListed(rows[0]);
  const head = el("tr", {}, picking ? el("th", { scope: "col", text: word("comparePick") }) : null, ...shape.map(headElement));
  return el("table", { "aria-label": termLabel(types[state.list]) }, el("thead", {}, head),
    el("tbody", {}, ...rows.slice(0, rowsShown).map(bodyRow(shape))));
}

function compareNow() {
  const most = state.compare.size;
  return el("button", {
    type: "button", class: "action", id: "compare-now", disabled: most < 2,
    text: most ? word("compareThese", { n: most }) : word("compare"),
    click: () => choose({ view: "compare" }),
  });
}

function showTable() {
  if (state.view !== "table") return;
  const focused = document.activeElement?.dataset?.pick;
  const made = tableRows();
  const showAll = () => { rowsShown = Infinity; showTable(); };
  const more = made.rows.length > rowsShown ? [quietButton(word("more", { n: made.rows.length }), showAll)] : [];
  const count = el("span", { class: "muted", text: word("rows", { n: made.rows.length, all: classCounts.get(state.list) || 0 }) });
  byId("table").replaceChildren(el("div", { class: "tools" }, classChoice(), count, compareNow()), tableElement(made), ...more);
  if (focused) [...byId("table").querySelectorAll("[data-pick]")].find((tick) => tick.dataset.pick === focused)?.focus();
}

function startTable() {
  watch(["view", "list", "q", "lang", "filter", "cut", "gone", "node", "compare"], showTable);
  showTable();
}
