// What is wrong in the data about a node: the findings in lines that speak of it or of its parts.

const SEVERITIES = ["error", "warning", "note"];
const MOST_AT_ONCE = 3;

const findingsOf = (node) => [...new Set([...withParts(node)].flatMap((one) => texts().findings.of[one] || []))];

// A finding is [code, path, line, words]; its sentences stand with the code.
function findingItem([code, file, line, words]) {
  const entry = texts().findings.codes[code];
  const [message, hint] = entry[state.lang].map((sentence) => filled(sentence, words));
  return el("li", { class: "finding", "data-severity": entry.severity },
    el("strong", { text: `${word(`severity.${entry.severity}`)} ${code}` }),
    el("span", { class: "text", text: message, dir: "auto" }),
    el("span", { class: "text muted", text: hint, dir: "auto" }),
    el("span", { class: "place" }, placeLink(texts().findings.paths[file], line)));
}

function findingSection(node) {
  const { codes, told } = texts().findings;
  const rank = (number) => SEVERITIES.indexOf(codes[told[number][0]].severity);
  const found = findingsOf(node).sort((a, b) => rank(a) - rank(b) || a - b);
  if (!found.length) return [];
  return [section(`${word("findings")} · ${shownNumber(found.length)}`,
    longList(found.map((number) => told[number]), findingItem, { class: "findings" }, MOST_AT_ONCE))];
}
