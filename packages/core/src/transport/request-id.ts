import { textsAt } from "../json/texts-at.ts";
import type { Call } from "./call.ts";
import type { Reply } from "./reply.ts";

/** The provider's id of a request, secrets removed; null where it gave none. */
export async function requestIdOf(call: Call, reply: Reply): Promise<string | null> {
  const id = await requestIdIn(call, reply);
  return id === null ? null : call.redactor.text(id);
}

/**
 * The provider's id of a request as it came: the first of the headers and places in the body that its spec
 * names (`x-errors.requestId`), or of the headers that most give it in; null where it gave none.
 */
export async function requestIdIn({ settings }: Call, reply: Reply): Promise<string | null> {
  for (const source of settings.provider.errors.requestId ?? USUAL) {
    const id = source.startsWith("/")
      ? textsAt(await bodyOf(reply), source)[0]
      : reply.response.headers.get(source);
    if (id) return id;
  }
  return null;
}

const USUAL: readonly string[] = ["x-request-id", "request-id"];

/** The body as JSON; undefined where it is none: whoever reads it says so. */
async function bodyOf(reply: Reply): Promise<unknown> {
  try {
    return await reply.json();
  } catch {
    return undefined;
  }
}
