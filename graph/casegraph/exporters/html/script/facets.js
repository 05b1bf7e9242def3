// Facets: the listed things by what they share; several values of one facet widen, several facets narrow.

const VALUES_AT_ONCE = 6;
const unfolded = new Set();

// How many listed nodes each value would leave, given the other facets.
function facetCounts(facet) {
  const left = listedNodes.filter((node) => hasWanted(node, facet) && !state.gone.has(node));
  return tally(left.flatMap((node) => valuesOf(node, facet)));
}

function turnValue(facet, value) {
  const chosen = new Map(state.filter);
  const values = toggled(chosen.get(facet) || new Set(), value);
  if (values.size) chosen.set(facet, values);
  else chosen.delete(facet);
  choose({ filter: chosen });
}

function facetBox(facet, at) {
  const wanted = state.filter.get(at) || new Set();
  const counts = facetCounts(at);
  for (const value of wanted) if (!counts.has(value)) counts.set(value, 0);
  const order = [...counts.keys()].sort((a, b) => wanted.has(b) - wanted.has(a) || counts.get(b) - counts.get(a) || byLabel(a, b));
  const shown = unfolded.has(at) ? order : order.slice(0, Math.max(VALUES_AT_ONCE, wanted.size));
  const entries = shown.map((value) => tickEntry({
    name: nodes.id[value], checked: wanted.has(value), change: () => turnValue(at, value),
    text: label(value), count: counts.get(value),
  }));
  const rest = order.length - shown.length;
  const more = rest > 0 ? quietButton(word("more", { n: order.length }), () => { unfolded.add(at); showFacets(); }) : null;
  return el("fieldset", { "data-facet": facet.name }, el("legend", { text: termLabel(facet) }),
    el("p", { class: "tools" }), ...entries, more);
}

function showFacets() {
  const focused = document.activeElement?.closest?.("#facets [data-facet]")?.dataset.facet;
  const name = document.activeElement?.dataset?.name;
  byId("facets").replaceChildren(...facets.map(facetBox));
  const box = focused && [...byId("facets").children].find((one) => one.dataset.facet === focused);
  (box && ([...box.querySelectorAll("input")].find((tick) => tick.dataset.name === name) || box.querySelector("input")))?.focus();
}

function startFacets() {
  watch(["filter", "lang", "gone"], showFacets);
  showFacets();
}
