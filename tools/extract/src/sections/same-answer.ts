import type { Found } from "./found.ts";

/** "Same fields as in the `201` above", "Answers with the same object as before.", "con el mismo esquema" */
const SAME =
  /\bsame (?:fields?|body|answer|response|object|shape|structure|members|format|json)\b[^.\n]{0,30}\b(?:as|above|before)\b|(?<!\b(?:no|não|ne|nicht)\s)\b(?:devuelve|responde|retorna|devolve|renvoie|retourne|liefert)\b[^.\n]{0,40}(?:mism[oa]|mesm[oa]|même|gleiche[nrs]?)\s+(?:esquema|objeto|cuerpo|respuesta|formato|estructura|corpo|resposta|objet|réponse|schéma|structure|antwort|objekt|schema)(?!\p{L})/iu;

/** What an operation answers, with the answer of the one above it where it says that it has the same. */
export function withSameAnswer(own: Found, above: Found | undefined): Found {
  const isShown = own.samples.some(({ role }) => role === "response");
  const told = own.credentials.find(
    ({ text }) => SAME.test(text) && !/\brequest\b|\berr(?:or|eur|o)\w*|fehler/i.test(text),
  );
  if (!above || !told || isShown) return own;
  const { line } = told;
  const samples = above.samples.filter(({ role }) => role === "response");
  const groups = above.groups.filter(({ role }) => role === "response");
  return {
    ...own,
    samples: [...own.samples, ...samples.map((one) => ({ ...one, statuses: [], line }))],
    groups: [...own.groups, ...groups.map((one) => ({ ...one, statuses: [], line }))],
  };
}
