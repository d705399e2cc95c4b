/** The media types of a form's member: OpenAPI 3.1, section 4.8.15.1.1, `contentType`. */
import { isInRange } from "../../api/media-type.ts";
import type { Encoding } from "../../api/model.ts";
import type { ChangeId } from "../../policy.ts";
import type { Alternative, Shape } from "../../schema/shape.ts";
import type { Shapes } from "../../schema/shapes.ts";
import { isMediaType } from "../schema/formats.ts";

/** What a member may be sent as. */
export interface PartTypes {
  readonly types: ReadonlySet<string>;
  /** The document need not say it. */
  readonly isDefault: boolean;
  /** The schema itself says it, and is compared. */
  readonly isOfSchema: boolean;
}

/** The media types that an encoding names, or those that the type of the member stands for. */
export function typesOf(
  { encoding, shape }: { readonly encoding: Encoding | undefined; readonly shape: Shape },
  shapes: Shapes,
): PartTypes {
  const usual = defaultsOf(shape, shapes);
  const all = new Set(usual.flatMap((types) => [...types]));
  const isOfSchema = encoding?.types === undefined && hasMediaType(shape);
  // What has a style is text in that style, whatever type is said.
  const said = encoding?.serialization ? undefined : encoding?.types;
  if (said === undefined) return { types: all, isDefault: !isOfSchema, isOfSchema };
  const isDefault = said.isSubsetOf(all) && usual.every((types) => !types.isDisjointFrom(said));
  return { types: isDefault ? all : said, isDefault, isOfSchema };
}

/** What to say where they differ; undefined where they do not. */
export function compareTypes(
  before: PartTypes,
  after: PartTypes,
): { readonly id: ChangeId; readonly text: string } | undefined {
  if (before.isDefault && after.isDefault) return undefined;
  if (before.isOfSchema && after.isOfSchema) return undefined;
  const takesOld = covers(after, before);
  const takesNew = covers(before, after);
  if (takesOld && takesNew) return undefined;
  const types = listed(after);
  if (takesOld) return { id: "constraint-loosened", text: `may be sent as ${types} now.` };
  if (takesNew) return { id: "constraint-tightened", text: `is taken as ${types} alone now.` };
  const text = `is sent as ${types} now, not as ${listed(before)}.`;
  return { id: "parameter-serialization-changed", text };
}

function listed({ types }: PartTypes): string {
  return [...types].map((type) => `\`${type}\``).join(" or ");
}

function covers(outer: PartTypes, inner: PartTypes): boolean {
  const isIn = (type: string) =>
    [...outer.types].some((one) => one === type || isInRange(type, one));
  // Documents disagree on some defaults: one of them is enough.
  return inner.isDefault ? [...inner.types].some(isIn) : [...inner.types].every(isIn);
}

/** For each kind of value that a member may have, the types that it has without a word of any. */
function defaultsOf({ alternatives }: Shape, shapes: Shapes): readonly ReadonlySet<string>[] {
  if (alternatives === "any") return [new Set([BYTES])];
  return alternatives.flatMap((item) => {
    if (item.kind === "null") return [];
    if (item.kind !== "array") return [new Set(defaultsOfOne(item))];
    return item.items === "closed" ? [] : defaultsOf(shapes.of(item.items), shapes);
  });
}

/** Whether `contentMediaType` says what it is. */
export function hasMediaType({ alternatives }: Shape): boolean {
  if (alternatives === "any") return false;
  return alternatives.some(({ facets }) => isMediaType(facets.get("format") ?? ""));
}

const BYTES = "application/octet-stream";

function defaultsOfOne({ kind, facets }: Alternative): readonly string[] {
  if (kind === "object") return ["application/json"];
  const format = facets.get("format");
  if (format === "binary") return [BYTES];
  // Bytes in base64 are text in 3.0, and no text in 3.1.
  if (format === "byte") return ["text/plain", BYTES];
  return typeof format === "string" && isMediaType(format) ? [format] : ["text/plain"];
}
