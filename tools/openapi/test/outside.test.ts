/** A document reads files of its own folder, and nothing else: neither by a path nor by a link. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundle, openDocument } from "../src/index.ts";

const root = mkdtempSync(join(tmpdir(), "openapi-outside-"));
const folder = join(root, "document");
mkdirSync(join(folder, "parts"), { recursive: true });
mkdirSync(join(root, "document-2"));
const SECRET = "type: string\ndescription: secret\n";
for (const path of ["secret.yaml", "document-2/secret.yaml", "document/parts/inner.yaml"]) {
  writeFileSync(join(root, path), SECRET);
}
symlinkSync(join(root, "secret.yaml"), join(folder, "link.yaml"));
symlinkSync(root, join(folder, "linked"));
symlinkSync("parts/inner.yaml", join(folder, "inner-link.yaml"));
symlinkSync(join(root, "gone.yaml"), join(folder, "dangling.yaml"));
symlinkSync("loop.yaml", join(folder, "loop.yaml"));
spawnSync("mkfifo", [join(folder, "pipe.yaml")]);

let requests = 0;
const server = createServer((_request, response) => {
  requests += 1;
  response.end(SECRET);
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const { port } = server.address() as AddressInfo;

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** A document whose one schema is at this reference. */
function referring(ref: string): ReturnType<typeof openDocument> {
  const path = join(folder, "openapi.json");
  const schemas = { A: { $ref: ref } };
  writeFileSync(path, JSON.stringify({ openapi: "3.1.0", paths: {}, components: { schemas } }));
  return openDocument(path);
}

function readings(ref: string): (() => unknown)[] {
  const { files, root } = referring(ref);
  const { value } = root as { value: { components: { schemas: { A: object } } } };
  const node = { ...root, pointer: "/components/schemas/A", value: value.components.schemas.A };
  return [() => files.resolve(node).value, () => bundle({ files, root })];
}

test.each([
  ["parts/inner.yaml"],
  ["./parts/../parts/inner.yaml"],
  ["parts/inner.yaml#/"],
  ["p%61rts/inner.yaml"],
  ["inner-link.yaml"],
  ["parts/..%2fparts%2finner.yaml"],
])("%s is read", (ref) => {
  for (const read of readings(ref)) expect(JSON.stringify(read())).toContain("secret");
});

const OUT = "leads out of the document's folder";

test.each([
  ["../secret.yaml", OUT],
  ["../secret.yaml#/type", OUT],
  ["parts/../../secret.yaml", OUT],
  ["../document-2/secret.yaml", OUT],
  ["..", OUT],
  [join(root, "secret.yaml"), OUT],
  ["/etc/passwd", OUT],
  ["../../../../../../../../../../etc/passwd", OUT],
  ["%2e%2e/secret.yaml", OUT],
  ["%2e%2e%2fsecret.yaml", OUT],
  ["..%2Fsecret.yaml", OUT],
  ["//127.0.0.1/secret.yaml", OUT],
  ["link.yaml", OUT],
  ["linked/secret.yaml", OUT],
  ["linked/document-2/secret.yaml", OUT],
  ["..\\secret.yaml", OUT],
  ["%252e%252e/secret.yaml", "can't be read"],
  ["dangling.yaml", "can't be read"],
  ["loop.yaml", "can't be read"],
  ["parts", "can't be read: it is no file"],
  ["pipe.yaml", "can't be read: it is no file"],
  ["a%00b", "can't be read"],
  ["%zz", "broken percent-encoding"],
  [`file://${root}/secret.yaml`, "only local files are read"],
  ["file:../secret.yaml", "only local files are read"],
  [`http://127.0.0.1:${port}/secret.yaml`, "only local files are read"],
  [`HTTP://127.0.0.1:${port}/secret.yaml#/a`, "only local files are read"],
  ["https://127.0.0.1/secret.yaml", "only local files are read"],
  ["data:application/json,{}", "only local files are read"],
])("%s is refused, with the place", (ref, message) => {
  for (const read of readings(ref)) expect(read).toThrow(message);
  for (const read of readings(ref)) {
    expect(read).toThrow(
      expect.objectContaining({
        place: expect.objectContaining({ pointer: "/components/schemas/A/$ref" }),
      }),
    );
  }
  expect(requests).toBe(0);
});

test("a bundle has every file inside, and no reference out of it", () => {
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  write("one.json", {
    a: { $ref: "#/b" },
    b: { $ref: "two.json#/c" },
    d: { $ref: "openapi.json#/x" },
  });
  write("two.json", { c: { $ref: "one.json#/d" }, whole: { $ref: "#/" } });
  const whole = bundle(referring("one.json#/a"));
  expect(whole).toMatchObject({
    components: { schemas: { A: { $ref: "#/x-files/0/a" } } },
    "x-files": [
      { a: { $ref: "#/x-files/0/b" }, b: { $ref: "#/x-files/1/c" }, d: { $ref: "#/x" } },
      { c: { $ref: "#/x-files/0/d" }, whole: { $ref: "#/x-files/1" } },
    ],
  });
});
