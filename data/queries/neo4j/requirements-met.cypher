// en: Which required figures did the same case reach?
// zh: 同一案例达到了哪些需求中的指标？
// param language: zh (zh, en)
MATCH (c:Case)-[:REQUIREMENT]->()-[:HAS_MEASUREMENT]->(demand)
// What a case says of itself at its head counts as reached, as its results do; its description may tell of demands.
MATCH (c)-[:RESULT*0..1]->()-[:HAS_MEASUREMENT]->(outcome)
WHERE outcome.context IN ['header', 'result']
WITH DISTINCT c, demand, outcome,
     coalesce(any(one IN [] + demand.quantity WHERE one IN [] + outcome.quantity), false) AS alike,
     demand.canonicalValue IS NOT NULL AND outcome.canonicalValue IS NOT NULL AS canonical
WHERE (demand.percentile = outcome.percentile
       OR (alike AND demand.percentile IS NULL AND outcome.percentile IS NULL))
  AND (canonical OR coalesce(demand.unitText = outcome.unitText, true))
  AND demand.comparator IS NOT NULL AND demand.value IS NOT NULL AND outcome.value IS NOT NULL
WITH c, demand, outcome,
     CASE WHEN canonical THEN demand.canonicalValue ELSE demand.value END AS goal,
     CASE WHEN canonical THEN outcome.canonicalValue ELSE outcome.value END AS reality
WITH c, demand, outcome,
     CASE WHEN demand.comparator IN ['<', '<='] THEN reality <= goal ELSE reality >= goal END AS reached
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, demand.asWritten AS required, outcome.asWritten AS achieved, outcome.context AS context,
       CASE WHEN reached THEN 'yes' ELSE 'no' END AS met, c.iri AS c
ORDER BY `case`, required, achieved, context;
