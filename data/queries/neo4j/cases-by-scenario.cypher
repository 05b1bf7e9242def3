// en: Which cases serve a scenario or stand under a theme?
// zh: 哪些案例属于某个场景或主题？
// param scenario: 订单 (part of the name | 名称的一部分)
// param language: zh (zh, en)
MATCH (s:Scenario)
UNWIND [s.name, s.name_en] + coalesce(s.aliases, []) AS found
WITH s, found WHERE toLower(found) CONTAINS toLower($scenario)
MATCH (c:Case)-[:SCENARIO|THEME]->()-[:BROADER*0..]->(s)
WITH c, min(found) AS scenario
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, scenario, c.iri AS c
ORDER BY `case`;
