import type { Issue } from "../contract.ts";
import type { Call } from "./call.ts";
import type { Reply } from "./reply.ts";
import { requestIdOf } from "./request-id.ts";
import { log, tell } from "./tell.ts";

/** More places would help nobody. */
const MAX_TOLD = 100;

/** Tells who watches that an answer differs from its schema in these places and is used all the same. */
export async function tellDrift(call: Call, reply: Reply, issues: readonly Issue[]): Promise<void> {
  const { redactor, settings, where } = call;
  await redactor.ready();
  const { observers } = settings;
  const clean = issues
    .slice(0, MAX_TOLD)
    .map((issue) => ({ ...issue, pointer: redactor.text(issue.pointer) }));
  const drift = { ...where, requestId: await requestIdOf(call, reply), issues: clean };
  const [first] = clean;
  const name = `${where.provider}.${where.operation}`;
  const more = issues.length > 1 ? ` and in ${issues.length - 1} more places` : "";
  const place = first?.pointer || "as a whole";
  log(observers, drift, `${name}: the answer differs from its spec at ${place}${more}`);
  tell(observers, observers.onDrift, drift);
}
