// en: Which stack do the rules choose for a need, and for which reasons?
// zh: 针对某种需要，规则选择哪个技术栈，理由各是什么？
// param need: 订单 (part of its name | 名称的一部分)
// param language: zh (zh, en)
MATCH (r:SelectionRule)-[:CONDITION]->(n)
WHERE any(known IN [n.name, n.name_en] + coalesce(n.aliases, []) WHERE toLower(known) CONTAINS toLower($need))
OPTIONAL MATCH (r)-[:RECOMMENDS]->(s)
OPTIONAL MATCH (r)-[:BECAUSE]->(w)
WITH r, w, min(CASE $language WHEN 'en' THEN coalesce(n.name_en, n.name) ELSE n.name END) AS condition,
     min(CASE $language WHEN 'en' THEN coalesce(s.name_en, s.name) ELSE s.name END) AS stack,
     min(CASE $language WHEN 'en' THEN coalesce(w.name_en, w.name) ELSE w.name END) AS because
RETURN condition, stack, because, r.iri AS r
ORDER BY condition, stack, because;
