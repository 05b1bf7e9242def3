// en: Which cases promise or reach an availability of at least a share?
// zh: 哪些案例承诺或达到了至少某个比例的可用性？
// param share: 99.9 (%)
// param language: zh (zh, en)
MATCH (c:Case)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:HAS_MEASUREMENT]->(m:Measurement)
WITH DISTINCT c, m, round(m.canonicalValue * 100, 9) AS percent
WHERE any(quantity IN [] + m.quantity WHERE quantity =~ '(?is).*(可用性|availability).*')
  AND m.comparator IN ['=', '>', '>=', '~'] AND $share <= percent <= 100
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, m.asWritten AS written, percent, m.context AS context, c.iri AS c
ORDER BY percent DESC, `case`, context;
