import { AbortedError } from "@org/core";
import { fault, json, type Script } from "../server/answer.ts";
import { between, equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, errorOf, type Outcome } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { forFaces } from "../suite/each-face.ts";
import { hasToken, isRetried, when } from "../suite/needs.ts";
import type { Scenario } from "../suite/server-handle.ts";
import { answerToken } from "../suite/token.ts";
import { watchedController } from "../suite/watched-controller.ts";

/** Within milliseconds, on a busy machine. */
const AT_ONCE_MS = 250;

interface Moment {
  readonly scenario: Scenario;
  /** Resolves when the call waits for a retry. */
  readonly sleeping: Promise<void>;
}

/** Aborts when `moment` resolves, and checks how the call ends and what it leaves behind. */
async function abortAt(
  { subject, server }: Context,
  script: Script,
  moment: (moment: Moment) => Promise<unknown>,
): Promise<void> {
  await forFaces(async (face) => {
    const scenario = await server.start(script);
    let onRetry = (): void => {};
    const sleeping = new Promise<void>((resolve) => {
      onRetry = resolve;
    });
    const made = connect(subject, { baseUrl: scenario.baseUrl, onRetry });
    const { signal, abort, listeners } = watchedController();
    const reason = new Error("enough");
    const calling = call(subject, made, face, { signal });
    await moment({ scenario, sleeping });
    const abortedAt = performance.now();
    abort(reason);
    const outcome = await calling;
    between(performance.now() - abortedAt, 0, AT_ONCE_MS, "ms from the abort to the end");
    isAborted(outcome, reason);
    equal(listeners(), 0, "listeners left on the signal");
    ok(await scenario.idle(), "nothing may be left running");
  });
}

function isAborted(outcome: Outcome, reason: unknown): void {
  ok(errorOf(outcome, AbortedError).cause === reason, "the cause must be the signal's reason");
}

const stall = fault("stall", { a: "long enough" });

export const abortCases = casesOf("abort", {
  "before the call": async ({ subject, server }) => {
    await forFaces(async (face) => {
      const scenario = await server.start({ answers: [json({})] });
      const { signal, abort, listeners } = watchedController();
      const reason = new Error("enough");
      abort(reason);
      const made = connect(subject, { baseUrl: scenario.baseUrl });
      isAborted(await call(subject, made, face, { signal }), reason);
      equal(listeners(), 0, "listeners left on the signal");
      equal((await scenario.seen()).requests.length, 0, "requests");
    });
  },

  "while connecting": (context) =>
    abortAt(context, { answers: [stall] }, async () => {
      await Promise.resolve();
    }),

  "while the answer is due": (context) =>
    abortAt(context, { answers: [fault("silence")] }, ({ scenario }) =>
      scenario.played(context.subject.token === undefined ? 1 : 2),
    ),

  "while reading": (context) =>
    abortAt(context, { answers: [stall] }, ({ scenario }) =>
      scenario.played(context.subject.token === undefined ? 1 : 2),
    ),

  "while sleeping": when(isRetried, (context) =>
    abortAt(
      context,
      { answers: [json({}, 503, { "retry-after": "10" })] },
      ({ sleeping }) => sleeping,
    ),
  ),

  "while the token is due": when(hasToken, (context) =>
    abortAt(context, { token: [stall], answers: [json({})] }, ({ scenario }) => scenario.played(1)),
  ),

  "by one of several that wait for a token": when(hasToken, async ({ subject, server }) => {
    const { baseUrl } = await server.start({ answers: [json(subject.example)] });
    // The token request waits until the abort is over, so that both calls have to share it.
    let release = (): void => {};
    const aborted = new Promise<void>((resolve) => {
      release = resolve;
    });
    let tokens = 0;
    const made = connect(subject, {
      baseUrl,
      fetch: async (url, init) => {
        if (answerToken(subject, url) !== undefined) {
          tokens += 1;
          await aborted;
        }
        return fetch(url, init);
      },
    });
    const { signal, abort, listeners } = watchedController();
    const first = call(subject, made, "method", { signal });
    const others = [call(subject, made, "api"), call(subject, made, "fetchBalances")];
    await Promise.resolve();
    abort();
    errorOf(await first, AbortedError);
    release();
    for (const other of others) ok(dataOf(await other), "data for the others");
    equal(tokens, 1, "token requests");
    equal(listeners(), 0, "listeners left on the signal");
  }),

  "after the call": async ({ subject, server }) => {
    await forFaces(async (face) => {
      const { baseUrl } = await server.start({ answers: [json(subject.example)] });
      const { signal, abort, listeners } = watchedController();
      ok(dataOf(await call(subject, connect(subject, { baseUrl }), face, { signal })), "data");
      equal(listeners(), 0, "listeners left on the signal");
      abort();
    });
  },
});
