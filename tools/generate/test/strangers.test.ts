/** Documents of strangers that would keep a reader busy, or make it read what is not theirs. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SpecError } from "@org/openapi";
import { answering, endless, entangled, multiplying } from "@org/openapi/testing";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { scratch } from "./workshop.ts";

/** Generates code of a document, beside which this file lies. */
async function attempt(document: string, file?: readonly [name: string, text: string]) {
  const folder = scratch();
  const spec = join(folder, "document/openapi.yaml");
  mkdirSync(join(folder, "document"));
  writeFileSync(spec, document);
  if (file !== undefined) writeFileSync(join(folder, file[0]), file[1]);
  const out = join(folder, "out");
  const error = await generate([{ kind: "standalone", spec, folder: out }]).catch(
    (caught: unknown) => caught,
  );
  return { error, written: existsSync(out) };
}

test.each(Object.entries({ ...endless, ...entangled }))("refuses %s", async (_, document) => {
  const { error, written } = await attempt(document);
  expect(error).toBeInstanceOf(SpecError);
  expect(written).toBe(false);
});

test("makes code of references that multiply", async () => {
  expect(await attempt(multiplying)).toMatchObject({ written: true });
});

test("refuses to read outside of the document's folder, and to fetch anything", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    for (const ref of ["../secret.yaml", `http://127.0.0.1:${port}/secret.yaml`, "/etc/passwd"]) {
      const document = answering(JSON.stringify({ $ref: ref }));
      const { error, written } = await attempt(document, ["secret.yaml", "type: string"]);
      expect(error).toBeInstanceOf(SpecError);
      expect(written).toBe(false);
    }
    const url = `http://127.0.0.1:${port}/`;
    const schema = { $id: url, $schema: url, externalDocs: { url }, type: "string" };
    expect(await attempt(answering(JSON.stringify(schema)))).toMatchObject({ written: true });
    expect(requests).toBe(0);
  } finally {
    server.close();
  }
});
