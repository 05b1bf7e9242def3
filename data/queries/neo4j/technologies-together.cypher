// en: Which technologies are used together, and in how many cases?
// zh: 哪些技术一起使用，各见于多少个案例？
// param language: zh (zh, en)
MATCH (a)<-[:USES_TECHNOLOGY]-(c:Case)-[:USES_TECHNOLOGY]->(b)
WHERE a.iri < b.iri
WITH a, b, count(DISTINCT c) AS cases
RETURN CASE $language WHEN 'en' THEN coalesce(a.name_en, a.name) ELSE a.name END AS technology, CASE $language WHEN 'en' THEN coalesce(b.name_en, b.name) ELSE b.name END AS `with`, cases
ORDER BY cases DESC, technology, `with`;
