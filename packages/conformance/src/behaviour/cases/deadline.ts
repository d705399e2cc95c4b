import { TimeoutError } from "@org/core";
import { fault, json } from "../server/answer.ts";
import { between, equal, ok } from "../suite/assert.ts";
import { call, connect, errorOf, refusalOf } from "../suite/call.ts";
import { casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { hasToken, isRetried, when } from "../suite/needs.ts";

const TIMEOUT_MS = 300;

/** Timers may fire a little early, and a busy machine lets them wait. */
function inTime(ms: number): void {
  between(ms, TIMEOUT_MS - 20, TIMEOUT_MS + 1_500, "ms");
}

const client = { timeoutMs: TIMEOUT_MS };

export const deadlineCases = casesOf("deadline", {
  "no answer comes": (context) =>
    eachFace(
      context,
      { answers: [fault("silence")], client },
      async ({ outcome, scenario, requests }) => {
        errorOf(outcome, TimeoutError);
        inTime(outcome.ms);
        // On a busy machine the time may be up before the server has read the request.
        between(await requests(), 0, 1, "requests");
        ok(await scenario.idle(), "the connection must be closed");
      },
    ),

  "the body stalls": (context) =>
    eachFace(
      context,
      { answers: [fault("stall", { a: "long enough" })], client },
      async ({ outcome, scenario }) => {
        errorOf(outcome, TimeoutError);
        inTime(outcome.ms);
        ok(await scenario.idle(), "the connection must be closed");
      },
    ),

  "the body drips for ever": (context) =>
    eachFace(context, { answers: [fault("drip")], client }, async ({ outcome, scenario }) => {
      errorOf(outcome, TimeoutError);
      inTime(outcome.ms);
      ok(await scenario.idle(), "the connection must be closed");
    }),

  "the answer to a retry stalls": when(isRetried, (context) =>
    eachFace(context, { answers: [json({}, 500), fault("stall")], client }, ({ outcome }) => {
      // The first answer, where the backoff would outlast the deadline.
      if (!(outcome.error instanceof TimeoutError)) refusalOf(outcome, 500);
      between(outcome.ms, 0, TIMEOUT_MS + 1_500, "ms");
    }),
  ),

  "the token request stalls": when(hasToken, (context) =>
    eachFace(
      context,
      { token: [fault("stall", { a: "long enough" })], answers: [json({})], client },
      async ({ outcome, scenario, requests }) => {
        errorOf(outcome, TimeoutError);
        inTime(outcome.ms);
        equal(await requests(), 0, "requests");
        ok(await scenario.idle(), "the connection must be closed");
      },
    ),
  ),

  "every retry fails until the time is up": (context) =>
    eachFace(
      context,
      { answers: [json({ message: "down" }, 503)], client: { ...client, maxRetries: 1_000 } },
      async ({ outcome, requests }) => {
        // The last answer, where the next backoff would outlast the deadline.
        if (!(outcome.error instanceof TimeoutError)) refusalOf(outcome, 503);
        between(outcome.ms, 0, TIMEOUT_MS + 1_500, "ms");
        ok((await requests()) >= 1, "requests");
      },
    ),

  "a fetch that ignores its signal answers late": ({ subject }) =>
    forFaces(async (face) => {
      let answer = (_response: Response): void => {};
      const late = new Promise<Response>((resolve) => {
        answer = resolve;
      });
      const made = connect(subject, { timeoutMs: 50, fetch: () => late });
      const outcome = await call(subject, made, face);
      errorOf(outcome, TimeoutError);
      between(outcome.ms, 30, 1_500, "ms");
      const dropped = new Promise<unknown>((resolve) => {
        answer(new Response(new ReadableStream({ cancel: resolve })));
      });
      // Without the drop this never resolves.
      await dropped;
    }),
});
