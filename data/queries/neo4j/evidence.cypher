// en: Where is it written what the graph says of a thing?
// zh: 图谱中关于某事物的内容写在何处？
// param name: Temporal
// The passages of its relations; those that say that it is there are passages of the node itself.
MATCH (thing:Entity)-[r]-(other)
WHERE any(known IN [thing.name, thing.name_en] + coalesce(thing.aliases, []) WHERE toLower(known) = toLower($name))
UNWIND range(0, size(r.passages) - 1) AS place
WITH DISTINCT r.path[place] AS path, r.line[place] AS line, type(r) AS relation, other, r.quote[place] AS quote,
     toInteger(last(split(last(split(r.passages[place], '#L')), '-L'))) AS end
RETURN path, line, end, relation, other.iri AS other, quote
ORDER BY path, line, end, relation, other;
