import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { consumerFolders, consumerNames, tryConsumer } from "../src/rehearsal/consumers.ts";

interface ConsumerManifest {
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

test("examples are consumers too", () => {
  expect(consumerNames).toEqual(expect.arrayContaining(["next", "typescript", "upgrade"]));
});

describe.each([...consumerFolders])("%s", (_, folder) => {
  const manifest: ConsumerManifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

  test("can be tried, and is never published", () => {
    expect(manifest.scripts?.["test"]).toBeDefined();
    expect(manifest.private).toBe(true);
  });

  test("takes our newest packages, and of all others one version", () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const [name, range] of all) {
      expect(`${name} ${range}`).toMatch(
        /^@org\/\w+ latest$|^(?!@org\/)\S+ (npm:\S+@)?\d+\.\d+\.\d+$/,
      );
    }
  });
});

test("a consumer that is not there is named", async () => {
  const { signal } = new AbortController();
  const settings = { folder: "/nowhere", registry: "", providers: "", signal };
  await expect(tryConsumer("none", settings)).rejects.toThrow("there is no consumer none");
});
