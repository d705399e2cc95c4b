import type { Block, Definitions, Item } from "../../page/block.ts";
import { isAboutFields, type Light } from "../light.ts";
import { hasEndpoint } from "../outline/endpoint-in.ts";
import type { Leaf, Section } from "../outline/section.ts";

/** A name as programs have it, and perhaps a mark: "amount **REQUIRED**". */
const NAME = /^`?[A-Za-z_][\w.[\]-]{0,80}`?(?:\s+\W{0,3}(?:required|mandatory|optional)\W{0,3})?$/i;

/**
 * Titles below "Parameters" that are the names of these, each with words below it: as terms and what is said of
 * them. Undefined where anything else stands there.
 */
export function fieldTitles(
  parts: readonly (Section | Leaf)[],
  light: Light,
): Definitions | undefined {
  if (!isAboutFields(light.role) || parts.length < 2) return undefined;
  const items = parts.map(itemOf);
  const known = items.filter((item) => item !== undefined);
  const [first] = known;
  if (!first || known.length < items.length) return undefined;
  return {
    kind: "definitions",
    items: known,
    line: first.line,
    end: known.at(-1)?.end ?? first.end,
  };
}

function itemOf(part: Section | Leaf): Item | undefined {
  if (part.kind !== "section" || part.meaning || !NAME.test(part.title)) return undefined;
  const blocks = part.parts.flatMap((one): Block[] => (one.kind === "paragraph" ? [one] : []));
  const isWords = blocks.length > 0 && blocks.length === part.parts.length && !hasEndpoint(part);
  return isWords
    ? { text: part.title, blocks, line: part.line, end: blocks.at(-1)?.end ?? part.line }
    : undefined;
}
