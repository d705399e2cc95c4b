import { type Json, ownMember, pointerKeys, pointerTo } from "@org/openapi";
import type { BalanceOperation } from "./balance-operation.ts";
import { NewProviderError } from "./error.ts";

/**
 * A place in the first example of the answer, as a JSON pointer, and a value of a wrong type for it:
 * an amount, if there is one.
 *
 * @throws {NewProviderError} when nothing in the example has a type that can be wrong.
 */
export function wrongValue({
  fields,
  amounts,
  examples: [first],
}: Pick<BalanceOperation, "fields" | "amounts" | "examples">): Record<string, Json> {
  const money = new Set(amounts.map(({ pointer }) => pointer));
  const places = fields.flatMap(({ pointer, types: [type, ...others] }) => {
    const place = placeOf(first?.value ?? null, pointer);
    if (place === undefined || type === undefined || others.length > 0) return [];
    return [{ place, wrong: type === "string" ? 1 : "wrong", isMoney: money.has(pointer) }];
  });
  const chosen = places.find(({ isMoney }) => isMoney) ?? places[0];
  if (chosen) return { [chosen.place]: chosen.wrong };
  throw new NewProviderError("no field of the answer has a type that could be wrong");
}

/** The first place in a value that a pointer with `*` leads to; undefined where null is there. */
function placeOf(value: Json, pointer: string): string | undefined {
  let found: unknown = value;
  let place = "";
  for (const key of pointerKeys(pointer)) {
    if (typeof found !== "object" || found === null) return undefined;
    const own = key === "*" ? Object.keys(found)[0] : key;
    if (own === undefined) return undefined;
    found = ownMember(found, own);
    place = pointerTo(place, own);
  }
  return found === undefined || found === null ? undefined : place;
}
