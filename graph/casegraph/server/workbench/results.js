// An answer as a table whose rows tell why, or as a chart.
import { data } from "./service.js";
import { language, word } from "./words.js";

let prefixes = {};
export const abbreviate = (found) => { prefixes = found; };

export function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

export function short(iri) {
  for (const [prefix, space] of Object.entries(prefixes)) {
    if (iri.startsWith(space) && /^[\w-]+$/.test(iri.slice(space.length))) return `${prefix}:${iri.slice(space.length)}`;
  }
  const last = iri.match(/\/id\/(.+)$/);
  return last ? last[1] : iri;
}

export function cell(term) {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  const link = element("a", short(term.value));
  link.href = `/node?iri=${encodeURIComponent(term.value)}&lang=${language}`;
  return link;
}

export function table({ head, results }, query) {
  const columns = head.vars;
  const rows = results.bindings.map((row, at) => {
    const button = element("button", word("why"));
    button.type = "button";
    const made = element("tr", ...columns.map((name) => element("td", cell(row[name]))), element("td", button));
    button.addEventListener("click", () => why(made, button, query, at));
    return made;
  });
  const names = element("tr", ...columns.map((name) => element("th", name)), element("th", word("why")));
  return element("table", element("thead", names), element("tbody", ...rows));
}

async function why(row, button, query, at) {
  const open = row.nextElementSibling?.className === "evidence" ? row.nextElementSibling : null;
  button.textContent = word(open ? "why" : "hide");
  if (open) { open.remove(); return; }
  const told = element("td");
  told.colSpan = row.children.length;
  const made = element("tr", told);
  made.className = "evidence";
  row.after(made);
  try {
    const { evidence } = await data("/api/evidence", { query, row: at, lang: language });
    const lines = evidence.map((one) => element("p", element("code", `${one.path}:${one.start}`), " ", ...(one.quote ? [element("q", one.quote)] : [])));
    told.append(...(lines.length ? lines : [word("unsaid")]));
  } catch (problem) {
    told.append(problem.message);
  }
}

const isNumber = (term) => term && term.type === "literal" && /^-?\d+(\.\d+)?$/.test(term.value);

// The column of counts, and the one that names what is counted; null where an answer counts nothing.
export function counted({ head, results }) {
  const rows = results.bindings;
  const numbers = head.vars.filter((name) => rows.length && rows.every((row) => isNumber(row[name])));
  const names = head.vars.filter((name) => !numbers.includes(name) && rows.some((row) => row[name]?.type === "literal"));
  return numbers.length ? { number: numbers[0], names: names.length ? names : head.vars.filter((name) => !numbers.includes(name)) } : null;
}

export function chart(answer) {
  const { number, names } = counted(answer);
  const most = Math.max(...answer.results.bindings.map((row) => Math.abs(row[number].value)));
  return element("div", ...answer.results.bindings.map((row) => {
    const bar = element("i");
    bar.style.width = `${most ? (100 * Math.abs(row[number].value)) / most : 0}%`;
    const label = names.map((name) => (row[name]?.type === "uri" ? short(row[name].value) : row[name]?.value ?? "")).join(" · ");
    const line = element("div", element("span", label), element("span", bar), element("b", row[number].value));
    line.className = "bar";
    return line;
  }));
}
