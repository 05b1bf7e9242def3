// The panel of a path: each step with what states it.

function hop(edge, node) {
  const onward = from(edge) === node;
  return el("li", {},
    quietButton(`${onward ? "↓" : "↑"} ${termLabel(relations[edges.kind[edge]])}`, () => openEdge(edge)),
    qualifiers(edge), evidence(texts().edgeSaid[edge]),
    el("p", {}, nodeButton(otherEnd(edge, node))));
}

function pathPanel() {
  const head = [closer(), el("h2", { class: "title", text: word("path") })];
  if (!isPath()) return [...head, el("p", {}, nodeButton(state.from)), el("p", { text: word("pathPick") })];
  const found = chosenPath();
  const ends = el("p", { class: "ends" }, nodeButton(state.from), el("span", { text: " … " }), nodeButton(state.to));
  if (!found) return [...head, ends, el("p", { text: word("pathNone") })];
  const nodesOnTheWay = stops(found);
  return [...head, el("p", { class: "muted", text: word("pathSteps", { n: found.length }) }), el("p", {}, nodeButton(state.from)),
    el("ol", { class: "hops" }, ...found.map((edge, at) => hop(edge, nodesOnTheWay[at])))];
}
