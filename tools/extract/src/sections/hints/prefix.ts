import type { Notes } from "../../base/notes.ts";
import type { Address } from "../../evidence/endpoints/address.ts";
import { readAddress } from "../../evidence/endpoints/address.ts";
import { partsIn, type Section } from "../outline/section.ts";
import type { Hint } from "./hint.ts";

/** "All routes are prefixed with `/pits/{pit}`" */
const PREFIXED =
  /(?<![\p{L}])(?:all|every|each|todas|todos|toutes|tous|alle)\s+(?:of\s+)?(?:(?:the|our|these|this|its|api|las|los|as|os|les)\s+){0,2}(?:routes?|endpoints?|paths?|ur[il]s?|rutas|rotas|chemins|pfade)\s[^.\n]{0,30}?(?:prefixed (?:with|by)|(?:start|begin)s? with|under|prefixo|prefijo|préfixées? (?:par|de)|mit dem präfix)\s+`(\/[^`\s]{1,200})`/iu;

/** The beginning of all paths that a sentence says once; undefined where none does. */
export function prefixIn(root: Section, { doubts }: Notes): Address | undefined {
  for (const { part } of partsIn(root)) {
    const said = part.kind === "paragraph" ? PREFIXED.exec(part.text)?.[1] : undefined;
    const address = said === undefined ? undefined : readAddress(said.replace(/\/+$/, ""));
    if (address === undefined || isOfServer(address.path, root)) continue;
    doubts.add(part.line, "a prefix of all paths", address.path);
    return address;
  }
  return undefined;
}

/** Whether the page states a server with the prefix already: "Base URL: https://pit.test/v1". */
function isOfServer(prefix: string, root: Section): boolean {
  return [...partsIn(root)].some(({ part }) => {
    const text = part.kind === "label" ? part.value : part.kind === "paragraph" ? part.text : "";
    const [, path = ""] = /https?:\/\/[^\s`/]+(\/[^\s`]*)/i.exec(text) ?? [];
    return path.replace(/\/+$/, "").endsWith(prefix);
  });
}

/** Hints with whole paths: what has a server, or begins so, is whole already. */
export function withPrefix(hints: readonly Hint[], prefix: Address | undefined): readonly Hint[] {
  if (prefix === undefined) return hints;
  return hints.map((hint) => {
    const { address } = hint;
    const isWhole = address?.server !== undefined || address?.path.startsWith(prefix.path);
    if (address === undefined || isWhole) return hint;
    return { ...hint, address: { ...address, path: `${prefix.path}${address.path}` } };
  });
}
