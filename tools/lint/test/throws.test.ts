import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oddThrows } from "../src/throws.ts";

const repository = join(import.meta.dirname, "../../..");

test.each([
  "/** @throws {SpecError} when it can't be read. */",
  " * @throws {ApiError<Body>} when the provider refuses.",
  " * @throws {unknown} when it is aborted: the signal's reason.",
  "// speaks of @throws",
])("%s is fine", (source) => {
  expect(oddThrows(source)).toEqual([]);
});

test.each([
  "/** @throws SpecError when it can't be read. */",
  " * @throws {SpecError} where it can't be read.",
  " * @throws {SpecError} naming the place.",
  "   * @throws when it is closed.",
  " * @throws {SpecError}",
])("%s is not", (source) => {
  expect(oddThrows(`\n${source}`)).toMatchObject([{ line: 2 }]);
});

test("every source says in one form what it throws", () => {
  const files = globSync("{packages,tools}/*/src/**/*.ts", { cwd: repository });
  expect(files.length).toBeGreaterThan(100);
  const odd = files.flatMap((file) =>
    oddThrows(readFileSync(join(repository, file), "utf8")).map(
      ({ line, text }) => `${file}:${line} ${text}`,
    ),
  );
  expect(odd).toEqual([]);
});
