// What can be done with the chosen node: draw its neighbors, put it away, keep it, start a path, compare it.

// The sets of the state that a node can be in.
function act(key) {
  if (state.node < 0) return;
  if (key === "gone") choose({ gone: toggled(state.gone, state.node), node: -1 });
  else choose({ [key]: toggled(state[key], state.node) });
}

const switchButton = (key, node) => el("button", {
  type: "button", class: "action", text: word(key), "aria-pressed": String(state[key].has(node)), "data-action": key,
  click: () => act(key),
});

function depthChoice() {
  const select = el("select", { "aria-label": word("depth") });
  for (const depth of ["1", "2", "3"]) {
    const choice = el("option", { value: depth, text: word("depthOf", { n: depth }) });
    choice.selected = depth === state.depth;
    select.append(choice);
  }
  select.addEventListener("change", () => choose({ depth: select.value }));
  return select;
}

function compareButton(node) {
  const chosen = state.compare.has(node);
  return el("button", {
    type: "button", class: "action", "data-action": "compare", "aria-pressed": String(chosen), text: word("comparePick"),
    disabled: !chosen && state.compare.size >= MOST_COMPARED, click: () => choose({ compare: toggled(state.compare, node) }),
  });
}

function actions(node) {
  if (!isDrawable(node)) return null;
  const pathStart = el("button", {
    type: "button", class: "action", "data-action": "path", text: word("pathFrom"),
    click: () => choose({ from: node, to: -1, node: -1, edge: -1 }),
  });
  return el("div", { class: "actions", role: "group", "aria-label": word("actions") },
    switchButton("expand", node), switchButton("pin", node),
    el("button", { type: "button", class: "action", "data-action": "gone", text: word("gone"), click: () => act("gone") }),
    pathStart, isListed(node) && !isCompact ? compareButton(node) : null, depthChoice());
}
