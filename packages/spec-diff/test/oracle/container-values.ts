/** Lists and objects to try a schema with. */
import type { UnknownObject } from "@org/openapi";
import { asArray, asObject, asStrings } from "../../src/json.ts";
import { textsOf } from "./pattern.ts";

/** Values of a schema within another. */
export type Inside = (schema: unknown) => readonly unknown[];

/** Lists of lengths at the bounds, with each of the items. */
export function arrays(schema: UnknownObject, inside: Inside): readonly unknown[] {
  const { items, prefixItems, minItems, maxItems } = schema;
  const first = asArray(prefixItems).map((item) => inside(item));
  const rest = inside(items ?? {});
  const lengths = new Set([
    1,
    0,
    2,
    ...around(minItems),
    ...around(maxItems),
    first.length,
    first.length + 1,
  ]);
  const at = (index: number, row: number) => {
    const column = first[index] ?? rest;
    return column[(row + index) % Math.max(1, column.length)];
  };
  return [...lengths].flatMap((length) =>
    Array.from({ length: length === 0 ? 1 : Math.max(2, rest.length) }, (_, row) =>
      Array.from({ length }, (__, index) => (row === 1 ? at(index, -index) : at(index, row))),
    ),
  );
}

/** A count, one more and one less: none that is too large to try. */
export function around(bound: unknown): readonly number[] {
  if (typeof bound !== "number") return [];
  return [bound, bound + 1, bound - 1].filter((length) => length >= 0 && length < 20);
}

/** Objects with all, some and other members than the schema describes. */
export function objects(schema: UnknownObject, inside: Inside): readonly unknown[] {
  const required = asStrings(schema["required"] ?? []);
  const named = asObject(schema["properties"]);
  const columns = [...new Set([...Object.keys(named), ...required])].map(
    (name) => [name, inside(named[name] ?? {})] as const,
  );
  const row = (at: number) =>
    Object.fromEntries(
      columns.flatMap(([name, column]) =>
        column.length === 0 ? [] : [[name, column[at % column.length]]],
      ),
    );
  const full = row(0);
  const least = Object.fromEntries(
    Object.entries(full).filter(([name]) => required.includes(name)),
  );
  const most = Math.max(1, ...columns.map(([, column]) => column.length));
  const { additionalProperties, patternProperties, unevaluatedProperties } = schema;
  const others = inside(additionalProperties ?? unevaluatedProperties ?? {});
  const patterns = Object.entries(asObject(patternProperties)).flatMap(([pattern, member]) =>
    textsOf(pattern).flatMap((name) =>
      inside(member).map((value) => ({ ...least, [name]: value })),
    ),
  );
  return [
    full,
    least,
    {},
    ...columns.flatMap(([name]) => {
      const { [name]: _, ...lacking } = full;
      return [lacking, ...(name in full ? [{ ...least, [name]: full[name] }] : [])];
    }),
    ...others.slice(0, 4).map((value) => ({ ...full, other: value })),
    ...others.slice(0, 6).map((value) => ({ ...least, other: value })),
    { ...least, other: "text", another: "text", third: "text", "x-1": 1 },
    ...patterns,
    ...Array.from({ length: most }, (_, at) => row(at)),
    ...columns.flatMap(([name, column]) => column.map((value) => ({ ...full, [name]: value }))),
  ];
}
