/** What an object holds, whatever its schema is put together of. */
import type { Member, ObjectShape, Schema } from "@org/generate";
import { textsOf } from "./pattern.ts";

/** Members of any name, or of those of a pattern. */
interface OtherMembers {
  /** Two of the names. */
  readonly names: readonly string[];
  /** Undefined where nothing is said of them. */
  readonly schema: Schema | undefined;
}

export interface Members {
  readonly members: readonly Member[];
  /** Also of an object of which no member is described, not even one that travels the other way. */
  readonly maps: readonly OtherMembers[];
}

const ANY_NAMES = ["other", "another"];

/** The members of an object, those of `allOf` together; undefined where it is none. */
export function membersOf({ shape }: Pick<Schema, "shape">): Members | undefined {
  if (shape.kind === "object") return { members: shape.members, maps: mapsOf(shape) };
  if (shape.kind === "ref") return membersOf(shape.to.schema);
  if (shape.kind !== "allOf") return undefined;
  const parts = shape.parts.flatMap((part) => membersOf(part) ?? []);
  const [first, ...rest] = parts;
  const others = rest.some(({ maps }) => maps.length > 0);
  if (first === undefined) return undefined;
  const members = new Map<string, Member>();
  for (const member of parts.flatMap((part) => part.members)) {
    const before = members.get(member.name);
    const required = member.required || before?.required === true;
    const told = before !== undefined && !member.described ? before : member;
    members.set(member.name, { ...told, required });
  }
  return { members: [...members.values()], maps: members.size === 0 && !others ? first.maps : [] };
}

function mapsOf({ members, absent, additional, patterns }: ObjectShape): readonly OtherMembers[] {
  const others = patterns.map(({ pattern, schema }) => ({
    names: textsOf(pattern).slice(0, 2),
    schema,
  }));
  if (additional !== undefined) return [...others, { names: ANY_NAMES, schema: additional }];
  const isFree = [members, absent, others].every(({ length }) => length === 0);
  return isFree ? [{ names: ANY_NAMES, schema: undefined }] : others;
}
