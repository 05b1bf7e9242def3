// The panel: all that is said of one node or edge, and where.

const section = (title, ...content) => el("section", {}, el("h3", { text: title }), ...content);

const spoken = (fact) => (fact[3] ? { lang: fact[3] } : {});

// A value; what stands in an order is a row of chips.
function valueElement(fact) {
  if (Array.isArray(fact[1])) {
    return el("ol", { class: "chips" }, ...fact[1].map((item) => el("li", {}, el("span", { text: item, dir: "auto" }))));
  }
  if (fact[4]) return link(fact[1]);
  return el("span", { class: "text", text: fact[1], dir: "auto", ...spoken(fact) });
}

const factItem = (fact) => el("li", {}, valueElement(fact), evidence(fact[2]));

const TOLD_ELSEWHERE = new Set([LABEL, ALIAS, DESCRIPTION, POSITION]);

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(key(item))) groups.set(key(item), []);
    groups.get(key(item)).push(item);
  }
  return groups;
}

function fieldSections(node) {
  const told = nodes.facts[node].filter((fact) => !TOLD_ELSEWHERE.has(fact[0]));
  return [...grouped(told, (fact) => fact[0])].map(([field, found]) =>
    section(termLabel(fields[field]), longList(found, factItem, { class: "facts" })));
}

function qualifiers(edge) {
  const found = edges.words[edge] || [];
  return found.length ? el("span", { class: "qualifiers", dir: "auto",
    text: found.map(([field, text]) => `${termLabel(fields[field])} ${text}`).join(" · ") }) : null;
}

const edgeItem = (end) => (edge) =>
  el("li", {}, nodeButton(end(edge)), qualifiers(edge), evidence(edges.said[edge]));

function relationSections(list, end, title, arrow) {
  const groups = grouped(list, (edge) => edges.kind[edge]);
  if (!groups.size) return [];
  return [el("h2", { text: title }), ...[...groups].map(([kind, found]) => section(`${arrow} ${termLabel(relations[kind])}`,
    longList([...found].sort((a, b) => compare(label(end(a)), label(end(b))) || a - b), edgeItem(end), { class: "facts" })))];
}

const from = (edge) => edges.from[edge];
const to = (edge) => edges.to[edge];
const partsOf = (node) => outgoing[node].filter((edge) => isPart(to(edge)) && edges.kind[edge] !== HAS_MEASUREMENT);
const figuresOf = (node) => outgoing[node].filter((edge) => edges.kind[edge] === HAS_MEASUREMENT).map(to);

function partItem(edge) {
  const part = to(edge);
  const names = factsOf(part, LABEL);
  const name = inLanguage(names, state.lang);
  const told = nodes.facts[part].filter((fact) => fact[0] !== LABEL && fact[0] !== POSITION);
  return el("li", { "data-node": nodes.id[part] },
    name ? el("strong", { text: name[1], dir: "auto" }) : null,
    ...told.map((fact) => el("div", {}, valueElement(fact))),
    evidence(edges.said[edge].length ? edges.said[edge] : nodes.said[part]));
}

function partSections(node) {
  return [...grouped(partsOf(node), (edge) => edges.kind[edge])].map(([kind, found]) =>
    section(termLabel(relations[kind]), longList([...found].sort((a, b) => byPosition(to(a), to(b))), partItem, { class: "parts" })));
}

const SIGNS = { "=": "", "<=": "≤ ", ">=": "≥ ", "<": "< ", ">": "> ", "~": "≈ " };

function numeral(text) {
  const number = Number(text);
  if (text === "" || Number.isNaN(number) || text.length > 15) return text;
  return number.toLocaleString(state.lang, { maximumFractionDigits: 12 });
}

function figure(node) {
  const sign = textOf(node, COMPARATOR);
  const bounds = [textOf(node, MINIMUM), textOf(node, MAXIMUM)].map(numeral).join(" – ");
  const unit = textOf(node, UNIT_TEXT);
  const shown = textOf(node, VALUE) ? (SIGNS[sign] ?? `${sign} `) + numeral(textOf(node, VALUE)) : bounds;
  return unit ? `${shown} ${unit}` : shown;
}

function figureRow([node, holder]) {
  const percentile = textOf(node, PERCENTILE);
  const what = [textOf(node, QUANTITY) || (factsOf(node, LABEL).length ? label(node) : ""), percentile && `P${percentile}`];
  const said = factsOf(node, VALUE)[0]?.[2] || [];
  return el("tr", { "data-node": nodes.id[node] },
    el("td", { text: what.filter(Boolean).join(" "), dir: "auto" }),
    el("td", { class: "number", text: figure(node), title: textOf(node, AS_WRITTEN) }),
    el("td", { text: holder || wordOr(textOf(node, CONTEXT)), dir: "auto" }),
    el("td", {}, evidence(said.length ? said : nodes.said[node])));
}

// The numbers of a node, and those of its parts.
function figures(node) {
  const own = figuresOf(node).map((one) => [one, ""]);
  const below = partsOf(node).flatMap((edge) => figuresOf(to(edge)).map((one) => [one, label(to(edge))]));
  return [...own, ...below];
}

function figureSection(node) {
  const rows = figures(node);
  if (!rows.length) return [];
  const heads = ["quantity", "number", "where", "evidence"].map((key) => el("th", { scope: "col", class: key, text: word(key) }));
  return [section(`${word("measurements")} · ${rows.length}`, el("div", { class: "scroll" }, el("table", { class: "figures" },
    el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows.map(figureRow)))))];
}

function otherNames(node) {
  const shown = label(node);
  const labels = factsOf(node, LABEL).map((fact) => String(fact[1])).filter((text) => text !== shown);
  const aliases = factsOf(node, ALIAS).map((fact) => String(fact[1]));
  return [
    ...labels.map((text) => el("p", { class: "translation", text, dir: "auto" })),
    aliases.length ? el("p", { class: "aliases" }, el("span", { class: "muted", text: `${word("aliases")} ` }),
      ...aliases.map((text) => el("span", { class: "chip", text, dir: "auto" }))) : null,
  ];
}

function identifier(node) {
  const iri = facts.base + nodes.id[node];
  const copy = el("button", { type: "button", class: "quiet", text: word("copy") });
  copy.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(iri);
    copy.textContent = word("copied");
  });
  return section(word("identifier"), el("p", { class: "iri" }, el("code", { text: iri, dir: "ltr" }), copy));
}

const closer = () => el("button", { type: "button", class: "close", "aria-label": word("close"), text: "×", click: clear });

function nodePanel(node) {
  const descriptions = factsOf(node, DESCRIPTION);
  const away = outgoing[node].filter((edge) => !isPart(to(edge)));
  return [
    closer(),
    el("p", { class: "kind" }, dot(node), el("span", { text: typeLabel(node) })),
    el("h2", { class: "title", text: label(node), dir: "auto" }),
    ...otherNames(node),
    evidence(nodes.said[node]),
    descriptions.length ? el("ul", { class: "facts lead" }, ...descriptions.map(factItem)) : null,
    ...figureSection(node),
    ...partSections(node),
    ...fieldSections(node),
    ...relationSections(away, to, word("outgoing"), "→"),
    ...relationSections(incoming[node], from, word("incoming"), "←"),
    identifier(node),
  ];
}

function edgePanel(edge) {
  return [
    closer(),
    el("p", { class: "kind", text: word("relation") }),
    el("h2", { class: "title", text: termLabel(relations[edges.kind[edge]]) }),
    el("p", { class: "ends" }, nodeButton(from(edge)), el("span", { text: " → ", "aria-hidden": "true" }), nodeButton(to(edge))),
    qualifiers(edge),
    section(word("said"), evidence(edges.said[edge], true)),
  ];
}

function overviewPanel() {
  const best = drawing.nodes.map((one) => one.id).filter((node) => nodes.kind[node] === facts.listed).slice(0, 15);
  return [
    el("h2", { class: "title", text: "casegraph" }),
    el("p", { text: word("welcome") }),
    best.length ? section(`${typeLabel(best[0])} · ${word("connected")}`,
      el("ul", { class: "facts" }, ...best.map((node) => el("li", {}, nodeButton(node))))) : null,
    el("p", { class: "muted keys", text: word("keys") }),
  ];
}

function showPanel() {
  const panel = byId("panel");
  panel.dataset.open = String(state.node >= 0 || state.edge >= 0);
  const content = state.node >= 0 ? nodePanel(state.node) : state.edge >= 0 ? edgePanel(state.edge) : overviewPanel();
  panel.replaceChildren(...content.filter(Boolean));
  panel.scrollTop = 0;
}

function startPanel() {
  watch(["node", "edge", "lang"], showPanel);
  showPanel();
}
