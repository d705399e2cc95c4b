import { ResponseFormatError } from "@org/core";
import { json, text } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { dataOf, errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace } from "../suite/each-face.ts";
import { unsafe } from "../suite/unsafe.ts";

/** A success of a status that no spec has is read as one that it has. */
function isRead(status: number, change: (context: Context) => Context = (context) => context) {
  return (context: Context) => {
    const answers = [json(context.subject.example, status)];
    return eachFace(change(context), { answers }, async ({ outcome, requests }) => {
      ok(dataOf(outcome), "data");
      equal(await requests(), 1, "requests");
    });
  };
}

/** What was done was done, though nothing is said of it; whoever reads balances has none. */
function isDone(status: number, contentType: string) {
  return (context: Context) =>
    eachFace(
      unsafe(context),
      { answers: [text(status, contentType, "")] },
      async ({ face, outcome, requests }) => {
        if (face === "fetchBalances") errorOf(outcome, ResponseFormatError);
        else equal(outcome.error ?? outcome.data, undefined, "what the call ended with");
        equal(await requests(), 1, "requests");
      },
    );
}

function isEmpty(status: number) {
  return (context: Context) =>
    eachFace(context, { answers: [text(status, "", "")] }, ({ outcome }) => {
      const error = errorOf(outcome, ResponseFormatError);
      equal(error.status, status, "status");
    });
}

export const successCases = casesOf("success", {
  "201 that is not documented": isRead(201),
  "203 that is not documented": isRead(203),
  "201 of what was sent": isRead(201, unsafe),
  "200 without a body for what was sent": isDone(200, "application/json"),
  "201 without a body for what was sent": isDone(201, "text/html"),
  "204 for what was sent": isDone(204, ""),
  "204 for what was asked": isEmpty(204),
  "202 without a body for what was asked": isEmpty(202),
});
