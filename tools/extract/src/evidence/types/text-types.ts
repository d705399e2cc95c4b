import type { JsonObject } from "../../base/json.ts";
import { namedType } from "./type-names.ts";

/** `decimal string`, `number as string`, `stringified integer`, `date string`: a text, whatever it holds. */
export function readAsText(text: string): JsonObject | undefined {
  const [, before, behind] =
    /^(.{1,40}?)(?:,? (?:(?:formatted|encoded|sent|serialized) )?as(?: an?)?)? (?:string|text)$|^string(?:ified|[- ]encoded)? (.{1,40})$/i.exec(
      text,
    ) ?? [];
  const inner = namedType(before ?? behind ?? "");
  if (inner?.["type"] === "string") return inner;
  if (!/^(?:number|integer|boolean)$/.test(String(inner?.["type"]))) return undefined;
  return { type: "string", ...(/decimal/i.test(text) && { format: "decimal" }) };
}
