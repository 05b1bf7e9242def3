// en: Which cases promise or reach a P99 latency below a bound?
// zh: 哪些案例承诺或达到了低于某个界限的 P99 延迟？
// param bound: 200 (ms)
// param language: zh (zh, en)
MATCH (c:Case)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:HAS_MEASUREMENT]->(m:Measurement)
WITH DISTINCT c, m, round(m.canonicalValue * 1000, 9) AS milliseconds
WHERE m.percentile = 99 AND m.comparator IN ['=', '<', '<=', '~'] AND milliseconds <= $bound
  AND split(m.hasUnit, '/')[-1] IN ['NanoSEC', 'MicroSEC', 'MilliSEC', 'SEC', 'MIN', 'HR']
RETURN CASE $language WHEN 'en' THEN coalesce(c.name_en, c.name) ELSE c.name END AS `case`, m.asWritten AS written, milliseconds, m.context AS context, c.iri AS c
ORDER BY milliseconds, `case`, context;
