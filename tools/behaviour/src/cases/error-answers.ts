import { ApiError, BadRequestError } from "@org/core";
import { json, text } from "../server/answer.ts";
import { equal, matches, ok } from "../suite/assert.ts";
import { call, connect, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { handsOutTokens, repeatsStatus } from "../suite/concerns.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";

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

export const statusCases = casesOf("status", {
  "status: 400": {
    only: repeatsStatus,
    run: (context) =>
      eachFace(
        context,
        { answers: [json({ status: 400, message: "No such wallet.", data: null })] },
        async ({ outcome, requests }) => {
          const error = refusalOf(outcome, 400);
          if (error !== undefined) {
            ok(error instanceof BadRequestError, "a BadRequestError");
            matches(error.message, /No such wallet/, "the message");
          }
          equal(await requests(), 1, "requests");
        },
      ),
  },
  "status: 503, then an answer": {
    only: repeatsStatus,
    run: (context) => {
      const example = context.server.world.fixtures[context.subject.name]?.["typical"];
      const busy = json({ status: 503, message: "busy", data: null }, 200, { "retry-after": "0" });
      return eachFace(
        context,
        { answers: [busy, json(example)] },
        async ({ outcome, requests }) => {
          ok(outcome.data !== undefined, "data");
          equal(await requests(), 2, "requests");
        },
      );
    },
  },
  "status: 401 in place of a token": {
    only: (subject) => handsOutTokens(subject) && repeatsStatus(subject),
    run: (context) =>
      eachFace(
        context,
        { token: [json({ status: 401, message: "Wrong key.", data: null })], answers: [json({})] },
        async ({ outcome, requests }) => {
          equal(refusalOf(outcome, 401)?.operation, "createToken", "the operation of the error");
          equal(await requests(), 0, "requests");
        },
      ),
  },
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
        equal(requests.filter(({ method }) => method === "GET").length, 1, "requests");
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
