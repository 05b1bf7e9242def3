// Triples as a drawn graph, by the vis-network that the page of the graph has too.
import { element, short } from "./results.js";

const TERM = /^(?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<[^>]*>)?)/;
const MOST = 400;
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    four || eight ? String.fromCodePoint(parseInt(four || eight, 16)) : ({ n: "\n", t: "\t", r: "\r" }[one] ?? one));
}

// Read N-Triples, a line each.
export function triples(text) {
  return text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const terms = [];
    let rest = line;
    while (terms.length < 3) {
      const found = rest.match(TERM);
      if (!found) return null;
      terms.push(found[3] === undefined ? { type: "uri", value: found[1] ?? found[2] } : { type: "literal", value: unescaped(found[3]) });
      rest = rest.slice(found[0].length).trimStart();
    }
    return terms;
  }).filter(Boolean);
}

function load() {
  if (window.vis) return Promise.resolve();
  return new Promise((done, failed) => {
    const script = element("script");
    script.src = "/assets/vis-network.js";
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

export async function draw(found, place) {
  await load();
  const labels = new Map(found.filter(([, predicate]) => predicate.value === LABEL).map(([subject, , object]) => [subject.value, object.value]));
  const nodes = new Map();
  // What is drawn anyway bears its label, and needs no second box for it.
  const met = new Set(found.filter(([, predicate]) => predicate.value !== LABEL).flatMap(([subject, , object]) => [subject.value, object.value]));
  const edges = [];
  const add = (term) => {
    const id = `${term.type} ${term.value}`;
    const label = term.type === "uri" ? labels.get(term.value) ?? short(term.value) : term.value;
    nodes.set(id, { id, label: label.length > 40 ? `${label.slice(0, 40)}…` : label, ...(term.type === "uri" ? { shape: "dot" } : { group: "literal" }), size: 9 });
    return id;
  };
  for (const [subject, predicate, object] of found) {
    if (nodes.size >= MOST) break;
    if (predicate.value === LABEL && met.has(subject.value)) continue;
    edges.push({ from: add(subject), to: add(object), label: short(predicate.value), arrows: "to" });
  }
  // The canvas knows nothing of the page's colors.
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const font = { color: color("--ink") };
  const options = {
    layout: { randomSeed: 1 },
    nodes: { color: { background: "#7fb8f5", border: color("--accent") }, font },
    groups: { literal: { shape: "box", color: { background: color("--field"), border: color("--line") }, font } },
    edges: { font: { size: 10, color: color("--soft"), strokeWidth: 3, strokeColor: color("--paper") }, color: "#8a94a3" },
    physics: { stabilization: { iterations: 200 }, solver: "forceAtlas2Based" }, interaction: { tooltipDelay: 100 },
  };
  const network = new window.vis.Network(place, { nodes: [...nodes.values()], edges }, options);
  network.once("stabilizationIterationsDone", () => { network.setOptions({ physics: false }); place.dataset.ready = nodes.size; });
}
