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
// What only follows from another line, or says that something is like it, is no passage of the choice.
WITH c, COLLECT {
  MATCH (c)-[said:USES_TECHNOLOGY|WORKFLOW_FRAMEWORK|STORAGE_BACKEND|PROGRAMMING_LANGUAGE|DEPLOYMENT]->(t) WHERE t IN found
  UNWIND coalesce(said.passages, []) AS passage
  RETURN DISTINCT passage
} AS passages
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, size(passages) AS passages, c.iri AS c
ORDER BY `case`;
