const OF_ALL =
  /\b(?:every|all|each|any)\b[^.\n]{0,40}\b(?:endpoints?|requests?|calls?|operations?|methods?|routes?)\b|\beverything (?:except|but)\b/i;

/** Whether words say something of every call, wherever they stand: "on every endpoint of this page". */
export function isOfAll(text: string): boolean {
  return OF_ALL.test(text);
}
