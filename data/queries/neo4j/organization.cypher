// en: What is known of one organization and its cases?
// zh: 关于某个组织及其案例，已知哪些内容？
// param organization: Amazon
// param language: zh (zh, en)
// Its relations; what is a text or a number stands on the case itself: RETURN properties(c).
MATCH (o:Organization)
WHERE any(known IN [o.name, o.name_en] + coalesce(o.aliases, []) WHERE toLower(known) = toLower($organization))
MATCH (c:Case)-[:ORGANIZATION]->(o)
MATCH (c)-[r]->(thing)
WITH DISTINCT c, type(r) AS relation, thing,
     CASE $language WHEN 'en' THEN coalesce(thing.name_en, thing.name) ELSE thing.name END AS value
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, relation, value
ORDER BY `case`, relation, value;
