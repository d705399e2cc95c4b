import type { Words } from "./words.ts";

/** Titles and labels in German. */
export const GERMAN: Words = {
  endpoint: "url|endpunkt|pfad|adresse|route|http anfrage",
  method: "methode|http methode|verb",
  baseUrl: "basis url|server|umgebung|umgebungen|produktion",
  authentication:
    "authentifizierung|autorisierung|sicherheit|authentifizierung erforderlich|anmeldung",
  request:
    "anfrage|anfragekörper|anfragetext|anfragedaten|anfragefelder|körper|rumpf|nutzdaten|request body|felder anfrage|body parameter|gesendete daten|zu sendende daten",
  requestExample:
    "beispielanfrage|beispiel anfrage|anfragebeispiel|codebeispiel|codebeispiele|beispielaufruf|anfrage beispiel",
  response:
    "bei erfolg|im erfolgsfall|antwort|antworten|erfolgreiche antwort|erfolgsantwort|erfolgsantworten|antwortkörper|antwortfelder|antwortdaten|antwortparameter|beispielantwort|beispiel antwort|antwortbeispiel|antwort beispiel|rückgabe|rückgabewert|rückgabewerte|ausgabe|felder antwort|attribute|felder|eigenschaften|empfangene daten|erwartete antwort|antwort servers",
  error:
    "bei fehlern|im fehlerfall|fehler|fehlerantwort|fehlerantworten|fehlerfälle|mögliche fehler|fehlerbeispiel",
  parameters: "parameter|argumente|anfrageparameter|eingabe|eingabeparameter",
  path: "pfadparameter|url parameter|pfad parameter|pfadvariablen",
  query: "abfrageparameter|query parameter|suchparameter|abfragezeichenfolge",
  header:
    "kopfzeilen|header|kopfzeile|anfrage header|anfrageheader|http header|anfragekopfzeilen|kopfzeilenparameter|header parameter",
  cookie: "cookie parameter",
  responseHeaders: "antwort header|antwortheader|antwortkopfzeilen|kopfzeilen antwort",
  statuses:
    "statuscodes|status codes|fehlercodes|antwortcodes|http codes|http statuscodes|rückgabecodes",
  status: "statuscode|code|status|http status|antwortcode",
  content: "inhalt|beispielinhalt",
  schemas: "modelle|schemata|schemas|definitionen|objekte|datenmodelle",
  values: "werte|mögliche werte|erlaubte werte|zulässige werte|mögliche status|mögliche zustände",
  example: "beispiel|beispiele",
  rateLimit: "ratenbegrenzung|ratenbegrenzungen|anfragelimits|nutzungsgrenzen",
  aside:
    "hinweis|hinweise|anmerkungen|beschreibung|übersicht|überblick|einleitung|einführung|berechtigungen|bedingung|bedingungen|siehe auch|änderungsprotokoll",
};
