/** What the compiler says to people who use the generated code. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { codeFolder, fixture, generateDocument, typeErrors } from "./workshop.ts";

/** The errors in a user's file beside the code of a feature. */
async function errorsOf(feature: string, user: string): Promise<string[]> {
  const folder = codeFolder();
  await generate([{ spec: fixture(`features/${feature}.yaml`), folder, kind: "standalone" }]);
  const file = join(folder, "user.ts");
  writeFileSync(file, user);
  return typeErrors([file]);
}

test("a discriminator narrows a union", async () => {
  const user = `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    export function mapped(value: Schemas["Mapped"]): string {
      return value.kind === "bank" ? value.iban : value.number;
    }
    export function byConst(value: Schemas["ByConst"]): number {
      if (value === null) return 0;
      return value.kind === "a" ? value.a : value.b;
    }
    export function byFlag(value: Schemas["ByFlag"]): string {
      return value.ok ? value.value : value.reason;
    }
    export function pet(value: Schemas["Pet"]): number | null | undefined {
      return value.species === "fish" ? value.fins : value.wings;
    }
    export function strict(value: Schemas["Strict"]): number {
      return value.lives;
    }
    export function wrong(value: Schemas["Mapped"]): string {
      // @ts-expect-error Only one of the two has it.
      return value.iban;
    }
  `;
  expect(await errorsOf("composition", user)).toEqual([]);
});

test("an enum takes values that aren't known yet; what may be null says so", async () => {
  const user = `
    import type { components } from "./types.js";
    type Everything = components["schemas"]["Everything"];
    export const known: Everything["known"] = "a";
    export const unknown: Everything["known"] = "new";
    export const size: Everything["sizes"] = 7;
    // @ts-expect-error It is still a string.
    export const wrong: Everything["known"] = 1;
    export function local(value: Everything): string {
      // @ts-expect-error An optional member may be absent or null.
      return value.local;
    }
    export function tuple(value: Everything): [string, number | undefined] {
      return [value.tuple[0], value.tuple[1]];
    }
  `;
  expect(await errorsOf("schemas-3.1", user)).toEqual([]);
});

test("arguments are required where the description says so and nobody fills them", async () => {
  const user = `
    import type { Methods } from "./operations.js";
    export function use(methods: Methods<{ timeoutMs?: number }>): void {
      const path = { id: "1", label: "l", matrix: ["m"] };
      methods.getItems({ ...path, raw: "r" });
      methods.getItems({ ...path, raw: "r", query_id: "q", "deep[filter]": { from: "2026-01-01" } });
      methods.getItems({ ...path, raw: "r" }, { timeoutMs: 1 });
      // @ts-expect-error \`raw\` is required.
      methods.getItems(path);
      // @ts-expect-error The headers that OpenAPI ignores are no arguments.
      methods.getItems({ ...path, raw: "r", Accept: "a" });
    }
  `;
  expect(await errorsOf("parameters", user)).toEqual([]);
});

test("a body belongs to its media type, and members travel one way", async () => {
  const user = `
    import type { Methods } from "./operations.js";
    export async function use(methods: Methods): Promise<void> {
      const person = { name: "n", password: "p" };
      const made = await methods.sendJson({ body: person });
      made.id.toUpperCase();
      // @ts-expect-error Nobody is sent a password.
      made.password;
      // @ts-expect-error The server makes the id.
      methods.sendJson({ body: { ...person, id: "1" } });
      methods.sendMany({ body: person });
      methods.sendMany({ contentType: "application/merge-patch+json", body: person });
      methods.sendMany({ contentType: "text/csv", body: "a,b" });
      methods.sendMany({ contentType: "application/octet-stream", body: new Uint8Array(1) });
      // @ts-expect-error This is no CSV.
      methods.sendMany({ contentType: "text/csv", body: person });
      methods.upload({ body: { file: new Blob(["a"]) } });
      methods.sendForm();
    }
  `;
  expect(await errorsOf("bodies", user)).toEqual([]);
});

test("nobody sends what only the server makes, or gets what is only sent", async () => {
  const schema = (member: string, mark: string) => ({
    type: "object",
    required: [member, "name"],
    properties: { [member]: { type: "string", [mark]: true }, name: { type: "string" } },
  });
  const content = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "One way", version: "1" },
    paths: {
      "/x": {
        post: {
          operationId: "make",
          requestBody: { required: true, content: content("Sent") },
          responses: { 200: { description: "made", content: content("Received") } },
        },
      },
    },
    components: {
      schemas: { Sent: schema("id", "readOnly"), Received: schema("password", "writeOnly") },
    },
  });
  const file = join(folder, "user.ts");
  writeFileSync(
    file,
    `
    import type { Methods } from "./operations.js";
    export async function use(methods: Methods): Promise<string> {
      const made = await methods.make({ body: { name: "n" } });
      // @ts-expect-error Nobody is sent a password for sure.
      made.password.toUpperCase();
      return made.name;
    }
  `,
  );
  expect(typeErrors([file])).toEqual([]);
});

/** The errors in a user's file beside the code of a document with this operation and these schemas. */
async function errorsBeside(operation: object, schemas: object, user: string): Promise<string[]> {
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "One", version: "1" },
    paths: { "/x": { post: { operationId: "send", ...operation } } },
    components: { schemas },
  });
  const file = join(folder, "user.ts");
  writeFileSync(file, user);
  return typeErrors([file]);
}

/** An operation whose answer has these schemas as members. */
function answersOf(schemas: object): object {
  const properties = Object.fromEntries(
    Object.keys(schemas).map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
  );
  const content = { "application/json": { schema: { type: "object", properties } } };
  return { responses: { 200: { description: "d", content } } };
}

test("what may be left out of a request may be undefined", async () => {
  const address = {
    type: "object",
    required: ["city"],
    properties: { city: { type: "string" }, zip: { type: "string" } },
  };
  const body = {
    type: "object",
    properties: {
      note: { type: ["string", "null"] },
      state: { enum: ["a", "b"] },
      address: { $ref: "#/components/schemas/Address" },
      tags: { type: "array", items: { type: "string" } },
    },
  };
  const answer = { type: "object", properties: { note: { type: "string" } } };
  const content = (schema: object, type = "application/json") => ({ [type]: { schema } });
  const operation = {
    parameters: [
      { name: "limit", in: "query", schema: { type: "integer" } },
      { name: "sort", in: "query", schema: { enum: ["up", "down"] } },
      { name: "filter", in: "query", style: "deepObject", schema: body },
      { name: "X-Trace", in: "header", schema: { type: "string" } },
    ],
    requestBody: {
      content: { ...content(body), ...content(body, "application/x-www-form-urlencoded") },
    },
    responses: { 200: { description: "Done.", content: content(answer) } },
  };
  const user = `
    import type { Credentials, Methods } from "./operations.js";
    import type { components, operations } from "./types.js";
    export async function use(methods: Methods, or: { text?: string; none: undefined }): Promise<void> {
      await methods.send({ limit: or.none, sort: or.none, filter: or.none, "X-Trace": or.text });
      await methods.send({ body: undefined, contentType: undefined });
      const address = { city: "c", zip: or.text };
      await methods.send({
        body: { note: or.text, state: or.none, address, tags: or.none },
        filter: { note: or.none, address: or.none },
      });
      // @ts-expect-error A city can't be left out.
      await methods.send({ body: { address: { city: or.none } } });
      // @ts-expect-error Undefined is no item.
      await methods.send({ body: { tags: [or.none] } });
    }
    export const query: NonNullable<operations["send"]["parameters"]["query"]> = { limit: undefined };
    export const address: components["schemas"]["Address"] = { city: "c", zip: undefined };
    export const credentials: Credentials = {};
    type Answer = operations["send"]["responses"][200]["content"]["application/json"];
    // @ts-expect-error JSON has no undefined.
    export const answer: Answer = { note: undefined };
  `;
  expect(await errorsBeside(operation, { Address: address }, user)).toEqual([]);
});

test("a list of no more items than are said one by one is a closed tuple", async () => {
  const two = { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] };
  const schemas = {
    Closed: { ...two, items: false, minItems: 2 },
    Full: { ...two, minItems: 2, maxItems: 2 },
    Single: { ...two, minItems: 1, maxItems: 1 },
    Open: { ...two, minItems: 2, maxItems: 3 },
  };
  const user = `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    type Pair = [string, number];
    export const pairs = (full: Schemas["Full"], closed: Schemas["Closed"]): Pair[] => [full, closed];
    export const single = (value: Schemas["Single"]): [string] => value;
    // @ts-expect-error There may be a third.
    export const open = (value: Schemas["Open"]): Pair => value;
  `;
  expect(await errorsBeside(answersOf(schemas), schemas, user)).toEqual([]);
});

test("null is what all parts of an allOf take, those too that say no type", async () => {
  const named = { required: ["id"], properties: { id: { type: "string" } } };
  const schemas = {
    Both: { allOf: [named, { type: ["object", "null"] }] },
    One: { allOf: [named, { type: "object" }] },
    Of: { allOf: [named, { type: ["object", "null"] }, { type: "object" }] },
  };
  const user = `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    export const both: Schemas["Both"][] = [null, { id: "a" }];
    // @ts-expect-error An object is no null.
    export const one: Schemas["One"] = null;
    // @ts-expect-error Nor is it where another part takes null.
    export const of: Schemas["Of"] = null;
  `;
  expect(await errorsBeside(answersOf(schemas), schemas, user)).toEqual([]);
});

test("a variant that is named twice is one", async () => {
  const variant = (kind: string, own: string) => ({
    type: "object",
    required: ["kind", own],
    properties: { kind: { const: kind }, [own]: { type: "string" } },
  });
  const schemas = {
    A: variant("a", "first"),
    B: variant("b", "second"),
    Any: { anyOf: ["A", "B", "A"].map((name) => ({ $ref: `#/components/schemas/${name}` })) },
  };
  const user = `
    import type { components } from "./types.js";
    export function own(any: components["schemas"]["Any"]): string {
      if (any.kind === "a") return any.first;
      return any.kind === "b" ? any.second : "";
    }
  `;
  expect(await errorsBeside(answersOf(schemas), schemas, user)).toEqual([]);
});

test("branches are told apart by sets of values, where no value is in two", async () => {
  const branch = (property: string, values: object, member: string) => ({
    type: "object",
    required: [property, member],
    properties: { [property]: values, [member]: { type: "string" } },
  });
  const schemas = {
    Payout: {
      oneOf: [
        branch("status", { enum: ["pending", "processing"] }, "eta"),
        branch("status", { const: "done" }, "doneAt"),
        branch("status", { enum: ["failed", "returned"] }, "reason"),
      ],
    },
    Numbered: {
      anyOf: [branch("v", { enum: [1, 2] }, "old"), branch("v", { enum: [3] }, "young")],
    },
    Overlapping: {
      anyOf: [branch("s", { enum: ["a", "b"] }, "one"), branch("s", { enum: ["b", "c"] }, "two")],
    },
  };
  const user = `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    export function payout(value: Schemas["Payout"]): string {
      if (value.status === "done") return value.doneAt;
      if (value.status === "pending" || value.status === "processing") return value.eta;
      return value.status === "failed" ? value.reason : "";
    }
    export function numbered(value: Schemas["Numbered"]): string {
      return value.v === 3 ? value.young : value.old;
    }
    // @ts-expect-error What is done has no reason.
    export const wrong: Schemas["Payout"] = { status: "done", reason: "r" };
    export function overlapping(value: Schemas["Overlapping"]): string {
      // @ts-expect-error Both may have it.
      return value.s === "b" ? value.one : "";
    }
  `;
  const operation = { responses: { 204: { description: "Done." } } };
  expect(await errorsBeside(operation, schemas, user)).toEqual([]);
});

test("what a body may hold is what can be sent in it", async () => {
  const user = `
    import type { Methods } from "./operations.js";
    export function use(methods: Methods): void {
      const bytes = new Uint8Array(1);
      methods.sendDocument({ body: { file: bytes, files: [bytes.buffer, new Blob([])], note: null } });
      methods.sendDocument({ body: { file: new File([], "a"), meta: { title: "t" } }, "X-Checksum": "c" });
      methods.sendBytes({ body: bytes });
      methods.sendBytes({ body: new ArrayBuffer(1) });
      methods.sendParts({ body: { content: new Blob([]) } });
      methods.sendParts({ contentType: "application/json", body: { content: "in JSON it is text" } });
      methods.sendParts({ contentType: "image/png", body: bytes });
      methods.sendParts({ contentType: "text/xml", body: "<a/>" });
      methods.sendMaybe({ body: null });
      // @ts-expect-error A file is no text.
      methods.sendDocument({ body: { file: "text" } });
      // @ts-expect-error JSON has no bytes.
      methods.sendParts({ contentType: "application/json", body: { content: bytes } });
      // @ts-expect-error A form has members: a list is no form.
      methods.sendMaybe({ contentType: "application/x-www-form-urlencoded", body: ["a"] });
      // @ts-expect-error The header is the part's.
      methods.sendParts({ body: {}, "X-Checksum": "c" });
      // @ts-expect-error Nobody documents it.
      methods.sendParts({ contentType: "text/csv", body: "a,b" });
      // @ts-expect-error What is required is not null.
      methods.getCharge({ id: null });
    }
  `;
  expect(await errorsOf("forms", user)).toEqual([]);
});

test("a method has withResponse, and says what the numbers of a client are", async () => {
  const user = `
    import type { Methods, WatchEventsResponse } from "./operations.js";
    type Options = { timeoutMs?: number };
    export async function plain(methods: Methods<Options>): Promise<number | undefined> {
      const event = await methods.getHal();
      const { data, response, requestId } = await methods.getHal.withResponse({}, { timeoutMs: 1 });
      const next: string | null = response.headers.get("link") ?? requestId;
      // @ts-expect-error Not every answer has that header.
      const link: string = next;
      // @ts-expect-error No such option.
      methods.getHal.withResponse({}, { timeout: 1 });
      return [...response.headers].length + response.status + event.id + data.id;
    }
    export async function exact(methods: Methods<Options, "exact">): Promise<number> {
      const { id } = await methods.getHal();
      const { data } = await methods.getHal.withResponse();
      const same: number | bigint = data.id;
      // @ts-expect-error It may be a bigint.
      const wrong: number = id;
      return typeof same === "bigint" ? Number(same) : same;
    }
    export async function stream(methods: Methods<Options, "exact">): Promise<void> {
      const read = await (await methods.exportEvents()).getReader().read();
      const chunk: Uint8Array | undefined = read.value;
      const events: WatchEventsResponse = await methods.watchEvents() as WatchEventsResponse;
      if ("getReader" in events) await events.cancel();
      else events.map(({ id }) => id + (chunk?.length ?? 0));
    }
  `;
  expect(await errorsOf("streams", user)).toEqual([]);
});

test("a list has items and pages, of the type that the document says", async () => {
  const user = `
    import type { ListCardsItem, Methods } from "./operations.js";
    type Options = { timeoutMs?: number };
    export async function plain(methods: Methods<Options>): Promise<string[]> {
      const ids: string[] = [];
      for await (const wallet of methods.listWallets.items()) ids.push(wallet.id);
      for await (const { id } of methods.listAccounts.items({ per_page: 9 }, { maxPages: 2, timeoutMs: 1 })) ids.push(id);
      for await (const page of methods.listHolderAccounts.pages({ holder: "h" })) ids.push(page.accounts[0]?.id ?? "");
      for await (const { id } of methods.searchWallets.items({ body: {} })) ids.push(id);
      for await (const card of methods.listCards.items()) {
        const one: ListCardsItem = card;
        const limit: number | null | undefined = one.limit;
        ids.push(one.token, String(limit));
      }
      // @ts-expect-error The document says nothing of a fee.
      for await (const fee of methods.listFees.items()) ids.push(fee.id);
      // @ts-expect-error A holder is needed.
      methods.listHolderAccounts.items();
      // @ts-expect-error No such option.
      methods.listCards.items({}, { maxPage: 1 });
      // @ts-expect-error A call has one page.
      methods.listCards({}, { maxPages: 1 });
      return ids;
    }
    export async function exact(methods: Methods<Options, "exact">): Promise<void> {
      for await (const { limit } of methods.listCards.items()) {
        // @ts-expect-error It may be a bigint.
        const wrong: number | null | undefined = limit;
        const right: number | bigint | null | undefined = limit ?? wrong;
        right?.toString();
      }
    }
  `;
  expect(await errorsOf("pagination", user)).toEqual([]);
});

test("an array may hold itself, however far, and be read and written", async () => {
  const ref = (key: string) => ({ $ref: `#/components/schemas/${key}` });
  const content = { "application/json": { schema: ref("Value") } };
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/values": {
        put: {
          operationId: "exchange",
          requestBody: { required: true, content },
          responses: { 200: { description: "A value.", content } },
        },
      },
    },
    components: {
      schemas: {
        Value: { anyOf: [{ type: ["string", "integer", "null"] }, ref("List"), ref("Struct")] },
        List: { type: "array", items: ref("Value") },
        Struct: { type: "object", additionalProperties: ref("Value") },
        // Names of what the file declares itself.
        paths: {
          type: ["array", "object"],
          items: ref("paths"),
          additionalProperties: ref("Pair"),
        },
        Pair: { type: "array", prefixItems: [{ type: "string" }, ref("Pair")], items: false },
      },
    },
  });
  const file = join(folder, "user.ts");
  writeFileSync(
    file,
    `
    import type { WithBigInts } from "./contract.js";
    import type { Methods } from "./operations.js";
    import type { components } from "./types.js";
    export const pair: components["schemas"]["Pair"] = ["a", ["b", ["c"]]];
    export const paths: components["schemas"]["paths"] = [[], { a: pair }, [[]]];
    export async function use(
      plain: Methods,
      exact: Methods<never, "exact">,
    ): Promise<bigint | undefined> {
      // @ts-expect-error A value holds no boolean, however deep.
      await plain.exchange({ body: ["a", [{ b: [true] }]] });
      const value = await plain.exchange({ body: ["a", [{ b: [null, 1] }]] });
      if (!Array.isArray(value)) return;
      const [first] = value;
      if (Array.isArray(first) && typeof first[0] === "string") first[0].toUpperCase();
      const big = await exact.exchange({ body: 1 });
      if (Array.isArray(big) && typeof big[0] === "bigint") return big[0] * 2n;
      return;
    }
    export const tuple: WithBigInts<[1, ...number[]]> = [1, 2n];
    // @ts-expect-error What is listed stays what it is.
    export const other: WithBigInts<[1, ...number[]]> = [1n, 2n];
    `,
  );
  expect(typeErrors([file])).toEqual([]);
});

test("a name may have any % and #", async () => {
  const nested = (name: string) => ({
    type: "object",
    properties: { [name]: { type: "object", properties: { deep: { type: "string" } } } },
  });
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/a%20b": {
        get: {
          operationId: "get",
          parameters: [{ name: "q%", in: "query", schema: nested("m%") }],
          responses: {
            200: {
              description: "A.",
              headers: { "X-Fee%": { schema: nested("h%") } },
              content: {
                "application/json": { schema: { $ref: "#/components/schemas/Fee%25%20a" } },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: { "Fee% a": { ...nested("50%#/x%zz"), required: ["50%#/x%zz"] } },
    },
  });
  const file = join(folder, "user.ts");
  writeFileSync(
    file,
    `
    import type { Methods } from "./operations.js";
    export async function use({ get }: Methods): Promise<string | null | undefined> {
      const fee = await get({ "q%": { "m%": { deep: "a" } } });
      return fee["50%#/x%zz"].deep;
    }
    `,
  );
  expect(typeErrors([file])).toEqual([]);
});

test("cookies are one header, whoever describes it", async () => {
  const schema = { type: "string" };
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/a": {
        get: {
          operationId: "get",
          parameters: [
            { name: "Cookie", in: "header", schema },
            { name: "session", in: "cookie", schema },
          ],
          responses: {},
        },
        put: {
          operationId: "put",
          parameters: [{ name: "Cookie", in: "header", schema }],
          responses: {},
        },
      },
    },
  });
  const file = join(folder, "user.ts");
  writeFileSync(
    file,
    `
    import type { GetArgs, PutArgs } from "./operations.js";
    export const get: GetArgs = { session: "a" };
    export const put: PutArgs = { Cookie: "session=a" };
    // @ts-expect-error The cookies are arguments.
    export const both: GetArgs = { Cookie: "session=a" };
    `,
  );
  expect(typeErrors([file])).toEqual([]);
});
