import type { AnyDefinition } from "@org/core/provider";
import { formBody, jsonBody, multipartBody, rawBody, type SerializedBody } from "@org/core/runtime";
import { json } from "../server/answer.ts";
import { equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, definitionOf } from "../suite/call.ts";
import { type Case, casesOf } from "../suite/case.ts";
import type { Subject } from "../suite/subject.ts";

const TEXT = 'é\0"\r\n--\n';
const BYTES = new TextEncoder().encode(TEXT);

/**
 * These bytes are sent, with this media type, by a method and by `api`; `BOUNDARY` stands for what nobody
 * can foresee.
 */
function isSent(
  make: () => SerializedBody | undefined,
  contentType: string,
  content: string,
): Case["run"] {
  return async ({ subject, server }) => {
    const posted: Subject = { ...subject, method: "POST" };
    const { baseUrl, seen } = await server.start({ answers: [json(subject.example)] });
    const client = connect(posted, { baseUrl }, subject.credentials, withBody(posted, make));
    const args = { ...subject.args, body: {} };
    for (const face of ["method", "api"] as const) {
      ok(dataOf(await call(posted, client, face, {}, args)), "data");
    }
    const requests = (await seen()).requests.filter(({ isToken }) => !isToken);
    equal(requests.length, 2, "requests");
    for (const { headers, body } of requests) {
      const type = headers["content-type"] ?? "";
      const boundary = /boundary=([\w-]+)$/.exec(type)?.[1] ?? "BOUNDARY";
      equal(type.replace(boundary, "BOUNDARY"), contentType, "the media type");
      equal(body.replaceAll(boundary, "BOUNDARY"), content, "the body");
    }
  };
}

/** What makes a client whose balance operation has a body. */
function withBody(subject: Subject, make: () => SerializedBody | undefined): AnyDefinition {
  const { balances, operations, ...definition } = definitionOf(subject);
  const sent = {
    ...balances,
    args: [...(balances.args ?? []), "body"],
    request: (args: never) => ({ ...balances.request(args), body: make() }),
  };
  const others = operations.filter(({ id }) => id !== balances.id);
  return { ...definition, operations: [...others, sent], balances: sent };
}

const PARTS = {
  note: TEXT,
  bytes: BYTES,
  file: new File([BYTES], "a.pdf", { type: "application/pdf" }),
  object: { digits: 12345678901234567890n },
  none: null,
};

const LINES = [
  "--BOUNDARY",
  'Content-Disposition: form-data; name="note"',
  "",
  TEXT,
  "--BOUNDARY",
  'Content-Disposition: form-data; name="bytes"; filename="blob"',
  "Content-Type: application/octet-stream",
  "",
  TEXT,
  "--BOUNDARY",
  'Content-Disposition: form-data; name="file"; filename="a.pdf"',
  "Content-Type: application/pdf",
  "",
  TEXT,
  "--BOUNDARY",
  'Content-Disposition: form-data; name="object"',
  "Content-Type: application/json",
  "",
  '{"digits":12345678901234567890}',
  "--BOUNDARY--",
  "",
];

export const bodyCases = casesOf("body", {
  "a form": isSent(
    () => formBody({ a: { b: ["é +"] } }, "x/form", { a: { style: "deepObject" } }),
    "x/form",
    "a[b][0]=%C3%A9%20%2B",
  ),
  "files and other parts": isSent(
    () => multipartBody(PARTS, "multipart/form-data"),
    "multipart/form-data; boundary=BOUNDARY",
    LINES.join("\r\n"),
  ),
  "JSON of many digits": isSent(
    () => jsonBody(PARTS.object, "application/json"),
    "application/json",
    '{"digits":12345678901234567890}',
  ),
  bytes: isSent(() => rawBody(BYTES, "x/bytes"), "x/bytes", TEXT),
  "a file": isSent(() => rawBody(PARTS.file, "x/file"), "x/file", TEXT),
  text: isSent(() => rawBody(TEXT, "text/csv"), "text/csv", TEXT),
});
