import { ConnectionError } from "@org/core";
import { type Answer, fault, json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, errorOf, type Outcome, refusalOf } from "../suite/call.ts";
import { type Case, type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { type Needs, when } from "../suite/needs.ts";

type Check = (outcome: Outcome, context: Context) => void;

/** There is a request that may not be repeated: that of a token, or that of balances itself. */
const isUnsafe: Needs = ({ token, retried }) => token !== undefined || !retried;

/** What may not be repeated gets this, and is sent once. */
function isSentOnce(answer: Answer, check: Check) {
  return when(isUnsafe, (context) => {
    const setup =
      context.subject.token === undefined
        ? { answers: [answer] }
        : { token: [answer], answers: [json({})] };
    return eachFace(context, setup, async ({ outcome, scenario }) => {
      check(outcome, context);
      equal((await scenario.seen()).requests.length, 1, "requests");
    });
  });
}

const NOW = { "retry-after": "0" };

/** An error status of the token request: `api` throws it too, for it is not of the call's own. */
function refused(status: number): Check {
  return (outcome, { subject }) => {
    const error = refusalOf(outcome, status);
    const { operation } = subject.token ?? subject;
    if (subject.token !== undefined || error !== undefined) {
      equal(error?.operation, operation, "the operation of the error");
    }
  };
}

function cutOff(outcome: Outcome): void {
  errorOf(outcome, ConnectionError);
}

const unknowable = "its errors do not say whether a request was sent";

const notSent: Omit<Case, "row" | "name"> = {
  needs: isUnsafe,
  impossible: { deno: unknowable, workerd: unknowable, chromium: unknowable },
  run: ({ subject, server }) =>
    forFaces(async (face) => {
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
  "reset before the answer": isSentOnce(fault("reset"), cutOff),
  "closed before the answer": isSentOnce(fault("close"), cutOff),
  "the body is cut": isSentOnce(fault("truncate", { a: "long enough" }), cutOff),
  "refused: it was not sent": notSent,
});
