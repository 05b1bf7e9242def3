// A text field that shows its query in colors and completes what is being written.
const TOKEN = new RegExp([
  "(?<comment>#[^\\n]*)", "(?<iri><[^\\s<>\"{}]*>)",
  "(?<string>\"{3}[^]*?\"{3}|'{3}[^]*?'{3}|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')",
  "(?<variable>[?$]\\w+)", "(?<name>[A-Za-z][\\w-]*:[\\w.-]*|:[\\w-]+)", "(?<number>\\b\\d+(?:\\.\\d+)?\\b)", "(?<word>[A-Za-z]+)",
].join("|"), "gu");
const KEYWORDS = new Set(("ASK SELECT CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED AS GROUP BY ORDER ASC DESC HAVING LIMIT " +
  "OFFSET VALUES OPTIONAL UNION MINUS FILTER BIND GRAPH EXISTS NOT IN A COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR IF COALESCE BOUND " +
  "STR LANG LANGMATCHES DATATYPE IRI CONTAINS STRSTARTS STRENDS STRLEN SUBSTR LCASE UCASE REGEX REPLACE CONCAT UNDEF").split(" "));
const MOST = 30;
const WRITTEN = /[\w:?$\-\p{Script=Han}]+$/u;

const area = document.getElementById("query");
const shown = document.querySelector("#editor pre");
const list = document.getElementById("completions");
let known = { terms: [], prefixes: {}, labels: [] };

export const text = () => area.value;

export function write(query) {
  area.value = query;
  area.scrollTop = 0;
  paint();
}

export function teach(terms) {
  known = terms;
}

// Put the values of parameters in the place of `$name`, outside comments and strings.
export function filled(query, values) {
  return query.replace(TOKEN, (found, ...rest) => {
    const groups = rest.at(-1);
    const name = groups.variable?.startsWith("$") ? found.slice(1) : "";
    return name in values ? literal(values[name]) : found;
  });
}

function literal({ value, number }) {
  if (number && /^-?\d+(\.\d+)?$/.test(value)) return value;
  return JSON.stringify(value).replace(/[\u007f]/g, "\\u007F");
}

function paint() {
  shown.replaceChildren();
  let end = 0;
  for (const found of area.value.matchAll(TOKEN)) {
    const kind = Object.keys(found.groups).find((name) => found.groups[name] !== undefined);
    shown.append(area.value.slice(end, found.index));
    const piece = document.createElement("span");
    piece.textContent = found[0];
    if (kind !== "word") piece.className = kind;
    else if (KEYWORDS.has(found[0].toUpperCase())) piece.className = "keyword";
    shown.append(piece);
    end = found.index + found[0].length;
  }
  shown.append(`${area.value.slice(end)}\n`);
  follow();
}

function follow() {
  shown.scrollTop = area.scrollTop;
  shown.scrollLeft = area.scrollLeft;
}

function written() {
  const before = area.value.slice(0, area.selectionStart);
  return before.match(WRITTEN)?.[0] ?? "";
}

function candidates(begun) {
  const low = begun.toLowerCase();
  const quoted = /["'][^"'\n]*$/.test(area.value.slice(0, area.selectionStart).split("\n").at(-1));
  if (quoted) return known.labels.filter((one) => one.toLowerCase().includes(low)).map((name) => ({ name, meaning: "" }));
  const variables = [...new Set(area.value.match(/[?$]\w+/g) ?? [])].map((name) => ({ name, meaning: "" }));
  const prefixes = Object.entries(known.prefixes).map(([name, iri]) => ({ name: `${name}:`, meaning: iri }));
  const words = [...KEYWORDS].map((name) => ({ name, meaning: "" }));
  const fits = ({ name, meaning }) => name !== begun && (name.toLowerCase().startsWith(low) ||
    name.toLowerCase().split(":").at(-1).startsWith(low) || (meaning && !meaning.includes("://") && meaning.toLowerCase().includes(low)));
  return [...variables, ...known.terms, ...prefixes, ...words].filter(fits);
}

function complete(asked) {
  const begun = written();
  const found = begun.length > 1 || (asked && begun) ? candidates(begun).slice(0, MOST) : [];
  list.hidden = !found.length;
  list.replaceChildren(...found.map(({ name, meaning }, at) => {
    const item = document.createElement("li");
    item.role = "option";
    item.ariaSelected = String(at === 0);
    item.dataset.name = name;
    const said = document.createElement("small");
    said.textContent = meaning;
    item.append(name, said);
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(item); });
    return item;
  }));
}

function take(item) {
  const begun = written();
  area.setRangeText(item.dataset.name, area.selectionStart - begun.length, area.selectionStart, "end");
  list.hidden = true;
  area.focus();
  paint();
}

function move(by) {
  const items = [...list.children];
  const at = items.findIndex((one) => one.ariaSelected === "true");
  const next = items[(at + by + items.length) % items.length];
  items.forEach((one) => { one.ariaSelected = String(one === next); });
  next.scrollIntoView({ block: "nearest" });
}

area.addEventListener("input", () => { paint(); complete(false); });
area.addEventListener("scroll", follow);
area.addEventListener("blur", () => { list.hidden = true; });
area.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") area.form.requestSubmit();
  else if (event.ctrlKey && event.key === " ") complete(true);
  else if (list.hidden) return;
  else if (event.key === "ArrowDown") move(1);
  else if (event.key === "ArrowUp") move(-1);
  else if (event.key === "Enter" || event.key === "Tab") take(list.querySelector("[aria-selected=true]"));
  else if (event.key === "Escape") list.hidden = true;
  else return;
  event.preventDefault();
});
