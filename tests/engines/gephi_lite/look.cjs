// Reads a GEXF file as Gephi Lite does, and prints what is in it as JSON.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [, , modules, file] = process.argv;
const load = createRequire(`${modules}/`);
const Graph = load("graphology");
const { parse } = load("graphology-gexf");

const graph = parse(Graph, readFileSync(file, "utf8"));
const nodes = graph.mapNodes((key, { label, color, x, y, size }) => ({ key, label, color, x, y, size }));
const edges = graph.mapEdges((key, { kind, weight }, source, target) => ({ key, kind, weight, source, target }));
process.stdout.write(JSON.stringify({ multi: graph.multi, type: graph.type, nodes, edges }));
