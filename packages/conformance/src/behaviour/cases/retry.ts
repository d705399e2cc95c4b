import { AbortedError, type Retry } from "@org/core";
import { fault, json } from "../server/answer.ts";
import { between, equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, errorOf, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { isRetried, when } from "../suite/needs.ts";

/** Retries at once, so that the cases don't wait. */
const NOW = { "retry-after": "0" };

function isSentAgain(status: number) {
  return when(isRetried, (context) =>
    eachFace(
      context,
      { answers: [json({}, status, NOW), json(context.subject.example)] },
      async ({ outcome, requests }) => {
        ok(dataOf(outcome), "data");
        equal(await requests(), 2, "requests");
      },
    ),
  );
}

function isFinal(status: number) {
  return (context: Context) =>
    eachFace(
      context,
      { answers: [json({ message: "no" }, status, NOW)] },
      async ({ outcome, requests }) => {
        refusalOf(outcome, status);
        equal(await requests(), 1, "requests");
      },
    );
}

export const retryCases = casesOf("retry", {
  "408 once": isSentAgain(408),
  "425 once": isSentAgain(425),
  "429 once": isSentAgain(429),
  "500 once": isSentAgain(500),
  "502 once": isSentAgain(502),
  "503 once": isSentAgain(503),
  "504 once": isSentAgain(504),
  "409 is final": isFinal(409),
  "400 is final": isFinal(400),
  "404 is final": isFinal(404),
  "501 is final": isFinal(501),

  "503 for ever": when(isRetried, (context) =>
    eachFace(
      context,
      { answers: [json({ message: "down" }, 503, NOW)], client: { maxRetries: 4 } },
      async ({ outcome, requests }) => {
        refusalOf(outcome, 503);
        equal(await requests(), 5, "requests: one and four retries");
      },
    ),
  ),

  "two resets and an answer": when(isRetried, (context) =>
    eachFace(
      context,
      { answers: [fault("reset"), fault("close"), json(context.subject.example)] },
      async ({ outcome, requests }) => {
        ok(dataOf(outcome), "data");
        equal(await requests(), 3, "requests");
      },
    ),
  ),

  "no retries": (context) =>
    eachFace(
      context,
      { answers: [json({}, 503, NOW)], client: { maxRetries: 0 } },
      async ({ requests }) => equal(await requests(), 1, "requests"),
    ),

  "the backoff grows, with full jitter, up to its cap": ({ subject }) =>
    forFaces(async (face) => {
      // Asked without waiting: each attempt fails at once and the waits are cut short by the clock.
      const retries: Retry[] = [];
      const controller = new AbortController();
      const made = connect(subject, {
        maxRetries: 3,
        fetch: async () => {
          throw new TypeError("no network", {
            cause: Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }),
          });
        },
        onRetry: (retry) => {
          retries.push(retry);
          if (retries.length === 3) controller.abort();
        },
      });
      errorOf(await call(subject, made, face, { signal: controller.signal }), AbortedError);
      equal(
        retries.map(({ attempt }) => attempt),
        [1, 2, 3],
        "attempts",
      );
      for (const [index, { delayMs }] of retries.entries()) {
        between(delayMs, 0, 250 * 2 ** index, `the delay of retry ${index + 1}`);
      }
    }),
});
