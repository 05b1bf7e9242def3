// The panel: all that is said of one node or edge, and where.

const section = (title, ...content) => el("section", {}, el("h3", { text: title }), ...content);

const spoken = (fact) => (fact[3] ? { lang: fact[3] } : {});

// A value; what stands in an order is drawn as boxes, from the first to the last.
function valueElement(fact) {
  if (Array.isArray(fact[1])) {
    return el("ol", { class: "states" }, ...fact[1].map((item) => el("li", {}, el("span", { text: item, dir: "auto" }))));
  }
  if (fact[4]) return link(fact[1]);
  return el("span", { class: "text", text: fact[1], dir: "auto", ...spoken(fact) });
}

const factItem = (fact) => el("li", {}, valueElement(fact), evidence(fact[2]));

const TOLD_ELSEWHERE = new Set([LABEL, ALIAS, DESCRIPTION, POSITION]);

function fieldSections(node) {
  const told = allFacts(node).filter((fact) => !TOLD_ELSEWHERE.has(fact[0]));
  return [...grouped(told, (fact) => fact[0])].map(([field, found]) =>
    section(termLabel(fields[field]), longList(found, factItem, { class: "facts" })));
}

function qualifiers(edge) {
  const found = texts().edgeWords[edge] || [];
  return found.length ? el("span", { class: "qualifiers", dir: "auto",
    text: found.map(([field, text]) => `${termLabel(fields[field])} ${text}`).join(" · ") }) : null;
}

const edgeItem = (end) => (edge) =>
  el("li", {}, nodeButton(end(edge)), qualifiers(edge), evidence(texts().edgeSaid[edge]));

function relationSections(list, end, title, sign) {
  const groups = grouped(list, (edge) => edges.kind[edge]);
  if (!groups.size) return [];
  const byEnd = (a, b) => byLabel(end(a), end(b)) || a - b;
  return [el("h2", { text: title }), ...[...groups].map(([kind, found]) =>
    section(`${sign} ${termLabel(relations[kind])} · ${found.length}`,
      longList([...found].sort(byEnd), edgeItem(end), { class: "facts" })))];
}

function partItem(edge) {
  const part = to(edge);
  const name = inLanguage(factsOf(part, LABEL), state.lang);
  const names = factsOf(part, LABEL).map((fact) => fact[1]);
  const told = allFacts(part).filter((fact) => fact[0] !== POSITION && !names.includes(fact[1]));
  const said = texts().edgeSaid[edge];
  return el("li", { "data-node": nodes.id[part] },
    name ? el("strong", { text: name[1], dir: "auto" }) : null,
    ...told.map((fact) => el("div", {}, valueElement(fact))),
    evidence(said.length ? said : texts().said[part]));
}

function partSections(node) {
  return [...grouped(partsOf(node), (edge) => edges.kind[edge])].map(([kind, found]) =>
    section(termLabel(relations[kind]), longList([...found].sort((a, b) => byPosition(to(a), to(b))), partItem, { class: "parts" })));
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
  const iri = shape.base + nodes.id[node];
  const copy = quietButton(word("copy"), async () => {
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
    actions(node),
    evidence(texts().said[node]),
    descriptions.length ? el("ul", { class: "facts lead" }, ...descriptions.map(factItem)) : null,
    ...findingSection(node),
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
    section(word("said"), evidence(texts().edgeSaid[edge], true)),
  ];
}

function overviewPanel() {
  const best = ranking.filter((node) => isListed(node) && admits(node)).slice(0, 15);
  return [
    el("h2", { class: "title", text: word("overview") }),
    el("p", { text: word("welcome") }),
    shape.whole ? null : el("p", { text: word("welcomeLarge") }),
    best.length ? section(`${typeLabel(best[0])} · ${word("connected")}`,
      el("ul", { class: "facts" }, ...best.map((node) => el("li", {}, nodeButton(node))))) : null,
    el("p", { class: "muted keys", text: word("keys") }),
  ];
}

function panelContent() {
  if (state.from >= 0) return pathPanel();
  if (state.node >= 0) return nodePanel(state.node);
  return state.edge >= 0 ? edgePanel(state.edge) : overviewPanel();
}

function showPanel(changed = []) {
  const panel = byId("panel");
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.action : null;
  panel.dataset.open = String(state.node >= 0 || state.edge >= 0 || state.from >= 0);
  panel.replaceChildren(...panelContent().filter(Boolean));
  if (changed.includes("node") || changed.includes("edge")) panel.scrollTop = 0;
  if (focused) panel.querySelector(`[data-action="${focused}"]`)?.focus();
  // Whoever followed a name with the keyboard goes on from the panel's beginning.
  else if (focused === undefined) panel.focus({ preventScroll: true });
}

function startPanel() {
  watch(["node", "edge", "from", "to", "lang", "expand", "pin", "compare", "depth", "filter", "hide"], showPanel);
  showPanel();
}
