import type { AlertTarget } from "@org/collector";
import { lookUpSecret, type NotifyTarget } from "../connections/index.ts";
import { write } from "../output.ts";

/**
 * Who is told of events, as the collector tells them: a secret is looked up each time that something is signed. `stream` is
 * what takes lines.
 */
export function alertTargetOf(
  target: NotifyTarget,
  file: string,
  stream: Parameters<typeof write>[0],
): AlertTarget {
  if (target.kind === "output") return { ...target, write: (line) => write(stream, line) };
  const { secret, ...webhook } = target;
  return { ...webhook, secret: () => lookUpSecret(secret, file) };
}
