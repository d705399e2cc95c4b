/** What is said in words and examples, and which of it changed. */
import { canonicalJson, type OpenApiDocument, pointerTo } from "@org/openapi";
import type { Operation } from "../api/model.ts";
import type { Finding } from "../finding.ts";
import { asArray, asObject } from "../json.ts";
import { remark } from "./outcome.ts";

/** `info.version` is the provider's own count and changes nothing by itself. */
export function compareDocumentWords(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): readonly Finding[] {
  const [before, after] = [wordsOf(base), wordsOf(revision)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (place) => before.get(place) !== after.get(place),
  );
  const [first] = changed;
  if (first === undefined) return [];
  const message = `${list(changed.map((place) => `\`${place}\``))} of the document changed.`;
  return [remark("documentation-changed", pointerTo("", first.split(".", 1)[0] ?? ""), message)];
}

/** By their place: `info.contact`. */
function wordsOf({ root }: OpenApiDocument): ReadonlyMap<string, string> {
  const { info, tags, externalDocs, "x-provider": provider } = asObject(root.value);
  const { version: _, ...said } = asObject(info);
  const { title } = asObject(provider);
  const listed = asArray(tags).map(canonicalJson).sort();
  const words: readonly (readonly [string, unknown])[] = [
    ...Object.entries(said).map(([key, value]) => [`info.${key}`, value] as const),
    ["tags", listed.length > 0 ? listed : undefined],
    ["externalDocs", externalDocs],
    ["x-provider.title", title],
  ];
  const known = words.filter(([, value]) => value !== undefined);
  return new Map(known.map(([place, value]) => [place, canonicalJson(value)]));
}

/** Of an operation and its parts; one that is new or gone is told of as that. */
export function compareOperationWords(base: Operation, revision: Operation): readonly Finding[] {
  const changed = [...base.notes].flatMap(([part, before]) => {
    const after = revision.notes.get(part);
    if (after === undefined) return [];
    const kinds = new Set([...before.symmetricDifference(after)].map(kindOf));
    return [...kinds].sort().map((kind) => `the ${kind}${ofPart(part)}`);
  });
  if (changed.length === 0) return [];
  const words = list([...new Set(changed)]);
  const message = `${words.slice(0, 1).toUpperCase()}${words.slice(1)} changed.`;
  return [remark("documentation-changed", revision.pointer, message)];
}

/** What a note is: it begins with its keyword. */
function kindOf(note: string): string {
  const [keyword = ""] = note.split(" ", 1);
  return (
    { tag: "tags", example: "examples", externalDocs: "external documentation" }[keyword] ?? keyword
  );
}

function ofPart(part: string): string {
  const [kind, ...name] = part.split(" ");
  if (kind === "operation") return "";
  if (kind === "parameter") return ` of parameter \`${name.join(" ")}\``;
  return kind === "response" ? ` of answer ${name.join(" ")}` : ` of the ${kind}`;
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
