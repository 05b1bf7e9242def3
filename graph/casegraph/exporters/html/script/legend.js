// The legend is the filter: what is unticked is not shown.

const drawableEdges = edges.kind.map((_, edge) => edge).filter(isDrawableEdge);
const classCounts = tally(ranking.map((node) => nodes.kind[node]));
const relationCounts = tally(drawableEdges.map((edge) => edges.kind[edge]));

const tickEntry = ({ name, checked, change, color, text, count, more }) => {
  const tick = el("input", { type: "checkbox", "data-name": name });
  tick.checked = checked;
  tick.addEventListener("change", () => change(tick.checked));
  return el("div", { class: "row" }, el("label", { class: "entry" }, tick,
    color ? el("span", { class: "dot", color, "aria-hidden": "true" }) : null,
    el("span", { class: "name", text, title: text, dir: "auto" }),
    el("span", { class: "count", text: shownNumber(count) })), more || null);
};

// One entry for each class or relation, the most frequent first.
function legend(box, terms, counts, key) {
  const order = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const only = (number) => choose({ [key]: new Set(order.filter((one) => one !== number)) });
  const entries = order.map((number) => tickEntry({
    name: terms[number].name, checked: !state[key].has(number), change: () => choose({ [key]: toggled(state[key], number) }),
    color: terms[number].color, text: termLabel(terms[number]), count: counts.get(number),
    more: quietButton(word("only"), () => only(number), { "aria-label": word("onlyThis", { name: termLabel(terms[number]) }) }),
  }));
  const whole = (name, off) => quietButton(word(name), () => choose({ [key]: off }),
    { "aria-label": `${word(name)} · ${byId(box).querySelector("legend").textContent}` });
  const tools = el("p", { class: "tools" }, whole("all", new Set()), whole("none", new Set(order)));
  byId(box).replaceChildren(byId(box).querySelector("legend"), tools, ...entries);
}

// Views made of classes: the listed one alone, and with each class that a facet leads to.
function lenses() {
  if (shape.listed < 0) return [];
  const values = facets.map((facet) => edges.kind.findIndex((kind) => facet.relations.includes(kind)));
  const partners = [...new Set(values.filter((edge) => edge >= 0).map((edge) => nodes.kind[to(edge)]))].slice(0, 3);
  const listed = termLabel(types[shape.listed]);
  return [
    [word("lensAll"), [...classCounts.keys()]],
    [word("lensOnly", { name: listed }), [shape.listed]],
    ...partners.map((kind) => [word("lensWith", { name: listed, other: termLabel(types[kind]) }), [shape.listed, kind]]),
  ];
}

function showLenses() {
  const hidden = numbers(state.hide).join();
  byId("lenses").replaceChildren(...lenses().map(([text, kept]) => {
    const off = [...classCounts.keys()].filter((kind) => !kept.includes(kind));
    return el("button", {
      type: "button", class: "lens", text, "aria-pressed": String(numbers(off).join() === hidden),
      click: () => choose({ hide: new Set(off) }),
    });
  }));
}

const FILTERS = ["hide", "cut", "filter", "gone", "expand", "pin"];
const isFiltered = () => FILTERS.some((key) => state[key].size > 0);

// What undoes every filter, and in a large graph what asks for more than the overview.
function showReset() {
  const none = () => choose(Object.fromEntries([...FILTERS, "all"].map((key) => [key, KEYS[key].none])));
  byId("reset").replaceChildren(...[
    isFiltered() ? quietButton(word("reset"), none) : null,
    state.gone.size ? quietButton(word("bringBack", { n: state.gone.size }), () => choose({ gone: new Set() })) : null,
    shape.whole ? null : quietButton(word(state.all ? "overviewAgain" : "drawMore"), () => choose({ all: state.all ? "" : "1" })),
  ].filter(Boolean));
}

// The focus stays in the legend while it is ticked: only the ticks change.
function followTicks(box, terms, key) {
  for (const tick of byId(box).querySelectorAll("input")) {
    tick.checked = !state[key].has(terms.findIndex((term) => term.name === tick.dataset.name));
  }
}

function startLegend() {
  const draw = () => {
    legend("classes", types, classCounts, "hide");
    legend("relations", relations, relationCounts, "cut");
    showLenses();
    showReset();
  };
  watch(["lang"], draw);
  watch(["hide", "cut"], () => {
    followTicks("classes", types, "hide");
    followTicks("relations", relations, "cut");
    const focused = [...byId("lenses").children].indexOf(document.activeElement);
    showLenses();
    byId("lenses").children[focused]?.focus();
  });
  watch([...FILTERS, "all"], showReset);
  draw();
}
