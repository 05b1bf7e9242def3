// The selection as Turtle: full IRIs, one statement a line, so that nothing needs a prefix.

const escaped = (one) => `\\u${one.codePointAt(0).toString(16).padStart(4, "0").toUpperCase()}`;

const iriRef = (iri) => `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, escaped)}>`;

const ESCAPED = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" };
const quoted = (text) => `"${text.replace(/[\\"\u0000-\u001f\u007f]/g, (one) => ESCAPED[one] || escaped(one))}"`;

function term(text, language, datatype) {
  if (language) return `${quoted(text)}@${language}`;
  return datatype === "string" ? quoted(text) : `${quoted(text)}^^<http://www.w3.org/2001/XMLSchema#${datatype}>`;
}

const nodeIri = (node) => iriRef(shape.base + nodes.id[node]);

function factTriples(node) {
  return allFacts(node).map(([field, value, , language]) => {
    const { iri, datatype } = fields[field];
    const object = Array.isArray(value)
      ? `( ${value.map((item) => quoted(item)).join(" ")} )` : term(value, language, datatype || "string");
    return `${nodeIri(node)} ${iriRef(iri)} ${object} .`;
  });
}

function turtle() {
  const chosen = selected();
  const typed = chosen.map((node) => `${nodeIri(node)} a ${iriRef(types[nodes.kind[node]].iri)} .`);
  const told = chosen.flatMap(factTriples);
  const relationIri = (edge) => iriRef(relations[edges.kind[edge]].iri);
  const joined = edgesAmong(chosen).map((edge) => `${nodeIri(from(edge))} ${relationIri(edge)} ${nodeIri(to(edge))} .`);
  return `${[...typed, ...told, ...joined].join("\n")}\n`;
}
