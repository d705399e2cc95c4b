import type { Provider } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Reply } from "./reply.ts";

/**
 * The status of an answer: HTTP's, or the one in its body where the provider reports errors there
 * under a success (`x-errors.status` in its spec).
 */
export async function statusOf({ errors }: Provider, reply: Reply): Promise<number> {
  const { status } = reply.response;
  if (errors.status === undefined || !isSuccess(status)) return status;
  try {
    const inBody = Number(resolvePointer(await reply.json(), errors.status));
    return inBody >= 100 && inBody <= 599 && !isSuccess(inBody) ? inBody : status;
  } catch {
    // No JSON, no status in it: whoever reads the body says what is wrong with it.
    return status;
  }
}

/** Whether a status is one of success (RFC 9110, section 15.3). */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}
