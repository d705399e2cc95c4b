import { methodOf } from "../../evidence/endpoints/method.ts";
import { type Leaf, partsIn, type Section } from "../outline/section.ts";
import type { Hint } from "./hint.ts";

/** "a POST request to move money", `GET-запрос`. */
const REQUEST =
  /(?<![\p{L}\d])(GET|PUT|POST|PATCH|DELETE)[- ](?:requests?|calls?|methods?|запрос\p{L}{0,3}|petición|solicitud|requisição|pedido|requête|anfrage)(?!\p{L})/gu;

/**
 * Hints with the methods that words right above or below them say: "Example of a POST request:", and below it the address
 * alone. Where the section has a method otherwise, that is the one.
 */
export function withToldMethods(hints: readonly Hint[]): Hint[] {
  return hints.map((hint) => {
    const { of, part, rank, method, address } = hint;
    const isOpen = rank === "stated" && method === undefined && address !== undefined && part;
    if (!isOpen || hints.some((one) => one.of === of && one.method && !one.address)) return hint;
    const told = methodTold(wordsAbove(of, part)) ?? methodTold(wordsBelow(of, part));
    return told ? { ...hint, method: told } : hint;
  });
}

/** A method as a word of its own. */
const METHOD = /(?<![\p{L}\d/_-])(GET|PUT|POST|PATCH|DELETE)(?![\p{L}\d/_-])/gu;

/**
 * Hints of a page of which no part says a method and an address together: where its titles, labels and samples
 * have one method, that is the one of its addresses.
 */
export function withOnlyMethod(root: Section, hints: readonly Hint[]): readonly Hint[] {
  const isWhole = ({ method, address }: Hint) => method !== undefined && address !== undefined;
  if (hints.some(isWhole)) return hints;
  const open = hints.filter(({ rank, address }) => rank === "stated" && address !== undefined);
  const paths = new Set(open.map(({ address }) => address?.path));
  const words = [...partsIn(root)].flatMap(({ part }) => [...textOf(part).matchAll(METHOD)]);
  const told = new Set(words.map(([, word = ""]) => methodOf(word)));
  const [only, second] = told;
  if (paths.size !== 1 || only === undefined || second !== undefined) return hints;
  return hints.flatMap((hint) => {
    if (hint.method !== undefined) return [];
    return [open.includes(hint) ? { ...hint, method: only } : hint];
  });
}

function textOf(part: Leaf | Section): string {
  if (part.kind === "section") return part.title;
  if (part.kind === "label") return part.value;
  if (part.kind === "list") {
    const texts = part.items.map(({ text }) => text);
    return texts.filter(isOfMethod).join("\n");
  }
  return part.kind === "code" && part.text.length < 20 ? part.text : "";
}

function isOfMethod(text: string): boolean {
  return /method|метод|método|méthode|methode|metod|メソッド|方法|方式|메서드/iu.test(text);
}

/** The only method of the requests that a text speaks of. */
function methodTold(text: string): string | undefined {
  const [first, ...others] = [...text.matchAll(REQUEST)].map(([, word = ""]) => methodOf(word));
  return others.every((one) => one === first) ? first : undefined;
}

/** The words right below a part: "The endpoint above is reached by the POST method." */
function wordsBelow(of: Section, part: Leaf | Section): string {
  const below = of.parts[of.parts.indexOf(part) + 1];
  return below?.kind === "paragraph" ? below.text : "";
}

/** The words right above a part: a paragraph, the last item of a list, the title. */
function wordsAbove(of: Section, part: Leaf | Section): string {
  const above = of.parts[of.parts.indexOf(part) - 1];
  if (above === undefined) return of.title;
  if (above.kind === "paragraph") return above.text;
  return above.kind === "list" ? (above.items.at(-1)?.text ?? "") : "";
}
