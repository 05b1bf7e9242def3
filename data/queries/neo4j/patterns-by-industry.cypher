// en: Which patterns and theories do the cases of each industry apply?
// zh: 各行业的案例应用了哪些模式和理论？
// param language: zh (zh, en)
MATCH (i)<-[:INDUSTRY]-(c:Case)
MATCH (c)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:APPLIES_PATTERN|GROUNDED_IN]->(p)
WITH i, p, count(DISTINCT c) AS cases
RETURN CASE $language WHEN 'en' THEN coalesce(i.name_en, i.name) ELSE i.name END AS industry, CASE $language WHEN 'en' THEN coalesce(p.name_en, p.name) ELSE p.name END AS pattern, cases, p.iri AS p
ORDER BY industry, cases DESC, pattern;
