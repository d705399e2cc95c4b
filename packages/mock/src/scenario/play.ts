import { CallCounter, type PlainAnswer, Player, type Reply } from "@org/core/testing";
import { MockError } from "../error.ts";
import { idOf, type PrismOperation } from "../operations.ts";
import { type Asked, answersOf, routesOf } from "../route.ts";
import type { Scenario } from "./scenario.ts";

/** Gives what a scenario says of a request; undefined where that is nothing. */
export type Play = (asked: Asked) => Reply | undefined;

/**
 * What plays a scenario for the operations of a spec.
 *
 * @throws {MockError} when it names an operation, a status or an example that the spec does not have.
 */
export function playOf(
  operations: readonly PrismOperation[],
  { answers = {}, states = {}, state = "initial", rateLimit }: Scenario,
): Play {
  const player = new Player({ answers, states, state });
  for (const [id, answer] of player.all()) check(operations, id, answer as PlainAnswer);
  const counter = rateLimit && new CallCounter(rateLimit);
  const find = routesOf(operations);
  return (asked) => {
    const operation = find(asked);
    if (operation === undefined) return undefined;
    const waitSeconds = counter?.pass() ?? null;
    if (waitSeconds !== null) {
      return { status: 429, headers: { "retry-after": String(waitSeconds) } };
    }
    const next = player.next(idOf(operation)) as PlainAnswer | undefined;
    const reply = typeof next === "number" ? { status: next } : (next as Reply | undefined);
    if (reply?.nextState !== undefined) player.state = reply.nextState;
    return reply?.headers === undefined ? reply : { ...reply, headers: inLowerCase(reply.headers) };
  };
}

/** One spelling for each name: `Content-Type` beside `content-type` would be two headers. */
function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function check(operations: readonly PrismOperation[], id: string, answer: PlainAnswer): void {
  const operation = operations.find((one) => idOf(one) === id);
  if (operation === undefined) {
    const known = operations.map(idOf).join(", ");
    throw new MockError(
      `the scenario answers "${id}", and the spec has no such operation. There are: ${known}.`,
    );
  }
  const { status, example } =
    typeof answer === "number" ? { status: answer, example: undefined } : (answer as Reply);
  if (example === undefined) return;
  const ofStatus = [...answersOf(operation)].filter(
    ([code]) => status === undefined || code === String(status),
  );
  const names = ofStatus.flatMap(([, examples]) => examples);
  if (names.includes(example)) return;
  const of = status === undefined ? "" : ` of status ${status}`;
  throw new MockError(
    `the scenario wants the example "${example}"${of} of ${id}. There are: ${names.join(", ") || "none"}.`,
  );
}
