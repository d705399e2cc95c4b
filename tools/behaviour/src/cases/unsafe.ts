import { ConnectionError } from "@org/core";
import { type Answer, fault, json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, errorOf, refusalOf } from "../suite/call.ts";
import { type Case, type Context, casesOf } from "../suite/case.ts";
import { handsOutTokens } from "../suite/concerns.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";

/** The token POST gets this, and is sent once. */
function isSentOnce(answer: Answer, check: (outcome: Parameters<typeof refusalOf>[0]) => void) {
  return {
    only: handsOutTokens,
    run: (context: Context) =>
      eachFace(context, { token: [answer], answers: [json({})] }, async ({ outcome, scenario }) => {
        check(outcome);
        const { requests } = await scenario.seen();
        equal(
          requests.map(({ method }) => method),
          ["POST"],
          "requests",
        );
      }),
  };
}

const NOW = { "retry-after": "0" };

/** An error status of the token request: `api` throws it too, for it is not of the call's own. */
function refused(status: number) {
  return (outcome: Parameters<typeof refusalOf>[0]): void => {
    const error = refusalOf(outcome, status);
    equal(error?.operation, "createToken", "the operation of the error");
  };
}

function cutOff(outcome: Parameters<typeof refusalOf>[0]): void {
  errorOf(outcome, ConnectionError);
}

const unknowable = "its errors do not say whether a request was sent";

const notSent: Omit<Case, "row" | "name"> = {
  only: handsOutTokens,
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
