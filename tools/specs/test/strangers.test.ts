/** Specs that would keep the linter busy, or make it read and fetch what is not theirs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SpecError } from "@org/openapi";
import { answering, endless, entangled } from "@org/openapi/testing";
import { afterAll, expect, test } from "vitest";
import { check } from "../src/check.ts";
import { loadSpec } from "../src/spec.ts";

const root = mkdtempSync(join(tmpdir(), "specs-strangers-"));
const file = join(root, "acme/openapi.yaml");
mkdirSync(join(root, "acme"));
writeFileSync(join(root, "secret.yaml"), "type: string\n");
afterAll(() => rmSync(root, { recursive: true }));

function load(text: string) {
  writeFileSync(file, text);
  return loadSpec(file);
}

test.each(Object.entries(endless))("%s: not read", (_, text) => {
  expect(() => load(text)).toThrow(SpecError);
});

test.each(Object.entries(entangled))(
  "%s: a problem, and the linter is not asked",
  async (_, text) => {
    const { problems } = await check(load(text));
    expect(problems.map(({ rule }) => rule)).toEqual(["provenance", "document"]);
  },
);

test("what leads out of the spec's folder, or to the network, is a problem of its place", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end("type: string");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  for (const ref of ["../secret.yaml", `http://127.0.0.1:${port}/secret.yaml`]) {
    const { problems } = await check(load(answering(JSON.stringify({ $ref: ref }))));
    expect(problems.at(-1)).toMatchObject({ rule: "document" });
    expect(problems.at(-1)?.message).toContain(`$ref to "${ref}"`);
  }
  const url = `http://127.0.0.1:${port}/`;
  const schema = { $id: url, $schema: url, externalDocs: { url }, type: "string" };
  await check(load(answering(JSON.stringify(schema))));
  server.close();
  expect(requests).toBe(0);
});
