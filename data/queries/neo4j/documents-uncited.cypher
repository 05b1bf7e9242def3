// en: Which documents does no case refer to?
// zh: 哪些文档没有被任何案例引用？
// param language: zh (zh, en)
MATCH (d:Document)
WHERE NOT d:DataDocument AND NOT d:VocabularyDocument
  AND NOT EXISTS { (:Case)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:REFERENCES]->(d) }
RETURN CASE $language WHEN 'en' THEN coalesce(d.name_en, d.name) ELSE d.name END AS document, d.path AS path, d.iri AS d
ORDER BY path, document;
