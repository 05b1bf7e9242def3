// The legend is the filter: what is unticked is not shown.

const tally = (numbers) => numbers.reduce((counts, one) => counts.set(one, (counts.get(one) || 0) + 1), new Map());

// One entry for each class or relation, the most frequent first.
function legend(box, terms, counts, key) {
  const order = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const entries = order.map((number) => {
    const tick = el("input", { type: "checkbox", "data-name": terms[number].name });
    tick.checked = !state[key].has(number);
    tick.addEventListener("change", () => {
      const off = new Set(state[key]);
      if (tick.checked) off.delete(number);
      else off.add(number);
      choose({ [key]: off });
    });
    return el("label", { class: "entry" }, tick,
      terms[number].color ? el("span", { class: "dot", color: terms[number].color, "aria-hidden": "true" }) : null,
      el("span", { class: "name", text: termLabel(terms[number]), dir: "auto" }),
      el("span", { class: "count", text: counts.get(number).toLocaleString(state.lang) }));
  });
  const whole = (name, off) => el("button", {
    type: "button", class: "quiet", text: word(name), click: () => choose({ [key]: off }),
  });
  const tools = el("p", { class: "tools" }, whole("all", new Set()), whole("none", new Set(order)));
  byId(box).replaceChildren(byId(box).querySelector("legend"), tools, ...entries);
}

function startLegend() {
  const classes = tally(drawing.nodes.map((one) => nodes.kind[one.id]));
  const kinds = tally(drawing.edges.map((one) => edges.kind[one.id]));
  const draw = () => {
    legend("classes", types, classes, "hide");
    legend("relations", relations, kinds, "cut");
  };
  watch(["lang"], draw);
  // The focus stays in the legend while it is ticked: only the ticks change.
  const follow = (box, terms, key) => {
    for (const tick of byId(box).querySelectorAll("input")) {
      tick.checked = !state[key].has(terms.findIndex((term) => term.name === tick.dataset.name));
    }
  };
  watch(["hide", "cut"], () => {
    follow("classes", types, "hide");
    follow("relations", relations, "cut");
  });
  draw();
  if (matchMedia("(max-width: 900px)").matches) byId("filters").open = false;
}
