import { expect, test } from "vitest";
import { expectReleased } from "../src/rehearsal/expect.ts";

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
