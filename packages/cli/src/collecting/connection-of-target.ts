import type { CollectorConnection } from "@org/collector";
import type { Target } from "../target.ts";

/** The name of a connection in the collector: its label, or else its provider's. */
export function nameOfTarget({ label, provider }: Target): string {
  return label ?? provider;
}

/** A connection of the command, as the collector opens it: secrets are looked up then. */
export function connectionOfTarget(target: Target): CollectorConnection {
  const { provider, tenant, credential, rateLimit } = target;
  return {
    name: nameOfTarget(target),
    provider,
    tenant,
    credential,
    rateLimit,
    open(options) {
      const opened = target.open(options);
      return { tasks: () => opened.tasks(), task: (account) => opened.task(account) };
    },
  };
}
