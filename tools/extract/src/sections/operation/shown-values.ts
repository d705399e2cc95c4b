import { isObject } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Evidence } from "./evidence.ts";

/** The type of a query parameter by the values that calls give it; a text where they say nothing else. */
export function shownInQuery({ scope, own }: Evidence, name: string): JsonObject {
  const addresses = [scope.address, ...own.calls.map(({ address }) => address)];
  return typeOf(addresses.flatMap(({ values }) => values?.[name] ?? []));
}

/** The parameters of a path that calls give numbers, and that nothing describes. */
export function shownInPath(
  { scope, own }: Evidence,
  path: string,
  described: readonly Json[],
): JsonObject[] {
  const known = new Set(described.filter(isInPath).map((one) => isObject(one) && one["name"]));
  const parts = path.split("/");
  return parts.flatMap((part, index): JsonObject[] => {
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name === undefined || known.has(name)) return [];
    const shown = [scope.address, ...own.calls.map(({ address }) => address)]
      .map((address) => address.path.split("/"))
      .filter((other) => other.length === parts.length)
      .flatMap((other) => (/^\{/.test(other[index] ?? "") ? [] : (other[index] ?? [])));
    const schema = typeOf(shown);
    return schema["type"] === "string" ? [] : [{ name, in: "path", required: true, schema }];
  });
}

function isInPath(parameter: Json): boolean {
  return isObject(parameter) && parameter["in"] === "path";
}

/** As in a sample: digits are an integer, with decimals a number; "007" is a text. */
function typeOf(values: readonly string[]): JsonObject {
  const is = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(value));
  if (is(/^(?:0|-?[1-9]\d{0,14})$/)) return { type: "integer" };
  if (is(/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/)) return { type: "number" };
  return { type: is(/^(?:true|false)$/) ? "boolean" : "string" };
}
