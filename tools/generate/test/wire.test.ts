/** What the code of a document sends: each case's bytes, as a server gets them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import createOpenApiFetch from "openapi-fetch";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { type Recorded, record, type Sendable, send } from "./recorder.ts";
import { codeFolder, fixture, generateDocument, typeErrors } from "./workshop.ts";

let operations: Readonly<Record<string, Sendable>>;

beforeAll(async () => {
  const folder = codeFolder();
  await generate([{ spec: fixture("features/forms.yaml"), folder, kind: "standalone" }]);
  operations = await import(/* @vite-ignore */ join(folder, "operations.ts"));
});

/** What arrives of an operation's request with these arguments. */
async function sent(id: string, args: object): Promise<Recorded> {
  const { baseUrl, requests } = await record();
  await send(baseUrl, operations[id] as Sendable, args);
  return requests[0] as Recorded;
}

/** The parts of a multipart body, each its header lines and its bytes, byte for byte. */
function partsOf({ headers, body }: Recorded): { head: string[]; content: string }[] {
  const boundary = /; boundary=([\w-]{1,70})$/.exec(String(headers["content-type"]))?.[1];
  const text = body.toString("latin1");
  const pieces = text.split(`--${boundary}`);
  expect(pieces[0]).toBe("");
  expect(pieces.at(-1)).toBe("--\r\n");
  return pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf("\r\n\r\n");
    expect(piece.startsWith("\r\n")).toBe(true);
    expect(piece.endsWith("\r\n")).toBe(true);
    return { head: piece.slice(2, end).split("\r\n"), content: piece.slice(end + 4, -2) };
  });
}

describe("a query", () => {
  test.each([
    [{ expand: ["x", "y z"] }, "/search?expand[0]=x&expand[1]=y%20z"],
    [
      { created: { gte: 1, tag: { a: { b: ["c"] } } } },
      "/search?created[gte]=1&created[tag][a][b][0]=c",
    ],
    [{ created: 1_700_000_000 }, "/search?created=1700000000"],
    [{ text: "a b" }, "/search?text=a%20b"],
    [{ raw: "a/b?c=[d]&e#f%20" }, "/search?raw=a/b?c=[d]%26e%23f%20"],
    [{ expand: [null], created: null, text: null }, "/search"],
  ])("%o", async (args, target) => {
    expect((await sent("search", args)).target).toBe(target);
  });
});

describe("a form body", () => {
  test.each<[body: object, text: string]>([
    [{ metadata: { order: "6 7" } }, "metadata[order]=6%207"],
    [{ metadata: { a: { b: [1, { c: true }] } } }, "metadata[a][b][0]=1&metadata[a][b][1][c]=true"],
    [{ items: [{ price: "p", quantity: 2 }] }, "items[0][price]=p&items[0][quantity]=2"],
    [{ expand: ["a", "b"] }, "expand=a,b"],
    [{ words: ["a", "b,c"] }, "words=a%20b%2Cc"],
    [{ either: ["a", "b"] }, "either=a%7Cb"],
    [{ spread: { a: 1, b: [2] } }, "a=1&b=%5B2%5D"],
    [{ url: "https://a.example/?b=[c]&d" }, "url=https://a.example/?b=[c]%26d"],
    [{ plain: { a: "b c" } }, "plain=%7B%22a%22%3A%22b%20c%22%7D"],
    [{ list: ["a b", "c&d=e"] }, "list=a%20b&list=c%26d%3De"],
    [{ "filter[a]": "x" }, "filter[a]=x"],
    [
      { note: null, list: [null, undefined, "a"], metadata: { a: null }, plain: undefined },
      "list=a",
    ],
    [
      { note: new Date(0), list: [1n, false, 1.5] },
      "note=1970-01-01T00%3A00%3A00.000Z&list=1&list=false&list=1.5",
    ],
    [{ note: "é €\r\n+" }, "note=%C3%A9%20%E2%82%AC%0D%0A%2B"],
    [{}, ""],
  ])("%o", async (body, text) => {
    const { headers, body: bytes } = await sent("charge", { body });
    expect(bytes.toString("latin1")).toBe(text);
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });
});

test.each(["application/x-www-form-urlencoded", "multipart/form-data"])(
  "null is no body of %s",
  async (type) => {
    const schema = { type: ["object", "null"], properties: { a: { type: "string" } } };
    const post = (operationId: string, required: boolean) => ({
      operationId,
      requestBody: { required, content: { [type]: { schema } } },
      responses: { 204: { description: "Nothing." } },
    });
    const folder = await generateDocument({
      openapi: "3.1.0",
      info: { title: "Null", version: "1" },
      paths: { "/a": { post: post("must", true) }, "/b": { post: post("may", false) } },
    });
    const { must, may } = await import(/* @vite-ignore */ join(folder, "operations.ts"));
    expect(may.request({ body: null }).body).toBeUndefined();
    expect(() => must.request({ body: null })).toThrow("body is required.");
    const file = join(folder, "user.ts");
    const user = `
      import type { MayArgs, MustArgs } from "./operations.js";
      export const may: MayArgs = { body: null };
      // @ts-expect-error It is required.
      export const must: MustArgs = { body: null };
    `;
    writeFileSync(file, user);
    expect(typeErrors([file])).toEqual([]);
  },
);

describe("a multipart body", () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 34]);
  const latin1 = Buffer.from(bytes).toString("latin1");
  const part = (name: string, content: string, ...lines: string[]) => {
    const [disposition = "", ...more] = lines.map((line) =>
      line.startsWith(";") ? line : `\n${line}`,
    );
    const all = `Content-Disposition: form-data; name="${name}"${disposition}${more.join("")}`;
    return { head: all.split("\n"), content };
  };
  const file = (name: string, type: string, content = latin1, fileName = "blob") =>
    part(name, content, `; filename="${fileName}"`, `Content-Type: ${type}`);
  const binary = "application/octet-stream";

  test.each<[what: string, body: object, parts: object[]]>([
    ["Uint8Array", { file: bytes }, [file("file", binary)]],
    ["a view", { file: new Uint8Array([9, ...bytes, 9]).subarray(1, 8) }, [file("file", binary)]],
    ["ArrayBuffer", { file: bytes.buffer }, [file("file", binary)]],
    ["Blob", { file: new Blob([bytes]) }, [file("file", binary)]],
    [
      "Blob with a type",
      { file: new Blob([bytes], { type: "Text/CSV" }) },
      [file("file", "text/csv")],
    ],
    [
      "File",
      { file: new File([bytes], 'a "b"\r\né.pdf', { type: "application/pdf" }) },
      [file("file", "application/pdf", latin1, "a %22b%22%0D%0AÃ©.pdf")],
    ],
    [
      "several files",
      { files: [bytes, new Blob([])] },
      [file("files", binary), file("files", binary, "")],
    ],
    ["an encoding's first type", { picture: bytes }, [file("picture", "image/png")]],
    [
      "a type of the encoding's range",
      { picture: new Blob([bytes], { type: "image/webp" }) },
      [file("picture", "image/webp")],
    ],
    ["contentMediaType", { scan: bytes }, [file("scan", "application/pdf")]],
    ["text", { note: 'a\nb\r\n"é"' }, [part("note", 'a\nb\r\n"Ã©"')]],
    ["text with a type", { table: "a,b" }, [part("table", "a,b", "Content-Type: text/csv")]],
    ["a boolean", { paid: false }, [part("paid", "false")]],
    [
      "a date and digits",
      { note: new Date(0), tags: [12345678901234567890n] },
      [part("note", "1970-01-01T00:00:00.000Z"), part("tags", "12345678901234567890")],
    ],
    ["null", { note: null, tags: [null, "a"], plain: undefined }, [part("tags", "a")]],
    [
      "an object",
      { plain: { title: "a", total: 1n } },
      [part("plain", '{"title":"a","total":1}', "Content-Type: application/json")],
    ],
    [
      "objects",
      { rows: [{ total: 1 }, { total: 2 }] },
      [
        part("rows", '{"total":1}', "Content-Type: application/json"),
        part("rows", '{"total":2}', "Content-Type: application/json"),
      ],
    ],
    [
      "deepObject",
      { link: { create: true, to: ["a b"] } },
      [part("link[create]", "true"), part("link[to][0]", "a b")],
    ],
    ["a name that the document does not have", { 'x"\n': "a" }, [part("x%22%0A", "a")]],
  ])("%s", async (_, body, parts) => {
    const request = await sent("sendDocument", { body });
    expect(partsOf(request)).toEqual(parts);
    expect(request.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(request.headers["content-length"]).toBe(String(request.body.length));
  });

  test("headers of parts are arguments", async () => {
    const body = { meta: { title: "a" } };
    const lines = (...more: string[]) => [
      'Content-Disposition: form-data; name="meta"',
      "Content-Type: application/vnd.example+json",
      ...more,
    ];
    const plain = await sent("sendDocument", { body });
    expect(partsOf(plain)[0]?.head).toEqual(lines("X-Format: flat"));
    const args = { body, "X-Checksum": "abc", "X-Format": "deep", "X-Trace": "t" };
    const full = await sent("sendDocument", args);
    expect(partsOf(full)[0]?.head).toEqual(
      lines("X-Checksum: abc", "X-Format: deep", "X-Trace: t"),
    );
    expect(full.headers).toMatchObject({ "x-trace": "t" });
    expect(full.headers).not.toHaveProperty("x-checksum");
    expect(() => operations["sendDocument"]?.request({ ...args, "X-Checksum": "a\r\nb" })).toThrow(
      "X-Checksum has characters that no header can carry.",
    );
  });

  test("a part that may be missing asks for no header", async () => {
    const encoding = {
      meta: { headers: { "X-Meta": { required: true, schema: { type: "string" } } } },
      note: { headers: { "X-Note": { required: true, schema: { type: "string" } } } },
    };
    const properties = { meta: { type: "object" }, note: { type: "string" } };
    const schema = { allOf: [{ type: "object", required: ["meta"], properties }] };
    const post = (operationId: string, required: boolean) => ({
      operationId,
      requestBody: { required, content: { "multipart/form-data": { schema, encoding } } },
      responses: { 204: { description: "Nothing." } },
    });
    const folder = await generateDocument({
      openapi: "3.1.0",
      info: { title: "Parts", version: "1" },
      paths: { "/a": { post: post("must", true) }, "/b": { post: post("may", false) } },
    });
    const { must, may } = await import(/* @vite-ignore */ join(folder, "operations.ts"));
    expect(may.request({}).body).toBeUndefined();
    expect(may.request({ body: { note: "n" } }).body.content.size).toBeGreaterThan(0);
    expect(must.request({ body: { meta: {} }, "X-Meta": "m" }).body.content.size).toBeGreaterThan(
      0,
    );
    expect(() => must.request({ body: { meta: {} } })).toThrow("X-Meta is required.");
  });

  test("an own name is no other's encoding", async () => {
    const request = await sent("sendDocument", { body: { constructor: "a", toString: "b" } });
    expect(partsOf(request)).toEqual([part("constructor", "a"), part("toString", "b")]);
  });

  test("of another kind has parts as well", async () => {
    const request = await sent("sendParts", { body: { content: bytes, meta: { title: "a" } } });
    expect(request.headers["content-type"]).toMatch(/^multipart\/mixed; boundary=/);
    expect(partsOf(request)).toEqual([
      file("content", binary),
      part("meta", '{"title":"a"}', "Content-Type: application/json"),
    ]);
  });

  test("has another boundary each time", async () => {
    const [one, other] = [
      await sent("sendDocument", { body: {} }),
      await sent("sendDocument", { body: {} }),
    ];
    expect(one.headers["content-type"]).not.toBe(other.headers["content-type"]);
  });
});

describe("any other body", () => {
  const bytes = new Uint8Array([0, 255, 128]);
  const png = new Blob([bytes], { type: "image/png" });
  test.each<[id: string, args: object, type: string, content: string | Uint8Array]>([
    ["sendBytes", { body: bytes }, "application/octet-stream", bytes],
    ["sendBytes", { body: bytes.buffer }, "application/octet-stream", bytes],
    ["sendBytes", { body: png }, "application/octet-stream", bytes],
    ["sendBytes", { body: new File([bytes], "a") }, "application/octet-stream", bytes],
    ["sendParts", { contentType: "image/*", body: png }, "image/png", bytes],
    ["sendParts", { contentType: "image/webp", body: bytes }, "image/webp", bytes],
    ["sendParts", { contentType: "image/*", body: bytes }, "application/octet-stream", bytes],
    ["sendParts", { contentType: "text/xml", body: "<a>é</a>" }, "text/xml", "<a>é</a>"],
    [
      "sendParts",
      { contentType: "application/*", body: { total: 9007199254740993n } },
      "application/json",
      '{"total":9007199254740993}',
    ],
    [
      "sendParts",
      { contentType: "application/json", body: { meta: undefined } },
      "application/json",
      "{}",
    ],
    [
      "sendParts",
      { contentType: "application/vnd.example+json", body: {} },
      "application/vnd.example+json",
      "{}",
    ],
    ["sendMaybe", { body: null }, "application/json", "null"],
  ])("%s %o", async (id, args, type, content) => {
    const { headers, body } = await sent(id, args);
    expect(headers["content-type"]).toBe(type);
    expect(body).toEqual(Buffer.from(content));
  });

  test.each<[id: string, args: object, message: string]>([
    [
      "sendParts",
      { contentType: "text/csv", body: {} },
      "contentType must be one of multipart/mixed; charset=utf-8, application/json, text/xml, image/*, application/*.",
    ],
    [
      "sendParts",
      { contentType: "application/json", body: { content: bytes } },
      "body/content can't be sent: it is a value of type Uint8Array.",
    ],
    [
      "sendBytes",
      { body: { a: 1 } },
      "body must be text, bytes (Uint8Array, ArrayBuffer) or a Blob.",
    ],
    ["sendBytes", { body: null }, "body is required."],
    ["sendMaybe", {}, "body is required."],
    [
      "sendDocument",
      { body: "text" },
      "body must be an object: its members are the fields of the form.",
    ],
    [
      "sendDocument",
      { body: { note: new ReadableStream() } },
      "note can't be sent: it is a value of type ReadableStream.",
    ],
  ])("%s %o can't be sent", (id, args, message) => {
    expect(() => operations[id]?.request(args)).toThrow(new TypeError(message));
  });
});

test("openapi-fetch sends the same where it knows the style", async () => {
  const { baseUrl, requests } = await record();
  const client = createOpenApiFetch<Record<string, never>>({
    baseUrl,
    querySerializer: { object: { style: "deepObject", explode: true } },
  });
  const call = client as unknown as Record<
    string,
    (path: string, init: object) => Promise<unknown>
  >;
  await call["GET"]?.("/search", { params: { query: { created: { gte: 1 }, text: "a b" } } });
  await call["POST"]?.("/maybe", { body: { title: "é", total: 1, none: undefined } });
  const query = await sent("search", { created: { gte: 1 }, text: "a b" });
  const body = await sent("sendMaybe", { body: { title: "é", total: 1, none: undefined } });
  expect([query.target, body.body]).toEqual([requests[0]?.target, requests[1]?.body]);
  expect(body.headers["content-type"]).toBe(requests[1]?.headers["content-type"]);

  await call["POST"]?.("/charges", {
    body: { amount: "1", list: "a b" },
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
  const charge = await sent("charge", { body: { amount: "1", list: ["a b"] } });
  const fields = (body: Buffer | undefined) => [...new URLSearchParams(String(body))];
  expect(fields(charge.body)).toEqual(fields(requests[2]?.body));
});
