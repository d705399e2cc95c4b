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
  "204 that is not documented": isFormatError(text(204, "", ""), { status: 204, excerpt: "" }),
  "201 that is not documented": isFormatError(text(201, JSON_TYPE, "{}"), {
    status: 201,
    excerpt: "{}",
  }),
  "JSON that ends early": isFormatError(raw('{"available":[{"cur'), { excerpt: '{"available"' }),
  "two JSON values": isFormatError(raw("{} {}"), { excerpt: "{} {}" }),
  "plain text": isFormatError(text(200, "text/plain", "ok"), {
    contentType: "text/plain",
    excerpt: "ok",
  }),
  "a byte order mark": (context) =>
    isFormatError(text(200, JSON_TYPE, `\uFEFF${example(context)}`), {
      excerpt: example(context).slice(0, 1),
    })(context),
  "another charset in Content-Type": (context) =>
    isFormatError(text(200, "application/json; charset=iso-8859-1", example(context)), {
      contentType: "application/json; charset=iso-8859-1",
      excerpt: example(context).slice(0, 1),
    })(context),
  "UTF-16": isFormatError(
    bytes(base64(0x7b, 0x00, 0x7d, 0x00), { "content-type": "application/json; charset=utf-16le" }),
    { excerpt: "{" },
  ),
  "bytes that are not UTF-8": isFormatError(
    bytes(base64(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), { "content-type": JSON_TYPE }),
    { excerpt: '{"\uFFFD' },
  ),

  "UTF-8 by another spelling": async (context) => {
    for (const type of ["application/json;charset=UTF-8", 'Application/JSON; charset="utf8"']) {
      const answers = [text(200, type, example(context))];
      await eachFace(context, { answers }, ({ outcome }) => ok(dataOf(outcome), "data"));
    }
  },
  "JSON without a Content-Type": (context) =>
    eachFace(context, { answers: [text(200, "", example(context))] }, ({ outcome }) =>
      ok(dataOf(outcome), "data"),
    ),

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
