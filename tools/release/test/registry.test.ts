import { expect, test } from "vitest";
import { startRegistry } from "../src/rehearsal/registry.ts";
import { temporaryFolder } from "./temporary.ts";

test("listens on 127.0.0.1 alone and has nothing that was not published to it", async () => {
  await using registry = await startRegistry(temporaryFolder());
  expect(registry.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(registry.token).not.toBe("");
  // On any other registry, this package is there.
  expect((await fetch(`${registry.url}semver`)).ok).toBe(false);
  expect(await registry.latest(["@org/core"])).toEqual(new Map());
});

test("takes nothing without its token", async () => {
  await using registry = await startRegistry(temporaryFolder());
  const response = await fetch(`${registry.url}@org%2fcore`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "@org/core", versions: {}, "dist-tags": {} }),
  });
  expect(response.status).toBe(401);
});

test("is gone afterwards", async () => {
  const registry = await startRegistry(temporaryFolder());
  await registry[Symbol.asyncDispose]();
  await expect(fetch(registry.url)).rejects.toThrow();
});
