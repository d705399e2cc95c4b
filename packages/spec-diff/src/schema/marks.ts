import { child, type Files, type Node } from "@org/openapi";
import { branchesOf, isReference } from "./branches.ts";

/** References and combinators are followed this far; marks stand near the member they mark. */
const MOST_STEPS = 8;

/** Whether a member is `readOnly` or `writeOnly`: by itself, or by what it refers to. */
export function isMarked(
  files: Files,
  node: Node,
  mark: "readOnly" | "writeOnly",
  steps = MOST_STEPS,
): boolean {
  if (steps === 0) return false;
  if (child(node, mark)?.value === true) return true;
  const marked = (other: Node) => isMarked(files, other, mark, steps - 1);
  if (isReference(node)) return marked(files.target(node));
  const choices = [...branchesOf(node, "oneOf"), ...branchesOf(node, "anyOf")];
  return branchesOf(node, "allOf").some(marked) || (choices.length > 0 && choices.every(marked));
}
