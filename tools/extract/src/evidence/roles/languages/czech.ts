import type { Words } from "./words.ts";

/** Titles and labels in Czech. */
export const CZECH: Words = {
  endpoint: "cesta|url adresa|http požadavek",
  method: "metoda|http metoda",
  baseUrl: "základní url|server|servery|prostředí|produkce",
  authentication: "autentizace|autentifikace|autorizace|zabezpečení|ověření",
  request: "požadavek|tělo|tělo požadavku|data požadavku|pole požadavku",
  requestExample: "příklad požadavku|ukázka požadavku|příklad volání|ukázka kódu",
  response:
    "odpověď|odpovědi|úspěšná odpověď|tělo odpovědi|pole odpovědi|parametry odpovědi|příklad odpovědi|ukázka odpovědi|návratová hodnota|atributy|vlastnosti",
  error: "chyba|chyby|chybová odpověď|chybové odpovědi|v případě chyby|příklad chyby",
  parameters: "parametry|argumenty|parametry požadavku|vstupní parametry",
  path: "parametry cesty|parametry url",
  query: "parametry dotazu|query parametry",
  header: "hlavičky|hlavička|hlavička požadavku|hlavičky požadavku|http hlavičky",
  responseHeaders: "hlavičky odpovědi|hlavička odpovědi",
  statuses: "stavové kódy|chybové kódy|návratové kódy|kódy odpovědí|http kódy",
  status: "kód|stav|stavový kód|návratový kód",
  content: "obsah",
  schemas: "modely|schémata|definice|objekty|datové modely",
  values: "hodnoty|možné hodnoty|povolené hodnoty",
  example: "příklad|příklady|ukázka",
  rateLimit: "limity|omezení",
  aside: "poznámka|poznámky|popis|úvod|oprávnění|viz také",
};
