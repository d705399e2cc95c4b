/** Prism sees a document that is whole: it reads no other file, and fetches nothing. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endless, entangled, multiplying } from "@org/openapi/testing";
import { afterAll, expect, test } from "vitest";
import { MockError, startMock } from "../src/index.ts";

const root = mkdtempSync(join(tmpdir(), "mock-outside-"));
const folder = join(root, "document");
mkdirSync(folder);
writeFileSync(join(root, "secret.json"), '{ "type": "string", "example": "secret" }');
symlinkSync(join(root, "secret.json"), join(folder, "link.json"));

let requests = 0;
const server = createServer((_request, response) => {
  requests += 1;
  response.setHeader("content-type", "application/json").end('{ "type": "string" }');
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.json`;

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** A document with these in the places where a reference, or an address, may stand. */
function documentWith({ schema = {}, example = {}, parameter = {}, more = {}, pathItem = {} }) {
  const content = { "application/json": { schema, examples: { one: example } } };
  const responses = { 200: { description: "A.", content } };
  const get = { operationId: "a", responses, parameters: [parameter], ...more };
  return {
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { get }, "/b": pathItem },
  };
}

const parameter = { name: "p", in: "query", schema: {} };
const refs = [url, "../secret.json", join(root, "secret.json"), "link.json", "%2e%2e/secret.json"];

const places = [
  ["a schema", ($ref: string) => documentWith({ schema: { $ref }, parameter })],
  [
    "a property",
    ($ref: string) => documentWith({ schema: { properties: { a: { $ref } } }, parameter }),
  ],
  ["an example", ($ref: string) => documentWith({ example: { $ref }, parameter })],
  [
    "the value of an example",
    ($ref: string) => documentWith({ example: { value: { $ref } }, parameter }),
  ],
  ["a parameter", ($ref: string) => documentWith({ parameter: { $ref } })],
  ["a path item", ($ref: string) => documentWith({ pathItem: { $ref }, parameter })],
] as const;

test.each(places.flatMap(([place, make]) => refs.map((ref) => [place, ref, make] as const)))(
  "%s is not read from %s",
  async (_place, ref, make) => {
    const path = join(folder, "openapi.json");
    writeFileSync(path, JSON.stringify(make(ref)));
    await expect(startMock(path)).rejects.toThrow(
      /\$ref to ".*(local files|out of the document's folder)/,
    );
    expect(requests).toBe(0);
  },
);

test("addresses that are no references are not asked either", async () => {
  const schema = { $schema: url, $id: url, type: "string", externalDocs: { url } };
  const example = { externalValue: url };
  const links = { next: { operationRef: url } };
  const more = { externalDocs: { url }, callbacks: { done: { [url]: {} } }, "x-link": links };
  await using mock = await startMock({
    ...documentWith({ schema, example, parameter, more }),
    jsonSchemaDialect: url,
    externalDocs: { url },
  });
  await fetch(`${mock.url}/a`);
  expect(requests).toBe(0);
});

test("files of the document's folder are served", async () => {
  const path = join(folder, "openapi.json");
  writeFileSync(join(folder, "a.json"), '{ "value": "from a file" }');
  writeFileSync(path, JSON.stringify(documentWith({ example: { $ref: "a.json" }, parameter })));
  await using mock = await startMock(path);
  expect(await (await fetch(`${mock.url}/a`)).json()).toBe("from a file");
});

test.each(Object.entries({ ...endless, ...entangled, "references that multiply": multiplying }))(
  "%s: not served",
  async (_, document) => {
    const path = join(folder, "endless.yaml");
    writeFileSync(path, document);
    await expect(startMock(path)).rejects.toBeInstanceOf(MockError);
  },
);
