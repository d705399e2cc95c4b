import type { Role } from "./role.ts";

const EXAMPLE = "(?:ejemplos?|exemplos?|exemples?|beispiele?|пример\\S*)";
const REQUEST =
  "(?:solicitud\\S*|peticion\\S*|requisic\\S*|solicitac\\S*|requetes?|demandes?|anfragen?|запрос\\S*)";
const SENT = `(?:${REQUEST}|envios?|chamadas?|llamadas?|appels?|aufrufe?|вызова?|body|payload|json|cuerpos?|corpos?|corps)`;
const RESPONSE = "(?:respuestas?|respostas?|reponses?|antwort\\S*|ответ\\S*)";
const GIVEN = `(?:${RESPONSE}|retornos?|retour|salidas?|saidas?|sortie|ausgabe|rueckgabe|resultados?|resultats?|результат\\S*)`;
const SHAPE =
  "(?:estructuras?|estruturas?|structures?|struktur|структура|datos|dados|donnees|daten|данные|formatos?|format|формат|contenidos?|conteudos?|contenu|inhalt|содержимое|campos|champs|felder|поля|atributos|attributs|attribute|objetos?|objet|objekt|объект)";
const ERROR = "(?:error|errores|erros?|erreurs?|fehler\\S*|ошиб\\S*)";
const CODES = "(?:codigos?|codes?|коды|код)";
const PARAMETERS = "(?:parametros?|parametres?|parameter|параметры)";

/** In Polish, Italian, Czech, Ukrainian, Turkish, Indonesian, Vietnamese and Dutch. */
const SHOWN_ELSEWHERE =
  "(?:przykladow\\S*|przykład\\S*|przyklad\\S*|przykładow\\S*|esempio(?: di)?|priklad|приклад|ornek|contoh|vi du|voorbeeld(?: van)?)";
const GIVEN_ELSEWHERE =
  "(?:odpowiedz\\S*|rispost\\S*|odpoved\\S*|відповід\\S*|yanıt\\S*|cevap\\S*|respon|respons|phan hoi|antwoord)";
const FAILED_ELSEWHERE =
  "(?:errore|b[łl]ed\\S*|hata\\S*|помилк\\S*|chyb\\S*|kesalahan|gagal|loi|fout)";
const SENT_ELSEWHERE =
  "(?:request|zadani\\S*|żądani\\S*|zapytani\\S*|richiest\\S*|pozadav\\S*|запит\\S*|istek\\S*|permintaan|yeu cau|verzoek)";

/**
 * Headings in other languages that say more than a phrase: they begin with a noun that no name of an
 * operation begins with. Without accents; tried in this order.
 */
const BEGINNINGS: readonly (readonly [Role, RegExp])[] = (
  [
    [
      "statuses",
      `${CODES} .{0,40}(?:${ERROR}|http|retour|retorno|estado|statut|status|${RESPONSE}|состоян)`,
    ],
    [
      "error",
      `(?:${EXAMPLE} )?${RESPONSE} .{0,30}${ERROR}|${EXAMPLE} .{0,20}${ERROR}|${ERROR}(?: .{0,40}|$)`,
    ],
    [
      "responseHeaders",
      `(?:cabeceras?|encabezados?|cabecalhos?|en ?tetes?|заголов\\S*) .{0,20}${RESPONSE}`,
    ],
    ["response", `(?:${EXAMPLE} )?${RESPONSE}(?: .{0,40}|$)`],
    ["error", `(?:${EXAMPLE}|${SHAPE}) .{0,40}(?:${ERROR}|fallid|falh|echec|fehlgeschlagen|неуда)`],
    ["response", `(?:${EXAMPLE}|${SHAPE}) (?:\\S+ )?${GIVEN}(?: .{0,40}|$)`],
    ["requestExample", `${EXAMPLE} (?:${SENT}$|${REQUEST}(?: .{0,40}|$))`],
    ["request", `${SHAPE} (?:\\S+ )?${REQUEST}(?: .{0,40}|$)`],
    ["response", `${PARAMETERS} .{0,20}${RESPONSE}`],
    ["path", `${PARAMETERS} .{0,20}(?:ruta|caminho|chemin|path|пути)`],
    ["request", `${PARAMETERS} .{0,20}(?:cuerpo|corpo|corps|body|тела)`],
    ["header", `${PARAMETERS} .{0,20}(?:cabecera|encabezado|cabecalho|en ?tete|заголов)`],
    ["query", `${PARAMETERS} .{0,20}(?:consulta|query|busca|recherche|строки)`],
    ["query", `${PARAMETERS} (?:en|na|no|dans|in|im|в) .{0,8}url`],
    ["parameters", `${PARAMETERS} .{0,20}${REQUEST}`],
    [
      "values",
      "(?:tipos?|types?|valores?|valeurs?|estados?|statuts?|status|opciones|opcoes|options) .{0,30}(?:validos?|validas?|permitid[oa]s|aceit[oa]s|aceptad[oa]s|posibles|possiveis|disponibles|disponiveis|suportad[oa]s|soportad[oa]s|valides?|acceptes?|acceptees?|possibles|autorisee?s)$",
    ],
    ["error", `${SHOWN_ELSEWHERE} (?:\\S+ ){0,3}${FAILED_ELSEWHERE}`],
    [
      "response",
      `(?!.*${SENT_ELSEWHERE})${SHOWN_ELSEWHERE} (?:\\S+ ){0,2}${GIVEN_ELSEWHERE}(?: .{0,30}|$)`,
    ],
    [
      "requestExample",
      `(?!.*${GIVEN_ELSEWHERE})${SHOWN_ELSEWHERE} (?:\\S+ ){0,2}${SENT_ELSEWHERE}(?: .{0,30}|$)`,
    ],
  ] as const
).map(([role, words]) => [role, new RegExp(`^(?:${words})`)] as const);

/** The role of a heading of more words, in Spanish, Portuguese, French, German or Russian. */
export function foreignRole(words: string): Role | undefined {
  if (words.split(" ").length > 8) return undefined;
  return BEGINNINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
