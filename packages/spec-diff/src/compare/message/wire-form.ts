import type { Parameter, Serialization } from "../../api/model.ts";
import type { Alternative, Shape } from "../../schema/shape.ts";

/** Kinds of values that a style writes each in its own way. */
type Kind = "value" | "array" | "object";

/** What a style makes of them by itself: a value without parts travels as it is. */
const PLAIN = new Set(["form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"]);

/** Styles that differ in what stands between the items of a list. */
const DELIMITED = new Set(["form", "spaceDelimited", "pipeDelimited"]);

/** A kind of value that stays, with what each document says of it. */
interface Kept {
  readonly kind: Kind;
  readonly before: Alternative | undefined;
  readonly after: Alternative | undefined;
}

/**
 * The kinds of values that both schemas allow; a schema without a type has those of the other one. What
 * only one of them allows is another type, whatever it travels as.
 */
export function keptKinds(before: Shape, after: Shape): readonly Kept[] {
  const kinds: readonly Kind[] = ["value", "array", "object"];
  return kinds.flatMap((kind) => {
    const [base, was] = find(before, kind);
    const [revision, is] = find(after, kind);
    return base && revision ? [{ kind, before: was, after: is }] : [];
  });
}

function find({ alternatives }: Shape, kind: Kind): readonly [boolean, Alternative | undefined] {
  if (alternatives === "any") return [true, undefined];
  const found = alternatives.find((item) => item.kind !== "null" && kindOf(item) === kind);
  return [found !== undefined, found];
}

function kindOf({ kind }: Alternative): Kind {
  return kind === "array" || kind === "object" ? kind : "value";
}

/**
 * What decides the text that a value of this kind becomes: `explode`, and most of the styles, matter for
 * values that have parts alone (OpenAPI 3.1, section 4.8.12.4, Style Examples).
 */
export function wireForm(kind: Kind, { style, explode }: Serialization): string {
  if (style === "deepObject" && kind !== "value") return style;
  if (kind === "value") return PLAIN.has(style) ? "plain" : style;
  if (kind === "array" && style === "simple") return style;
  if (kind === "array" && explode && DELIMITED.has(style)) return "one field an item";
  return `${style}${explode ? " exploded" : ""}`;
}

/** The same of a parameter, whose content may have a media type, and whose query may keep characters. */
export function textForm(kind: Kind, { in: place, serialization }: Parameter): string {
  const { mediaType, allowReserved } = serialization;
  // Text is what a value without parts is anyway.
  const isPlain = mediaType === "text/plain" && kind === "value";
  if (mediaType !== undefined && !isPlain) return mediaType;
  const reserved = allowReserved && place === "query" ? " with reserved characters" : "";
  return `${wireForm(kind, serialization)}${reserved}`;
}
