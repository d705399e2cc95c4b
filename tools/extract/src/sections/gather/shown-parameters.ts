import { isObject } from "@org/openapi";
import { objectAt } from "../../base/json.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import type { Light } from "../light.ts";
import type { Collector } from "./collector.ts";

/** Parameters as an object shows them below their title: `{ "X-Key": "…" }` below "Headers". */
export function gatherShown(text: string, light: Light, line: number, to: Collector): boolean {
  const { role, statuses } = light;
  const isOfRequest = role === "header" || role === "query" || role === "path" || role === "cookie";
  const sample = isOfRequest && statuses.length === 0 ? readSample(text, line) : undefined;
  if (!sample || !isObject(sample.value)) return false;
  const types = objectAt(inferSchema([sample]), "properties");
  const values = Object.entries(sample.value);
  if (values.some(([, value]) => typeof value === "object" && value !== null)) return false;
  const fields = values.map(([name, value]) => {
    const schema = role === "header" ? { type: "string" } : objectAt(types, name);
    return { name, path: [name], schema: { ...schema, examples: [value] }, required: false, line };
  });
  to.comments(text, role, line);
  return to.fields(fields, light, line);
}
