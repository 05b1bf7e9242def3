// en: Which documents does no case refer to?
// zh: 哪些文档没有被任何案例引用？
MATCH (d:Document)
WHERE d.path IS NOT NULL AND NOT d:DataDocument AND NOT d:VocabularyDocument
  AND NOT EXISTS { (:Case)-[:REQUIREMENT|STEP|RESULT*0..1]->()-[:REFERENCES]->(d) }
RETURN d.path AS path, d.iri AS d
ORDER BY path;
