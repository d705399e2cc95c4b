import { ApiError, BadRequestError } from "@org/core";
import { json, text } from "../server/answer.ts";
import { equal, matches, ok } from "../suite/assert.ts";
import { call, connect, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { hasStatus, hasToken, isRetried, when } from "../suite/needs.ts";
import { valueWith } from "../suite/pointer.ts";
import type { Subject } from "../suite/subject.ts";

/** An error status with any body: an `ApiError` that keeps the body as it came. */
function isKept(status: number, contentType: string, body: string) {
  return (context: Context) =>
    eachFace(
      context,
      { answers: [text(status, contentType, body)], client: { maxRetries: 0 } },
      ({ outcome }) => {
        const error = refusalOf(outcome, status);
        if (error !== undefined) {
          equal(error.rawBody, body, "rawBody");
          ok(error.message.includes(String(status)), "the message must name the status");
        } else if (!contentType.includes("json")) {
          equal(outcome.refusal?.body, body === "" ? undefined : body, "the error of api");
        }
      },
    );
}

export const errorBodyCases = casesOf("errorBody", {
  "502 with a page": isKept(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
  "500 in plain text": isKept(500, "text/plain", "Internal Server Error"),
  "500 without a body": isKept(500, "", ""),
  "400 without a body": isKept(400, "application/json", ""),
  "400 with JSON that is no object": isKept(400, "application/json", '"no"'),
  "400 with a list": isKept(400, "application/json", '[{"message":"no"}]'),
  "403 with broken JSON": isKept(403, "application/json", '{"message":'),
  "404 with members of other types": isKept(
    404,
    "application/json",
    '{"message":{"a":1},"code":[],"error":true,"error_message":null,"_embedded":7}',
  ),
  "422 with a byte order mark": isKept(422, "text/plain", "\u00efno"),
  "a status that is not registered": isKept(499, "text/plain", "client closed the request"),
});

/** A body that repeats this status, as the provider has it. */
function enveloped({ status = "", message }: Subject, code: number, text: string): unknown {
  return valueWith([[status, code], ...(message === undefined ? [] : [[message, text] as const])]);
}

export const statusCases = casesOf("status", {
  "status: 400": when(hasStatus, (context) =>
    eachFace(
      context,
      { answers: [json(enveloped(context.subject, 400, "No such wallet."))] },
      async ({ outcome, requests }) => {
        const error = refusalOf(outcome, 400);
        if (error !== undefined) {
          ok(error instanceof BadRequestError, "a BadRequestError");
          if (context.subject.message !== undefined) {
            matches(error.message, /No such wallet/, "the message");
          }
        }
        equal(await requests(), 1, "requests");
      },
    ),
  ),
  "status: 503, then an answer": when([hasStatus, isRetried], (context) => {
    const busy = json(enveloped(context.subject, 503, "busy"), 200, { "retry-after": "0" });
    return eachFace(
      context,
      { answers: [busy, json(context.subject.example)] },
      async ({ outcome, requests }) => {
        ok(outcome.data !== undefined, "data");
        equal(await requests(), 2, "requests");
      },
    );
  }),
  "status: 401 in place of a token": when([hasStatus, hasToken], (context) =>
    eachFace(
      context,
      { token: [json(enveloped(context.subject, 401, "Wrong key."))], answers: [json({})] },
      async ({ outcome, requests }) => {
        const { operation } = context.subject.token ?? {};
        equal(refusalOf(outcome, 401)?.operation, operation, "the operation of the error");
        equal(await requests(), 0, "requests");
      },
    ),
  ),
});

function redirects(status: number, origin: (context: Context) => string) {
  return {
    run: async (context: Context): Promise<void> => {
      const { subject, server } = context;
      const elsewhere = await server.start({ answers: [json({})] });
      await forFaces(async (face) => {
        const target = elsewhere.baseUrl.replace(/^http:\/\/[^/]+/, origin(context));
        const headers = { location: `${target}/take/this` };
        const scenario = await server.start({ answers: [text(status, "text/plain", "", headers)] });
        const made = connect(subject, { baseUrl: scenario.baseUrl });
        const outcome = await call(subject, made, face);
        // A page's script is not told the status of a redirect.
        const shown = context.runtime === "chromium" ? 0 : status;
        const error = refusalOf(outcome, shown);
        if (error !== undefined) {
          ok(error instanceof ApiError, "an ApiError");
          matches(error.message, /redirect/i, "the message");
          if (shown !== 0) {
            ok(error.message.includes(headers.location), "the message names the target");
          }
        }
        const { requests } = await scenario.seen();
        equal(requests.filter(({ isToken }) => !isToken).length, 1, "requests");
      });
      equal((await elsewhere.seen()).requests.length, 0, "requests to the other place");
    },
  };
}

function away({ server }: Context): string {
  return server.world.elsewhere;
}

export const redirectCases = casesOf("redirect", {
  "301": redirects(301, away),
  "302": redirects(302, away),
  "303": redirects(303, away),
  "307": redirects(307, away),
  "308": redirects(308, away),
  "to the same origin": redirects(302, () => ""),
});
