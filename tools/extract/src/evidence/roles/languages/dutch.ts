import type { Words } from "./words.ts";

/** Titles and labels in Dutch. */
export const DUTCH: Words = {
  endpoint: "eindpunt|http verzoek",
  method: "methode|http methode",
  baseUrl: "basis url|server|omgeving|omgevingen|productie",
  authentication: "authenticatie|autorisatie|beveiliging",
  request: "verzoek|aanvraag|inhoud van het verzoek|velden van het verzoek",
  requestExample:
    "voorbeeldverzoek|voorbeeld verzoek|voorbeeldaanvraag|voorbeeldcode|voorbeeld aanroep",
  response:
    "antwoord|antwoorden|respons|succesvol antwoord|antwoordvelden|voorbeeldantwoord|voorbeeld antwoord|voorbeeld respons|velden|attributen|eigenschappen|uitvoer",
  error: "fout|fouten|foutmelding|foutmeldingen|foutantwoord|mogelijke fouten",
  parameters: "argumenten|invoer|verzoekparameters|invoerparameters",
  path: "padparameters|pad parameters|url parameters",
  query: "zoekparameters|query parameters",
  header: "kopteksten|headers van het verzoek",
  statuses: "statuscodes|foutcodes|antwoordcodes",
  status: "code|statuscode",
  schemas: "modellen|schemas|definities|objecten|datamodellen",
  values: "waarden|mogelijke waarden|toegestane waarden",
  example: "voorbeeld|voorbeelden",
  aside: "opmerking|opmerkingen|beschrijving|overzicht|inleiding|rechten|zie ook",
};
