// Files out of the page: made in memory, handed to the browser, sent nowhere.

function save(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// What is chosen to be saved: the rows of the table, the cases compared, or the dots of the drawing.
function selected() {
  if (state.view === "compare") return [...state.compare];
  return state.view === "table" ? tableRows().rows : drawnOrder.slice();
}

// A spreadsheet runs what begins like a formula: such a text is marked as text.
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells) => cells.map(csvCell).join(",");

function csv() {
  const rows = selected();
  const shown = columnsOf(rows);
  const head = [word("identifier"), word("class"), ...shown.map((column) => column.head)];
  const body = rows.map((node) => [nodes.id[node], typeLabel(node), ...shown.map((column) => column.values(node).join("; "))]);
  // The mark tells Excel that this is UTF-8.
  return `\ufeff${[head, ...body].map(csvLine).join("\r\n")}\r\n`;
}

const saidPlaces = (said) => said.map((at) => ({ place: place(at), quote: passages().quotes[at] }));

function edgesAmong(chosen) {
  const inside = new Set(chosen);
  return [...inside].flatMap((node) => outgoing[node].filter((edge) => inside.has(to(edge)) && !state.cut.has(edges.kind[edge])));
}

const savedFact = ([field, value, said, language]) =>
  ({ field: fields[field].name, value, ...(language ? { language } : {}), evidence: saidPlaces(said) });

function json() {
  const chosen = selected();
  return JSON.stringify({
    nodes: chosen.map((node) => ({
      id: shape.base + nodes.id[node], type: types[nodes.kind[node]].name,
      facts: allFacts(node).map(savedFact),
    })),
    edges: edgesAmong(chosen).map((edge) => ({
      source: shape.base + nodes.id[from(edge)], relation: relations[edges.kind[edge]].name, target: shape.base + nodes.id[to(edge)],
      evidence: saidPlaces(texts().edgeSaid[edge]),
    })),
  }, null, 1);
}
