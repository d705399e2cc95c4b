import { CollectorError } from "../collector-error.ts";
import type { AlertEvent } from "./events.ts";
import { nameOf, type Sender } from "./sender.ts";
import type { FunctionTarget, OutputTarget } from "./targets.ts";

/** Writes each event as a line of JSON. */
export function outputSender({ write = toStandardOutput }: OutputTarget): Sender {
  return attempt("the output", async (event) => await write(`${JSON.stringify(event)}\n`));
}

/**
 * Calls a function with each event.
 *
 * @throws {CollectorError} when there is none.
 */
export function functionSender(where: string, { tell }: FunctionTarget): Sender {
  if (typeof tell !== "function") throw new CollectorError(`${where}: tell must be a function`);
  return attempt("the function", async (event) => await tell(event));
}

function attempt(what: string, tell: (event: AlertEvent) => Promise<void>): Sender {
  return async (event) => {
    try {
      await tell(event);
      return { state: "delivered" };
    } catch (error) {
      return { state: "waiting", reason: `${what} threw ${nameOf(error)}` };
    }
  };
}

function toStandardOutput(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(line, (error) => (error ? reject(error) : resolve()));
  });
}
