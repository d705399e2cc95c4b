import { ApiError, ResponseFormatError } from "@org/core";
import { bytes, fault, json, text } from "../server/answer.ts";
import { between, equal, matches, ok } from "../suite/assert.ts";
import { dataOf, errorOf, refusalOf } from "../suite/call.ts";
import { casesOf } from "../suite/case.ts";
import { eachFace } from "../suite/each-face.ts";
import { isObject, when } from "../suite/needs.ts";

const LIMIT = 100_000;

/** What buffers between the server and the reader hold, generously: sockets, pipes, the runtime. */
const BUFFERS = 32 * 1024 * 1024;

/** 10 MB of spaces in 10 kB. */
async function bomb(): Promise<string> {
  const spaces = new Blob([" ".repeat(10_000_000)]).stream();
  const packed = await new Response(
    spaces.pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
  return btoa(Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join(""));
}

const client = { maxResponseBytes: LIMIT };

export const sizeCases = casesOf("size", {
  "a body without end": (context) =>
    eachFace(context, { answers: [fault("flood")], client }, async ({ outcome, scenario }) => {
      const error = errorOf(outcome, ResponseFormatError);
      matches(error.message, /larger than 100000 bytes.*maxResponseBytes/, "the message");
      ok(await scenario.idle(), "the connection must be closed");
      between((await scenario.seen()).bytes, 0, BUFFERS, "bytes sent");
    }),

  "a small body that unpacks to a large one": async (context) => {
    const type = { "content-type": "application/json", "content-encoding": "gzip" };
    const answers = [bytes(await bomb(), type)];
    await eachFace(context, { answers, client }, ({ outcome }) => {
      errorOf(outcome, ResponseFormatError);
    });
  },

  "a body one byte too large": (context) =>
    eachFace(
      context,
      { answers: [text(200, "application/json", " ".repeat(LIMIT + 1))], client },
      ({ outcome }) => {
        matches(errorOf(outcome, ResponseFormatError).message, /larger than/, "the message");
      },
    ),

  "a body as large as allowed": (context) => {
    const body = JSON.stringify(context.subject.example);
    const room = LIMIT - new TextEncoder().encode(body).length;
    const answers = [text(200, "application/json", body + " ".repeat(room))];
    return eachFace(context, { answers, client }, ({ outcome }) => ok(dataOf(outcome), "data"));
  },

  "an error body that is too large": (context) =>
    eachFace(
      context,
      {
        answers: [text(502, "text/html", `<h1>Bad gateway</h1>${"x".repeat(LIMIT)}`)],
        client: { ...client, maxRetries: 0 },
      },
      ({ outcome, face }) => {
        const error = refusalOf(outcome, 502);
        if (face === "api") return;
        ok(error instanceof ApiError, "an ApiError");
        equal(error.rawBody.length, LIMIT, "the length of rawBody");
        ok(error.rawBody.startsWith("<h1>Bad gateway</h1>"), "rawBody must be what came first");
      },
    ),

  "16 MiB by default": (context) =>
    eachFace(context, { answers: [fault("flood")] }, async ({ outcome, scenario }) => {
      const error = errorOf(outcome, ResponseFormatError);
      matches(error.message, /larger than 16777216 bytes/, "the message");
      between((await scenario.seen()).bytes, 16 * 1024 * 1024, 16 * 1024 * 1024 + BUFFERS, "bytes");
    }),

  "a large body that is allowed": when(isObject, (context) => {
    const grown = { ...Object(context.subject.example), x: "y".repeat(2_000_000) };
    return eachFace(context, { answers: [json(grown)] }, ({ outcome }) =>
      ok(dataOf(outcome), "data"),
    );
  }),
});
