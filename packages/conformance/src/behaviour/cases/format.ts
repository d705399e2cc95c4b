import { type FetchInit, type FetchResponse, ResponseFormatError } from "@org/core";
import { type Answer, bytes, raw, text } from "../server/answer.ts";
import { between, equal, ok } from "../suite/assert.ts";
import { dataOf, errorOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace } from "../suite/each-face.ts";

interface Expected {
  readonly status?: number;
  readonly contentType?: string | null;
  /** How the excerpt begins. */
  readonly excerpt: string;
}

function isFormatError(answer: Answer, { status = 200, contentType, excerpt }: Expected) {
  return (context: Context) =>
    eachFace(context, { answers: [answer] }, async ({ outcome, requests }) => {
      const error = errorOf(outcome, ResponseFormatError);
      equal(error.status, status, "status");
      if (contentType !== undefined) equal(error.contentType, contentType, "contentType");
      equal(error.excerpt.slice(0, excerpt.length), excerpt, "the start of the excerpt");
      between(error.excerpt.length, 0, 200, "the length of the excerpt");
      equal(await requests(), 1, "requests");
    });
}

const page = `<!doctype html><title>Log in</title>${"<p>hello</p>".repeat(100)}`;

function example({ subject }: Context): string {
  return JSON.stringify(subject.example);
}

function base64(...codes: number[]): string {
  return btoa(String.fromCharCode(...codes));
}

const JSON_TYPE = "application/json";

/** No parameter of JSON says anything of its bytes, which are UTF-8 (RFC 8259, sections 8.1 and 11). */
const JSON_TYPES = [
  "application/json;charset=UTF-8",
  'Application/JSON; charset="utf8"',
  "application/json; charset=iso-8859-1",
  "application/hal+json",
  "text/json",
];

/** The data comes, whichever way it is asked for. */
function isGiven(answer: Answer) {
  return (context: Context) =>
    eachFace(context, { answers: [answer] }, ({ outcome }) => ok(dataOf(outcome), "data"));
}

export const formatCases = casesOf("format", {
  "an HTML page": isFormatError(text(200, "text/html", page), {
    contentType: "text/html",
    excerpt: "<!doctype html><title>Log in",
  }),
  "an HTML page that says it is JSON": isFormatError(text(200, JSON_TYPE, page), {
    contentType: JSON_TYPE,
    excerpt: "<!doctype html>",
  }),
  "an empty body": isFormatError(text(200, JSON_TYPE, ""), { excerpt: "" }),
  "an empty body without a type": isFormatError(text(200, "", ""), { excerpt: "" }),
  "white space": isFormatError(text(200, JSON_TYPE, " \n "), { excerpt: " \n " }),
  "JSON that ends early": isFormatError(raw('{"available":[{"cur'), { excerpt: '{"available"' }),
  "two JSON values": isFormatError(raw("{} {}"), { excerpt: "{} {}" }),
  "plain text": isFormatError(text(200, "text/plain", "ok"), {
    contentType: "text/plain",
    excerpt: "ok",
  }),
  "JSON lines": isFormatError(text(200, "application/x-ndjson", "{}\n{}\n"), {
    contentType: "application/x-ndjson",
    excerpt: "{}\n{}",
  }),
  "server-sent events": isFormatError(text(200, "text/event-stream", "data: {}\n\n"), {
    contentType: "text/event-stream",
    excerpt: "data: {}",
  }),
  "UTF-16": isFormatError(
    bytes(base64(0x7b, 0x00, 0x7d, 0x00), { "content-type": "application/json; charset=utf-16le" }),
    { excerpt: "{" },
  ),
  "bytes that are not UTF-8": isFormatError(
    bytes(base64(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), { "content-type": JSON_TYPE }),
    { excerpt: '{"\uFFFD' },
  ),

  "JSON by another name": async (context) => {
    for (const type of JSON_TYPES) await isGiven(text(200, type, example(context)))(context);
  },
  "a byte order mark": (context) =>
    isGiven(text(200, JSON_TYPE, `\uFEFF${example(context)}`))(context),
  "JSON without a Content-Type": (context) => isGiven(text(200, "", example(context)))(context),

  "a response without a stream of the standard": (context) => {
    // React Native has none, node-fetch one of Node's.
    const client = {
      fetch: readAll,
    };
    return eachFace(
      context,
      { answers: [text(200, JSON_TYPE, example(context))], client },
      (ended) => ok(dataOf(ended.outcome), "data"),
    );
  },
});

async function readAll(url: string, init: FetchInit): Promise<FetchResponse> {
  const response = await fetch(url, init);
  const bytes = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  return { status, statusText, headers, arrayBuffer: async () => bytes };
}
