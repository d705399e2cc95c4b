import type { Words } from "./words.ts";

/** Titles and labels in Polish. */
export const POLISH: Words = {
  endpoint: "ścieżka|adres url|adres żądania|żądanie http|punkt końcowy",
  method: "metoda|metoda http",
  baseUrl: "adres bazowy|bazowy url|serwer|serwery|środowisko|środowiska|produkcja",
  authentication: "uwierzytelnianie|uwierzytelnienie|autoryzacja|bezpieczeństwo|autentykacja",
  request:
    "żądanie|zapytanie|treść żądania|ciało żądania|body żądania|dane żądania|pola żądania|treść zapytania",
  requestExample:
    "przykładowe żądanie|przykład żądania|przykładowe zapytanie|przykład zapytania|przykładowe wywołanie|przykład wywołania|przykład kodu",
  response:
    "odpowiedź|odpowiedzi|odpowiedź sukces|poprawna odpowiedź|treść odpowiedzi|ciało odpowiedzi|pola odpowiedzi|parametry odpowiedzi|przykładowa odpowiedź|przykład odpowiedzi|przykładowe odpowiedzi|odpowiedź serwera|przykładowa odpowiedź serwera|zwraca|wynik|atrybuty|pola|właściwości",
  error:
    "błąd|błędy|odpowiedź błędu|odpowiedź z błędem|w przypadku błędu|możliwe błędy|przykład błędu",
  parameters:
    "parametry|argumenty|parametry żądania|parametry zapytania|parametry wejściowe|dane wejściowe",
  path: "parametry ścieżki|parametry adresu|parametry url",
  query: "parametry query|parametry query string",
  header: "nagłówki|nagłówek|nagłówki żądania|nagłówki http|wymagane nagłówki",
  responseHeaders: "nagłówki odpowiedzi",
  statuses: "kody statusu|kody błędów|kody odpowiedzi|kody http|statusy http",
  status: "kod|status|kod statusu|kod odpowiedzi|kod http",
  content: "treść|zawartość",
  schemas: "modele|schematy|definicje|obiekty|modele danych",
  values: "wartości|możliwe wartości|dozwolone wartości|dopuszczalne wartości",
  example: "przykład|przykłady",
  rateLimit: "limity|limity zapytań|ograniczenia",
  aside: "uwaga|uwagi|opis|wprowadzenie|wstęp|uprawnienia|zobacz także|zobacz też",
};
