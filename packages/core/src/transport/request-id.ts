import type { Call } from "./call.ts";
import type { Reply } from "./reply.ts";

/** The provider's id of a request (`x-errors.requestId` in its spec); null where it gave none. */
export function requestIdOf({ settings, redactor }: Call, reply: Reply): string | null {
  const { requestId } = settings.provider.errors;
  const id = requestId === undefined ? null : reply.response.headers.get(requestId);
  return id === null ? null : redactor.text(id);
}
