/** A document as JSON Schema sees it that goes one way: OpenAPI's own keywords put in JSON Schema's. */
import { isObject, type OpenApiDocument, type UnknownObject, valueAt } from "@org/openapi";
import { asArray, asObject, asStrings } from "../../src/json.ts";

export type Direction = "request" | "response";

/** Values that are data: nothing in them is a schema. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

const LISTS = new Set(["enum", "allOf", "anyOf", "oneOf", "prefixItems"]);

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * The document with what does not travel this way left out (`readOnly`, `writeOnly`), `nullable` and the
 * bounds of 3.0 as 2020-12 has them, and in each branch of a union the tags by which it is known.
 */
export function directed(document: OpenApiDocument, direction: Direction): UnknownObject {
  const { root, version } = document;
  const mark = direction === "request" ? "readOnly" : "writeOnly";

  function travels(schema: unknown): boolean {
    const at = isObject(schema) && typeof schema["$ref"] === "string" ? target(schema["$ref"]) : {};
    return asObject(schema)[mark] !== true && asObject(at)[mark] !== true;
  }

  function target(reference: string): unknown {
    return valueAt(root.value, decodeURIComponent(reference.slice(1)));
  }

  function walk(value: unknown, key: string): unknown {
    if (DATA.has(key)) return value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ""));
    if (!isObject(value)) return value;
    // What leads nowhere says nothing.
    if (typeof value["$ref"] === "string" && target(value["$ref"]) === undefined) return {};
    if (typeof value["$ref"] === "string" && version === "3.0") return { $ref: value["$ref"] };
    const inner = key === "properties" ? each(value, walkSchema) : each(value, walk);
    return key === "properties" ? inner : withKeywords(value, inner);
  }

  function walkSchema(value: unknown): unknown {
    return walk(value, "");
  }

  function withKeywords(schema: UnknownObject, made: UnknownObject): UnknownObject {
    // An empty list says nothing, to us; the validator refuses it.
    const said = Object.entries(made).filter(([key, one]) => !(LISTS.has(key) && isEmpty(one)));
    const result: { [key: string]: unknown } = Object.fromEntries(said);
    const away = Object.entries(asObject(schema["properties"])).flatMap(([name, member]) =>
      travels(member) ? [] : [name],
    );
    if (away.length > 0) {
      const members = Object.entries(asObject(made["properties"]));
      result["properties"] = Object.fromEntries(members.filter(([name]) => !away.includes(name)));
    }
    if (Array.isArray(schema["required"])) {
      result["required"] = asStrings(schema["required"]).filter((name) => !away.includes(name));
    }
    if (result["type"] === undefined && "properties" in schema) result["type"] = "object";
    if (schema["contentEncoding"] === "base64") result["format"] = "byte";
    // A value that fits two of the branches is taken, as validators and servers do.
    if (result["oneOf"] !== undefined) {
      const branches = { anyOf: result["oneOf"] };
      delete result["oneOf"];
      result["allOf"] = [...asArray(result["allOf"]), branches];
    }
    if (version === "3.0") bounds30(result);
    tagBranches(schema, result);
    if (schema["nullable"] !== true || version !== "3.0") return result;
    const { nullable: _, ...rest } = result;
    return { anyOf: [rest, { type: "null" }] };
  }

  function tagBranches(schema: UnknownObject, result: { [key: string]: unknown }): void {
    const { propertyName, mapping } = asObject(schema["discriminator"]);
    if (typeof propertyName !== "string") return;
    for (const key of ["oneOf", "anyOf"]) {
      if (!Array.isArray(result[key])) continue;
      result[key] = asArray(result[key]).map((branch) => {
        const reference = String(asObject(branch)["$ref"]);
        const name = reference.split("/").at(-1) ?? "";
        const mapped = Object.entries(asObject(mapping)).flatMap(([value, to]) =>
          to === reference || to === name ? [value] : [],
        );
        const tags = { enum: mapped.length > 0 ? mapped : [name] };
        return { allOf: [branch, { properties: { [propertyName]: tags } }] };
      });
    }
  }

  return asObject(walk(root.value, ""));
}

function each(
  value: UnknownObject,
  make: (item: unknown, key: string) => unknown,
): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, make(item, key)]));
}

/** `exclusiveMinimum: true` beside `minimum` (OpenAPI 3.0, section 4.7.24). */
function bounds30(schema: { [key: string]: unknown }): void {
  for (const side of ["Minimum", "Maximum"]) {
    const plain = side.toLowerCase();
    if (schema[`exclusive${side}`] === true) {
      schema[`exclusive${side}`] = schema[plain];
      delete schema[plain];
    } else if (schema[`exclusive${side}`] === false) {
      delete schema[`exclusive${side}`];
    }
  }
}
