"""The description of the service, as the SPARQL protocol asks for it, in Turtle relative to the service's root."""

from __future__ import annotations

_FORMATS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
    "JSON-LD", "RDF_XML",
)  # fmt: skip


def service_description() -> bytes:
    """Describe the service: its language, its formats and its dataset."""
    formats = ", ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in _FORMATS)
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix void: <http://rdfs.org/ns/void#> .
<sparql> a sd:Service ;
    sd:endpoint <sparql> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat {formats} ;
    sd:defaultDataset <sparql#dataset> .
<sparql#dataset> a sd:Dataset ;
    sd:defaultGraph <sparql#graph> .
<sparql#graph> a sd:Graph, void:Dataset ;
    void:inDataset <void#dataset> .
""".encode()
