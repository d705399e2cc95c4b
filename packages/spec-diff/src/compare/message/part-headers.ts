/** Headers of the members of a form, which are arguments as a request's own are. */
import type { Operation, Parameter } from "../../api/model.ts";
import type { Part, Property, Shape } from "../../schema/shape.ts";
import type { Context } from "../outcome.ts";

type Side = "base" | "revision";

/** The members that an object of this schema may have, by name. */
export function membersOf({ alternatives }: Shape): ReadonlyMap<string, Property> {
  if (alternatives === "any") return new Map();
  return new Map(
    alternatives.flatMap((item) => (item.kind === "object" ? [...item.properties] : [])),
  );
}

/** A header of a part is needed in the requests that have the part. */
export function isWithPart(
  { shapes, sent }: Context,
  side: Side,
  { body }: Operation,
  { ofPart }: Parameter,
): boolean {
  if (!ofPart) return true;
  if (!body?.required || body.content.size > 1) return false;
  const { alternatives } = shapes[side][sent].of(ofPart.body);
  if (alternatives === "any") return false;
  return alternatives.every(
    (item) => item.kind === "object" && item.properties.get(ofPart.member)?.required === true,
  );
}

/** Whether a header came, or went, with the member that it is of: that tells of it. */
export function isOfLoneMember(
  { shapes, sent }: Context,
  side: Side,
  { ofPart }: Parameter,
  { body }: Operation,
): boolean {
  if (!ofPart) return false;
  const other = body?.content.get(ofPart.type);
  if (!other) return true;
  const has = (at: Side, part: Part) => membersOf(shapes[at][sent].of(part)).has(ofPart.member);
  return has(side, ofPart.body) && !has(side === "base" ? "revision" : "base", other);
}
