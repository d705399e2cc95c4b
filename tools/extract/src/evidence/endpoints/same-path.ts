import type { Address } from "./address.ts";
import { isEvidentValue } from "./literal-values.ts";

/** An operation as a page names it. */
export interface Named {
  readonly method: string;
  readonly address: Address;
}

/**
 * Whether a mention means an operation: the method and the path are the same, apart from the base that one of
 * them leaves out, from the names of path parameters, and from values that stand where the other has a parameter.
 */
export function isSameOperation(one: Named, other: Named): boolean {
  return one.method === other.method && isSamePath(one.address.path, other.address.path);
}

/** Whether two paths are those of one operation; the shorter may lack the base's folders. */
export function isSamePath(one: string, other: string): boolean {
  if (endsOtherwise(one, other)) return false;
  const [long, short] = [one, other]
    .map((path) => path.split("/").filter((part) => part !== ""))
    .sort((a, b) => b.length - a.length);
  if (!long || !short || short.length === 0) return long?.length === short?.length;
  const base = long.slice(0, long.length - short.length);
  // A base is a version or a name or two, and no resource with an id.
  if (base.length > 3 || base.some(isOpen)) return false;
  return short.every((part, index) => {
    const own = long[base.length + index] ?? "";
    if (part === own || (isOpen(part) && isOpen(own))) return true;
    if (index === 0 || (!isTemplate(part) && !isTemplate(own))) return false;
    // Behind a base, a value has to look like one.
    return (
      base.length === 0 || [part, own].some((one) => /\d/.test(one) || one !== one.toLowerCase())
    );
  });
}

/** Whether the last parts differ and neither stands for any value: of most pairs on a long page. */
function endsOtherwise(one: string, other: string): boolean {
  const [own, its] = [lastPart(one), lastPart(other)];
  return own !== its && own !== "" && its !== "" && !isOpen(own) && !isOpen(its);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a part stands for any value: by a name in braces, or by one of the values. */
function isOpen(part: string): boolean {
  return isTemplate(part) || isEvidentValue(part);
}

function isTemplate(part: string): boolean {
  return /^\{[^{}]*\}$/.test(part);
}
