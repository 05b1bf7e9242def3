// en: Which cases give no number at all?
// zh: 哪些案例没有给出任何数字？
// param language: zh (zh, en)
MATCH (c:Case)
WHERE NOT EXISTS { (c)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:HAS_MEASUREMENT]->() }
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, c.iri AS c
ORDER BY `case`;
