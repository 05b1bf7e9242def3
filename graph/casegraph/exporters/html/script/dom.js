// Elements from data: text is only ever text, never markup.

const byId = (id) => document.getElementById(id);
// The frame of a notebook has no room for table, comparison and files.
const isCompact = "compact" in document.body.dataset;
const isSmall = () => matchMedia("(max-width: 900px)").matches;

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

const shownNumber = (given) => Number(given).toLocaleString(state.lang);

// A sentence with its {name}s filled in.
const filled = (sentence, fill) => sentence.replace(/\{(\w+)\}/g, (_, name) =>
  (typeof fill[name] === "number" ? shownNumber(fill[name]) : fill[name]));

// The words of the interface.
const word = (key, fill = {}) => filled(words[state.lang][key], fill);

// A word of the data that the interface can say in both languages; itself where it cannot.
const wordOr = (given) => (Object.hasOwn(words[state.lang], `data.${given}`) ? words[state.lang][`data.${given}`] : given);

// Read an address as a browser does, which drops breaks inside; one with other control characters is none.
function harmless(target) {
  const read = target.replace(/[\t\n\r]/g, "").trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read);
  if (/\p{Cc}/u.test(read) || (scheme ? !/^(https?|mailto)$/i.test(scheme[1]) : /^[/\\]{2}/.test(read))) return false;
  try {
    return Boolean(new URL(target, location.href));
  } catch {
    return false;
  }
}

// A link only where it can do no harm.
const link = (target, text = target) => (harmless(target)
  ? el("a", { href: target, text, rel: "noopener noreferrer", target: "_blank" })
  : el("span", { text, dir: "auto" }));

const nodeButton = (node) => el("button", {
  type: "button", class: "node", click: () => open(node), "data-node": nodes.id[node],
}, dot(node), el("bdi", { text: label(node) }));

const quietButton = (text, click, more = {}) => el("button", { type: "button", class: "quiet", text, click, ...more });

// A list that shows its beginning, and the rest when asked.
function longList(items, make, attributes = {}, limit = 40) {
  const list = el("ul", attributes, ...items.slice(0, limit).map(make));
  if (items.length <= limit) return list;
  const rest = () => {
    list.replaceChildren(...items.map(make));
    list.children[limit].querySelector("button, summary")?.focus();
  };
  list.append(el("li", {}, quietButton(word("more", { n: items.length }), rest)));
  return list;
}
