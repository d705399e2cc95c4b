import type { Located, SpecDocument } from "../document.ts";
import { asArray, isObject } from "../json.ts";

/** References and combinators are followed this far; marks stand near the member they mark. */
const MOST_STEPS = 8;

/** Whether a member is `readOnly` or `writeOnly`: by itself, or by what it refers to. */
export function isMarked(
  document: SpecDocument,
  { value, pointer }: Located,
  mark: "readOnly" | "writeOnly",
  steps = MOST_STEPS,
): boolean {
  if (!isObject(value) || steps === 0) return false;
  if (value[mark] === true) return true;
  const ref = value["$ref"];
  if (typeof ref === "string") {
    return isMarked(document, document.target(ref, pointer), mark, steps - 1);
  }
  const marked = (branch: unknown) =>
    isMarked(document, { value: branch, pointer }, mark, steps - 1);
  const branches = [...asArray(value["oneOf"]), ...asArray(value["anyOf"])];
  return asArray(value["allOf"]).some(marked) || (branches.length > 0 && branches.every(marked));
}
