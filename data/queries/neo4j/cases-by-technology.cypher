// en: Which cases use a technology, in a stack or in a role?
// zh: 哪些案例在技术栈或某一角色中使用了某项技术？
// param technology: Temporal
// param language: zh (zh, en)
MATCH (t:Technology)
WHERE any(known IN [t.name, t.name_en] + coalesce(t.aliases, []) WHERE toLower(known) = toLower($technology))
MATCH (c:Case)
WHERE EXISTS { (c)-[:USES_TECHNOLOGY|WORKFLOW_FRAMEWORK|STORAGE_BACKEND|PROGRAMMING_LANGUAGE|DEPLOYMENT]->(t) }
   OR EXISTS { (c)-[:STACK]->()-[:COMPONENT]->(t) }
WITH c, collect(t) AS found
// A relation without passages was computed: all of these count as one more.
WITH c, COLLECT {
  MATCH (c)-[said]->(t) WHERE t IN found
  UNWIND coalesce(said.passages, ['computed']) AS passage
  RETURN DISTINCT passage
} AS passages
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, size(passages) AS passages, c.iri AS c
ORDER BY `case`;
