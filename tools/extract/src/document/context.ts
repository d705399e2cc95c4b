import { isExtension, ownMember } from "@org/openapi";
import type { Doubts } from "../base/doubts.ts";
import type { Json, JsonObject } from "../base/json.ts";
import type { Lines } from "../base/lines.ts";

/** What the readers of OpenAPI objects share while one document is conformed. */
export interface Context {
  readonly doubts: Doubts;
  readonly lines: Lines;
  /** Whether titles, summaries and descriptions are carried over. */
  readonly prose: boolean;
  /** Whether the draft is OpenAPI 3.0, whose schemas write null and bounds in their own way. */
  readonly draft30: boolean;
  /** The references that lead somewhere: `#/components/schemas/Balance`. */
  readonly references: ReadonlySet<string>;
  /** The status of each response among the components: by what operations answer with. */
  readonly statuses: ReadonlyMap<string, string>;
}

/** Notes a doubt about a member of an object of the draft. */
export function doubt(
  context: Context,
  owner: unknown,
  key: string | undefined,
  says: string,
  assumed: string,
): void {
  context.doubts.add(context.lines.of(owner, key), says, assumed);
}

/** Notes that an object of the document was read where one of the draft was, and returns it. */
export function keepLine<T extends object>(context: Context, made: T, read: unknown): T {
  const line = context.lines.of(read);
  return line === undefined ? made : context.lines.mark(made, line);
}

/** A text member as it is; undefined where it is missing, empty or no text. */
export function text(owner: JsonObject, key: string): string | undefined {
  const value = ownMember(owner, key);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A text member meant for people, as far as the caller wants prose. */
export function prose(context: Context, owner: JsonObject, key: string): string | undefined {
  return context.prose ? text(owner, key)?.trim() : undefined;
}

/** Copies members that have a value: an undefined one is left out. */
export function compact(members: Record<string, Json | undefined>): JsonObject {
  const object: JsonObject = {};
  for (const [key, value] of Object.entries(members)) {
    if (value !== undefined) object[key] = value;
  }
  return object;
}

/** The extensions of our specs, which a document that has them already keeps; no vendor's. */
export function extensions(owner: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(owner).filter(([key]) => isExtension(key)));
}

/**
 * A `$ref` of the draft, where it leads somewhere. `false` where it leads nowhere: then a doubt
 * says so and `instead` says what the caller puts there.
 */
export function reference(
  context: Context,
  owner: JsonObject,
  instead: string,
): string | false | undefined {
  const target = ownMember(owner, "$ref");
  if (typeof target !== "string") return undefined;
  if (context.references.has(target)) return target;
  doubt(context, owner, "$ref", `$ref ${target} leads nowhere on the page`, instead);
  return false;
}
