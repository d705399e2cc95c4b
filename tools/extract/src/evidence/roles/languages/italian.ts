import type { Words } from "./words.ts";

/** Titles and labels in Italian. */
export const ITALIAN: Words = {
  endpoint: "percorso|rotta|richiesta http|url richiesta|url della richiesta",
  method: "metodo|metodo http|verbo",
  baseUrl: "url base|url di base|server|ambiente|ambienti|produzione",
  authentication: "autenticazione|autorizzazione|sicurezza|autenticazione richiesta",
  request:
    "richiesta|corpo|corpo richiesta|corpo della richiesta|campi richiesta|campi della richiesta|dati della richiesta|parametri del corpo",
  requestExample:
    "esempio richiesta|esempio di richiesta|esempi di richiesta|esempio di chiamata|esempio di codice",
  response:
    "risposta|risposte|risposta di successo|in caso di successo|corpo risposta|corpo della risposta|campi risposta|campi della risposta|parametri di risposta|esempio risposta|esempio di risposta|esempi di risposta|restituisce|output|attributi|campi|proprietà",
  error:
    "errore|errori|in caso di errore|risposta di errore|risposte di errore|esempio di errore|possibili errori|errori possibili",
  parameters:
    "parametri|argomenti|parametri richiesta|parametri della richiesta|parametri di input|parametri di ingresso",
  path: "parametri percorso|parametri del percorso|parametri di percorso|parametri url|parametri path",
  query: "parametri query|parametri di query|parametri della query|query string",
  header:
    "intestazioni|intestazione|intestazioni richiesta|intestazioni della richiesta|header richiesti|intestazioni http",
  responseHeaders: "intestazioni risposta|intestazioni della risposta",
  statuses:
    "codici di stato|codici stato|codici errore|codici di errore|codici di risposta|codici http",
  status: "codice|stato|codice di stato|codice http|codice di risposta",
  content: "contenuto",
  schemas: "modelli|schemi|definizioni|oggetti|modelli di dati",
  values: "valori|valori possibili|valori ammessi|valori consentiti",
  example: "esempio|esempi",
  rateLimit: "limiti|limiti di utilizzo|limiti di richieste",
  aside: "nota|note|descrizione|panoramica|introduzione|permessi|condizioni|vedi anche",
};
