import { expect, test } from "vitest";
import { expectCore, expectReleased } from "../src/rehearsal/expect.ts";

const first = { name: "@org/core", version: "1.0.0", previous: undefined };
const minor = { name: "@org/finix", version: "1.1.0", previous: "1.0.3" };

test("what was released is what should have been", () => {
  const expected = { "@org/finix": "minor", "@org/core": "first" } as const;
  expect(() => expectReleased([first, minor], expected)).not.toThrow();
});

test("another bump is named", () => {
  expect(() => expectReleased([minor], { "@org/finix": "patch" })).toThrow(
    "released was @org/finix minor; it should have been @org/finix patch",
  );
});

test("a package too many is named, and one too few", () => {
  expect(() => expectReleased([first, minor], { "@org/finix": "minor" })).toThrow(
    "released was @org/core first, @org/finix minor; it should have been @org/finix minor",
  );
  expect(() => expectReleased([], { "@org/finix": "minor" })).toThrow("released was nothing;");
});

test("dependents that ask for another core are named", async () => {
  const released = [
    { name: "@org/core", version: "1.0.1", previous: "1.0.0" },
    { name: "@org/finix", version: "1.0.1", previous: "1.0.0" },
  ];
  const asking = (range: string) => ({
    manifest: async (name: string, version: string) => ({
      name,
      version,
      dependencies: { "@org/core": range },
    }),
  });
  await expect(expectCore(asking("^1.0.1"), released)).resolves.toBe("^1.0.1");
  await expect(expectCore(asking("^1.0.0"), released)).rejects.toThrow(
    "@org/finix 1.0.1 asks for @org/core ^1.0.0, not ^1.0.1",
  );
});
