import { isValue, itemValue } from "../../evidence/lists/item-kinds.ts";
import type { List } from "../../page/block.ts";
import type { Found } from "../found.ts";
import type { Light } from "../light.ts";
import { shownMembers } from "../shown-members.ts";
import { fieldNames } from "../values.ts";

/**
 * Whether a list has the values of a member that a body above it shows with one of them: "**Pricing models:**", and
 * below it `flat` and `usage`, where `pricingModel` is "flat".
 */
export function areValuesShown({ items }: List, { title }: Light, found: Found): boolean {
  if (title === "" || items.length < 2) return false;
  if (!items.every((item) => /^(?:`|\*\*)/.test(item.text) && isValue(item))) return false;
  const values = new Set(items.map(({ text }) => itemValue(text)));
  const names = new Set(fieldNames(title));
  const bodies = [
    ...found.calls.map(({ body }) => body ?? ""),
    ...found.samples.map(({ sample }) => sample.text),
  ];
  return bodies.some((body) =>
    shownMembers(body).some(({ name, value }) => {
      return names.has(name.toLowerCase().replaceAll(/[^a-z]/g, "")) && values.has(String(value));
    }),
  );
}
