const OF_ALL =
  /\b(?:every|all|each|any)\b[^.\n]{0,40}\b(?:endpoints?|requests?|calls?|operations?|methods?|routes?)\b|\beverything (?:except|but)\b|(?<!\p{L})(?:кажд(?:ого|ом|ый|ому)|все(?:х|м)?) (?:\p{L}+ )?запрос|(?<!\p{L})(?:todas? (?:as|las)|cada|toutes les|chaque|alle[nr]?|jede[mnr]?|tüm(?: api)?|semua) (?:solicitud|petici|requisi|requête|appel|anfrage|aufruf|llamada|chamada|istek|permintaan|endpoint)|(?:所有|每个|每次)(?:接口|请求)/iu;

/** Whether words say something of every call, wherever they stand: "on every endpoint of this page". */
export function isOfAll(text: string): boolean {
  return OF_ALL.test(text);
}
