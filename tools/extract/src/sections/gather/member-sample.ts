import { isObject } from "@org/openapi";
import { objectAt } from "../../base/json.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import type { Sample } from "../../evidence/samples/sample.ts";
import type { Found } from "../found.ts";

/** A title that names a member in code, and what it is, or by its name alone: "`lid` object", "box_lid". */
const TITLE =
  /^\W*`([\w.]{1,80})`\s+(?:objects?|items?|elements?|entry|entries|array|structure|schema|shape)\W*$|^([a-z]\w{0,80}_\w{1,80})$/i;

/**
 * The members that a sample shows below the title of a described field: it is a part of the body, and no body.
 * Undefined where it is one.
 */
export function membersShown(
  sample: Sample,
  title: string,
  { groups }: Found,
  line: number,
): PlacedField[] | undefined {
  const [, coded, alone] = TITLE.exec(title) ?? [];
  const name = coded ?? alone;
  const isDescribed = groups.some(({ fields }) => fields.some(({ path }) => path.at(-1) === name));
  const [value, node] = Array.isArray(sample.value)
    ? [sample.value[0], sample.node.children?.[0]]
    : [sample.value, sample.node];
  const isOfMember = name !== undefined && isDescribed;
  if (!isOfMember || node === undefined || !isObject(value)) return undefined;
  // All of the body, of which that is the first member.
  if (Object.keys(value)[0] === name) return undefined;
  const { properties } = inferSchema([{ ...sample, node, value }]);
  return Object.entries(objectAt({ properties: properties ?? {} }, "properties")).flatMap(
    ([member, schema]) =>
      isObject(schema) ? [{ name: member, path: [member], schema, required: false, line }] : [],
  );
}
