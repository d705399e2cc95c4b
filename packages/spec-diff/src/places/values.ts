import type { Node } from "@org/openapi";
import type { Change } from "../change.ts";
import type { Landmarks } from "./landmarks.ts";
import { type BothSides, isWhole } from "./side.ts";
import { memberOf } from "./walk.ts";

/** What stood at the place of a change, and stands there now: as JSON, and absent where it is long. */
export interface Values {
  readonly before?: unknown;
  readonly after?: unknown;
}

/** So many characters of JSON a reader takes in at a glance. */
const MOST_CHARACTERS = 200;

/** The member that a kind of change is about: the first prefix that its id has. */
const MEMBERS: readonly (readonly [prefix: string, member: string])[] = [
  ["enum-", "enum"],
  ["type-", "type"],
  ["null-", "type"],
  ["fraction-", "type"],
  ["default-media-type", ""],
  ["default-", "default"],
  ["format-", "format"],
  ["additional-members-", ""],
  ["operation-id-", "operationId"],
  ["operation-deprecated", "deprecated"],
  ["deprecation-", "deprecated"],
  ["parameter-renamed", "name"],
  ["parameter-moved", "in"],
  ["server-", "url"],
  ["environment-", "url"],
];

/** What a schema or a part of an operation says of a change before and after it. */
export function valuesOf(
  change: Change,
  sides: BothSides<Landmarks>,
  at: BothSides<Node | undefined>,
): Values {
  const isRequired = /-became-(required|optional)$/.exec(change.id)?.[1];
  if (isRequired) return { before: isRequired === "optional", after: isRequired === "required" };
  const before = at.base && said(change, sides.base, at.base);
  const after = at.revision && said(change, sides.revision, at.revision);
  return {
    ...(isShort(before) ? { before } : {}),
    ...(isShort(after) ? { after } : {}),
  };
}

function said(change: Change, landmarks: Landmarks, node: Node): unknown {
  const member = memberNamed(change);
  if (member !== undefined) return memberOf(landmarks, node, member);
  return isWhole(change.id) || typeof node.value !== "object" ? node.value : undefined;
}

function memberNamed({ id, message }: Change): string | undefined {
  // The sentence about a constraint names the place, and then the keyword.
  if (id.startsWith("constraint-")) return /^`[^`]*`: `([^`]+)`/.exec(message)?.[1];
  const [, member] = MEMBERS.find(([prefix]) => id.startsWith(prefix)) ?? [];
  return member === "" ? undefined : member;
}

function isShort(value: unknown): boolean {
  return value !== undefined && JSON.stringify(value).length <= MOST_CHARACTERS;
}
