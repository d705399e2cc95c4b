import { CollectorError } from "../collector-error.ts";
import { EVENT_TYPES } from "./events.ts";
import { type Filter, readFilter } from "./scope.ts";
import type { Sender } from "./sender.ts";
import { functionSender, outputSender } from "./simple-senders.ts";
import type { AlertTarget } from "./targets.ts";
import { webhookSender } from "./webhook.ts";

/** A target that was checked. */
export interface CheckedTarget {
  readonly name: string;
  readonly events: Filter;
  readonly tenant: Filter;
  readonly send: Sender;
}

/**
 * Checks targets: once, where a process starts.
 *
 * @throws {CollectorError} when one can't be told anything: the message names it and what to give, and never its address.
 */
export function checkTargets(targets: readonly AlertTarget[]): readonly CheckedTarget[] {
  const names = new Set<string>();
  return targets.map((target) => {
    const { name, events = null } = target;
    if (typeof name !== "string" || name === "") {
      throw new CollectorError("a target of alerts has a name: a text that is not empty");
    }
    if (names.has(name)) {
      throw new CollectorError(`two targets have the name ${JSON.stringify(name)}`);
    }
    names.add(name);
    const where = `the target ${JSON.stringify(name)}`;
    const unknown = events?.find((type) => !Object.hasOwn(EVENT_TYPES, type));
    if (unknown !== undefined) {
      const known = Object.keys(EVENT_TYPES).join(", ");
      throw new CollectorError(
        `${where}: there is no event ${JSON.stringify(unknown)}: known are ${known}`,
      );
    }
    const tenant = readFilter(where, "tenant", target.tenant);
    return { name, events, tenant, send: senderOf(where, target) };
  });
}

function senderOf(where: string, target: AlertTarget): Sender {
  switch (target.kind) {
    case "webhook":
      return webhookSender(where, target);
    case "output":
      return outputSender(target);
    case "function":
      return functionSender(where, target);
    default: {
      const { kind } = target as { readonly kind: unknown };
      throw new CollectorError(
        `${where}: there is no kind ${JSON.stringify(kind)}: known are webhook, output, function`,
      );
    }
  }
}
