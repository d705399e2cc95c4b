import type { AlertTarget } from "@org/collector";
import { lookUpSecret, type NotifyTarget } from "../connections/index.ts";
import { write } from "../output.ts";

/** Who is told of events, as the collector tells them: a secret is looked up each time that something is signed. */
export function alertTargetOf(target: NotifyTarget, file: string): AlertTarget {
  if (target.kind === "output") {
    return { ...target, write: (line) => write(process.stdout, line) };
  }
  const { secret, ...webhook } = target;
  return { ...webhook, secret: () => lookUpSecret(secret, file) };
}
