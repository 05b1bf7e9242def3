// The workbench: a question, its parameters, the query, and the answer.
import { draw, triples } from "./drawing.js";
import { filled, teach, text, write } from "./editor.js";
import { abbreviate, cell, chart, counted, element, table } from "./results.js";
import { ask, data } from "./service.js";
import { language, speak, word } from "./words.js";

const at = (name) => document.getElementById(name);
const START = "SELECT ?class (COUNT(?node) AS ?nodes)\nWHERE { ?node a ?class }\nGROUP BY ?class ORDER BY DESC(?nodes)\n";
const PLACES = ["subject", "predicate", "object"];
// The answer to ASK has one row, without columns.
const YES = { head: { vars: [] }, results: { bindings: [{}] } };
let examples = [];
let answer = null;

// What an answer is saved as, by its form: the words on the button, the media type, the end of the file's name.
const SAVED = {
  rows: { csv: ["CSV", "text/csv", "csv"], json: ["JSON", "application/sparql-results+json", "json"] },
  triples: { csv: ["N-Triples", "application/n-triples", "nt"], json: ["JSON-LD", "application/ld+json", "jsonld"] },
};
const saved = () => SAVED[answer.graph ? "triples" : "rows"];

const chosen = () => examples.find((one) => one.name === at("example").value);

function offer() {
  const options = examples.map((one) => {
    const option = element("option", one.questions[language] ?? one.name);
    option.value = one.name;
    return option;
  });
  const own = element("option", word("own"));
  own.value = "";
  const before = at("example").value;
  at("example").replaceChildren(own, ...options);
  at("example").value = before;
}

function fields(values = {}) {
  const parameters = (chosen()?.parameters ?? []).filter((one) => one.name !== "language");
  at("parameters").replaceChildren(...parameters.map((one) => {
    const input = element("input");
    input.name = one.name;
    input.value = values[one.name] ?? one.default;
    input.dataset.number = /^-?\d+(\.\d+)?$/.test(one.default) ? "1" : "";
    return element("label", `${one.name} `, input, " ", element("small", one.remarks[language] ?? ""));
  }));
}

function given() {
  const inputs = [...at("parameters").querySelectorAll("input")];
  const values = Object.fromEntries(inputs.map((one) => [one.name, { value: one.value, number: !!one.dataset.number }]));
  return { ...values, language: { value: language, number: false } };
}

function link() {
  const state = new URLSearchParams({ query: text() });
  if (chosen()) state.set("example", chosen().name);
  for (const input of at("parameters").querySelectorAll("input")) state.set(`p.${input.name}`, input.value);
  at("permalink").href = `#${state}`;
}

function restore() {
  const state = new URLSearchParams(location.hash.slice(1));
  if (!state.has("query")) return false;
  at("example").value = state.get("example") ?? "";
  const values = [...state].filter(([name]) => name.startsWith("p.")).map(([name, value]) => [name.slice(2), value]);
  fields(Object.fromEntries(values));
  write(state.get("query"));
  return true;
}

function tell(words, problem = false) {
  at("status").textContent = words;
  at("status").className = problem ? "problem" : "";
}

const isGraph = (query) => /^\s*(?:(?:PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>|#[^\n]*)\s*)*(?:CONSTRUCT|DESCRIBE)\b/i.test(query);

async function run() {
  const query = filled(text(), given());
  link();
  tell(word("running"));
  const begun = performance.now();
  try {
    const graph = isGraph(query);
    const accept = graph ? "application/n-triples" : "application/sparql-results+json";
    const got = await ask("/sparql", { query }, accept);
    const body = await got.text();
    answer = { query, graph, cut: got.headers.has("casegraph-truncated"), found: graph ? triples(body) : JSON.parse(body) };
    const taken = ((performance.now() - begun) / 1000).toFixed(2);
    tell(`${summary()} · ${taken} ${word("seconds")}${answer.cut ? ` · ${word("cut")}` : ""}`);
    show(graph ? "graph" : "table");
  } catch (problem) {
    answer = null;
    at("tools").hidden = true;
    at("result").replaceChildren();
    tell(problem.message || word("failed"), true);
  }
}

function summary() {
  if (answer.graph) return `${answer.found.length} ${word("triples")}`;
  if ("boolean" in answer.found) return word(answer.found.boolean ? "yes" : "no");
  const count = answer.found.results.bindings.length;
  return count ? `${count} ${word("rows")}` : word("nothing");
}

function views() {
  if (answer.graph) return ["table", "graph"];
  if ("boolean" in answer.found) return [];
  return counted(answer.found) ? ["table", "chart"] : ["table"];
}

function show(view) {
  const possible = views();
  at("tools").hidden = false;
  for (const button of at("tools").querySelectorAll("[data-view]")) {
    button.hidden = !possible.includes(button.dataset.view);
    button.ariaPressed = String(button.dataset.view === view);
  }
  for (const button of at("tools").querySelectorAll("[data-save]")) button.textContent = saved()[button.dataset.save][0];
  if (!possible.includes(view)) at("result").replaceChildren(...("boolean" in answer.found && answer.found.boolean ? [table(YES, answer.query)] : []));
  else if (view === "chart") at("result").replaceChildren(chart(answer.found));
  else if (view === "graph") {
    const place = element("div");
    place.id = "drawing";
    at("result").replaceChildren(place);
    draw(answer.found, place).catch(() => tell(word("failed"), true));
  } else at("result").replaceChildren(answer.graph ? triplesTable() : table(answer.found, answer.query));
}

function triplesTable() {
  const bindings = answer.found.map((triple) => Object.fromEntries(triple.map((term, place) => [PLACES[place], term])));
  return table({ head: { vars: PLACES }, results: { bindings } }, answer.query);
}

async function save(kind) {
  const [, type, end] = saved()[kind];
  const got = await ask("/sparql", { query: answer.query }, type);
  const saving = element("a");
  saving.href = URL.createObjectURL(await got.blob());
  saving.download = `answer.${end}`;
  saving.click();
  setTimeout(() => URL.revokeObjectURL(saving.href), 1000);
}

at("ask").addEventListener("submit", (event) => { event.preventDefault(); run(); });
at("example").addEventListener("change", () => {
  fields();
  if (chosen()) write(chosen().text);
  link();
});
at("ask").addEventListener("input", link);
at("permalink").addEventListener("click", link);
at("secret").addEventListener("change", () => { sessionStorage.setItem("token", at("secret").value); location.reload(); });
at("language").addEventListener("click", async () => {
  speak(language === "zh" ? "en" : "zh");
  offer();
  fields(Object.fromEntries([...at("parameters").querySelectorAll("input")].map((one) => [one.name, one.value])));
  await learn();
  // Labels and buttons of the answer are in the other language.
  if (answer) await run();
});
at("tools").addEventListener("click", (event) => {
  const { view, save: kind } = event.target.dataset;
  if (view) show(view);
  if (kind) save(kind).catch((problem) => tell(problem.message, true));
});
addEventListener("hashchange", () => { if (restore()) run(); });

async function learn() {
  const terms = await data("/api/terms", { lang: language });
  teach(terms);
  abbreviate(terms.prefixes);
}

async function start() {
  speak(language);
  write(START);
  try {
    [{ queries: examples }] = await Promise.all([data("/api/queries"), learn()]);
  } catch (problem) {
    tell(problem.message, true);
  }
  offer();
  if (restore()) await run();
  link();
  document.body.dataset.ready = "1";
}

start();
