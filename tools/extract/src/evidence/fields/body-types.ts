const MEDIA =
  "`?\\b((?:application/(?:[\\w.-]{1,40}\\+)?(?:json|xml)|text/xml|application/x-www-form-urlencoded|multipart/form-data))\\b`?";

/** Two media types with nothing but a word or sign of choice between them. */
const OFFERED = new RegExp(
  `${MEDIA}\\s{0,3}(?:[,/|、，]|\\b(?:or|ou|oder|o)\\b|或(?:者)?|или)\\s{0,3}${MEDIA}`,
  "i",
);

/** What says that the types are those of answers. */
const OF_ANSWERS =
  /\b(?:accept|produces?|responses?|returns?|answers?|respuestas?|respostas?)\b|ответ|响应|回應|返回/i;

/** The media types that a text offers for the body of a request: "`application/json` or `multipart/form-data`". */
export function bodyTypesIn(text: string): string[] {
  const [, first, second] = OFFERED.exec(text.slice(0, 2_000)) ?? [];
  if (first === undefined || second === undefined || OF_ANSWERS.test(text)) return [];
  return [first.toLowerCase(), second.toLowerCase()];
}
