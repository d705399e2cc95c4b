import { ConnectionError } from "@org/core";
import { type Answer, type Fault, fault, json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, errorOf, type Outcome, refusalOf } from "../suite/call.ts";
import { type Case, type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces, isSent } from "../suite/each-face.ts";
import { unsafe } from "../suite/unsafe.ts";

type Check = (outcome: Outcome) => void;

/** What may not be repeated gets this, and is sent once. */
function isSentOnce(answer: Answer, check: Check) {
  return (context: Context) =>
    eachFace(unsafe(context), { answers: [answer] }, async ({ outcome, requests }) => {
      check(outcome);
      equal(await requests(), 1, "requests");
    });
}

/** The connection of what may not be repeated ends before the first byte of an answer. */
function isUnanswered(kind: Fault) {
  return (context: Context) =>
    eachFace(unsafe(context), { answers: [fault(kind)] }, async (ended) => {
      cutOff(ended.outcome);
      await isSent(context, ended, 1);
    });
}

const NOW = { "retry-after": "0" };

function refused(status: number): Check {
  return (outcome) => {
    refusalOf(outcome, status);
  };
}

function cutOff(outcome: Outcome): void {
  errorOf(outcome, ConnectionError);
}

const unknowable = "its errors do not say whether a request was sent";

const notSent: Omit<Case, "row" | "name"> = {
  impossible: { deno: unknowable, workerd: unknowable, chromium: unknowable },
  run: ({ server, ...context }) =>
    forFaces(async (face) => {
      const { subject } = unsafe({ ...context, server });
      let retries = 0;
      const made = connect(subject, {
        baseUrl: server.world.refused,
        onRetry: () => {
          retries += 1;
        },
      });
      errorOf(await call(subject, made, face), ConnectionError);
      ok(retries === 2, `expected 2 retries of what was never sent, got ${retries}`);
    }),
};

export const unsafeCases = casesOf("unsafe", {
  "503": isSentOnce(json({ message: "down" }, 503, NOW), refused(503)),
  "429": isSentOnce(json({ message: "slow down" }, 429, NOW), refused(429)),
  "reset before the answer": isUnanswered("reset"),
  "closed before the answer": isUnanswered("close"),
  "the body is cut": isSentOnce(fault("truncate", { a: "long enough" }), cutOff),
  "refused: it was not sent": notSent,
});
