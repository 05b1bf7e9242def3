// Elements from data: text is only ever text, never markup.

const byId = (id) => document.getElementById(id);

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, given] of Object.entries(attributes)) {
    if (given === false || given === undefined || given === null) continue;
    if (name === "text") made.textContent = given;
    else if (name === "click") made.addEventListener("click", given);
    else if (name === "color") made.style.setProperty("--dot", given);
    else made.setAttribute(name, given === true ? "" : given);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const dot = (node) => el("span", { class: "dot", color: types[nodes.kind[node]].color, "aria-hidden": "true" });

// The words of the interface; {name} is filled in.
const word = (key, fill = {}) =>
  words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => Number(fill[name]).toLocaleString(state.lang));

// A word of the data that the interface can say in both languages; itself where it cannot.
const wordOr = (given) => words[state.lang][`data.${given}`] || given;

// A link only where it can do no harm.
function link(target) {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(target);
  const safe = scheme ? /^(https?|mailto)$/i.test(scheme[1]) : !/^\s*[/\\]{2}/.test(target);
  if (!safe) return el("span", { text: target, dir: "auto" });
  return el("a", { href: target, text: target, rel: "noopener noreferrer", target: "_blank" });
}

const nodeButton = (node) => el("button", {
  type: "button", class: "node", click: () => open(node), "data-node": nodes.id[node],
}, dot(node), el("bdi", { text: label(node) }));

// A list that shows its beginning, and the rest when asked.
function longList(items, make, attributes = {}, limit = 40) {
  const list = el("ul", attributes, ...items.slice(0, limit).map(make));
  if (items.length <= limit) return list;
  const more = el("button", {
    type: "button", class: "quiet", text: word("more", { n: items.length }),
    click: () => list.replaceChildren(...items.map(make)),
  });
  list.append(el("li", {}, more));
  return list;
}
