import type { Provider } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Reply } from "./reply.ts";

/**
 * The status of an answer: HTTP's, or the one in its body where the provider reports errors there
 * under a success (`x-errors.status` in its spec).
 */
export function statusOf({ errors }: Provider, reply: Reply): number | Promise<number> {
  const { status } = reply.response;
  const isSaid = errors.status !== undefined && isSuccess(status);
  return isSaid ? statusInBody(errors.status, reply, status) : status;
}

async function statusInBody(pointer: string, reply: Reply, status: number): Promise<number> {
  try {
    const inBody = Number(resolvePointer(await reply.json(), pointer));
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
