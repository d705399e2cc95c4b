import type { Found } from "./found.ts";
import type { Described } from "./same-body.ts";

/** "Same fields as in the `201` above", "Answers with the same object as before.", "con el mismo esquema" */
const SAME =
  /(?<!\b(?:not|no|never) (?:the )?)\bsame (?:fields?|body|answer|response|object|shape|structure|members|format|json)\b[^.\n]{0,30}\b(?:as|above|before|that|which|like)\b|(?<!\b(?:no|não|ne|nicht)\s)\b(?:devuelve|responde|retorna|devolve|renvoie|retourne|liefert)\b[^.\n]{0,40}(?:mism[oa]|mesm[oa]|même|gleiche[nrs]?)\s+(?:esquema|objeto|cuerpo|respuesta|formato|estructura|corpo|resposta|objet|réponse|schéma|structure|antwort|objekt|schema)(?!\p{L})/iu;

const OTHERS =
  /\brequest\b|\berr(?:or|eur|o)\w*|fehler|\b(?:entries|items|elements) (?:that|which|of)\b/i;

/**
 * What an operation answers, with the answer of another one where it says that it has the same: of the one that the
 * words name, or else of the one above it.
 */
export function withSameAnswer(
  one: Described,
  own: Found,
  above: Found | undefined,
  all: readonly Described[],
): Found {
  const isShown = own.samples.some(({ role }) => role === "response");
  const told = own.credentials.find(({ text }) => SAME.test(text) && !OTHERS.test(text));
  if (!told || isShown) return own;
  const source = namedIn(told.text, one, all)?.own ?? above;
  if (!source) return own;
  const { line } = told;
  const samples = source.samples.filter(({ role }) => role === "response");
  const groups = source.groups.filter(({ role }) => role === "response");
  return {
    ...own,
    samples: [...own.samples, ...samples.map((placed) => ({ ...placed, statuses: [], line }))],
    groups: [...own.groups, ...groups.map((group) => ({ ...group, statuses: [], line }))],
  };
}

/** The other operation that words name by its title, or by the verb that no other title begins with: "that Create returns". */
function namedIn(text: string, one: Described, all: readonly Described[]): Described | undefined {
  const others = all.filter((other) => other !== one && other.title !== undefined);
  const whole = others.find(({ title = "" }) => {
    const words = title.replaceAll("`", "").trim();
    return words.length > 3 && text.includes(words);
  });
  if (whole) return whole;
  const [first, second] = others.filter(({ title = "" }) => {
    const verb = /^\p{Lu}\p{Ll}{2,20}/u.exec(title)?.[0];
    return verb !== undefined && new RegExp(`(?<=\\w\\s[\`"*]?)${verb}\\b`).test(text);
  });
  return second ? undefined : first;
}
