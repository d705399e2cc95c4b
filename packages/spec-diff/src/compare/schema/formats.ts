import type { ChangeId } from "../../policy.ts";
import type { Bound, Facets } from "../../schema/facets.ts";

/**
 * Formats that exclude nothing a program could send or read: the widest numbers, and a hint for
 * forms. With one of them or without is the same (OpenAPI Format Registry).
 */
const SAYS_NOTHING = new Set(["int64", "double", "password"]);

/** What a change of `format` is; undefined where it is none. */
export function formatChange(
  before: string | undefined,
  after: string | undefined,
): ChangeId | undefined {
  if (before === after || areSameBytes(before, after) || areSameBytes(after, before)) {
    return undefined;
  }
  const base = meant(before);
  const revision = meant(after);
  if (base === revision) return "documentation-changed";
  if (base === undefined) return "format-added";
  return revision === undefined ? "format-removed" : "format-changed";
}

/** What its media type is, a body says by its own, and a part of a form by how it is sent. */
function areSameBytes(one: string | undefined, other: string | undefined): boolean {
  return one === "binary" && other !== undefined && isMediaType(other);
}

/** Whether it is the `contentMediaType` of text that is not encoded: it stands in the place of a format. */
export function isMediaType(format: Bound | string): boolean {
  return typeof format === "string" && format.includes("/");
}

/** Whether text of this format is bytes in code, outside of JSON. */
export function isBytes(facets: Facets): boolean {
  const format = facets.get("format");
  return format !== undefined && (format === "binary" || isMediaType(format));
}

function meant(format: string | undefined): string | undefined {
  return format === undefined || SAYS_NOTHING.has(format) ? undefined : format;
}

/** Whether a value has a form that a program goes by. */
export function hasFormat(facets: Facets): boolean {
  const format = facets.get("format");
  return typeof format === "string" && meant(format) !== undefined;
}
