/** Our extensions at the root: `x-errors` and `x-rate-limit`. */
import { child, fault, items, type Node, text } from "@org/openapi";
import type { Model } from "../model.ts";

/** What the extensions say; no errors and no limit where they are absent. */
export function readExtensions(root: Node): Pick<Model, "errors" | "rateLimit"> {
  const limit = child(root, "x-rate-limit");
  return {
    errors: readErrors(child(root, "x-errors")),
    ...(limit !== undefined && { rateLimit: readRateLimit(limit) }),
  };
}

function readErrors(node: Node | undefined): Model["errors"] {
  if (node === undefined) return {};
  const places = (key: string): string[] | undefined => {
    const at = child(node, key);
    if (at === undefined) return undefined;
    if (typeof at.value === "string") return [at.value];
    return items(at, `\`${key}\``).map((item) => String(item.value));
  };
  return {
    code: places("code"),
    message: places("message"),
    status: text(node, "status"),
    requestId: places("requestId"),
  };
}

function readRateLimit(node: Node): { requests: number; seconds: number } {
  const requests = child(node, "requests")?.value;
  const seconds = child(node, "seconds")?.value;
  if (typeof requests === "number" && typeof seconds === "number") return { requests, seconds };
  throw fault(node, "`x-rate-limit` needs the numbers `requests` and `seconds`");
}
