import type { Direction } from "./front.ts";
import type { PrismOperation } from "./operations.ts";
import { pagesOf } from "./pages.ts";
import { type Asked, answersOf, routesOf } from "./route.ts";
import { playOf } from "./scenario/play.ts";
import type { Scenario } from "./scenario/scenario.ts";

/** What Prism can't do by itself: the pages of lists, and what a scenario says. */
export interface Beyond {
  readonly scenario?: Scenario | undefined;
  /** Milliseconds before every answer. */
  readonly delayMs?: number | undefined;
}

/**
 * What a front does for a request before and beside Prism; undefined where Prism can do all of it.
 *
 * @throws {MockError} when the scenario names what the spec does not have.
 */
export function directorOf(
  operations: readonly PrismOperation[],
  { scenario, delayMs = 0 }: Beyond,
): ((asked: Asked) => Direction) | undefined {
  const choosePage = pagesOf(operations);
  if (choosePage === undefined && scenario === undefined && delayMs === 0) return undefined;
  const play = playOf(operations, scenario ?? {});
  const find = routesOf(operations);
  return (asked) => {
    const reply = play(asked) ?? {};
    const isChosen = reply.status !== undefined || reply.example !== undefined;
    const prefer = isChosen ? preferOf(reply, find(asked)) : undefined;
    const page = isChosen ? undefined : choosePage?.(asked);
    const later = (reply.delayMs ?? 0) + delayMs;
    return {
      ...reply,
      ...(prefer !== undefined && { prefer }),
      ...(page !== undefined && { page: `example=${page}` }),
      ...(later > 0 && { delayMs: later }),
    };
  };
}

/** The header by which Prism chooses (RFC 7240); undefined where the spec does not have the status. */
function preferOf(
  { status, example }: Direction,
  operation: PrismOperation | undefined,
): string | undefined {
  if (operation === undefined) return undefined;
  const answers = answersOf(operation);
  const [code] =
    status === undefined
      ? ([...answers].find(([, examples]) => examples.includes(example ?? "")) ?? [])
      : [status];
  const range = `${String(code).charAt(0)}XX`;
  if (![String(code), range, "default"].some((one) => answers.has(one))) return undefined;
  return example === undefined ? `code=${code}` : `code=${code}, example=${example}`;
}
