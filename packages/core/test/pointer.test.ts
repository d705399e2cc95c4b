import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolvePointer, toPointer } from "../src/provider.ts";

/** The example of RFC 6901, section 5. */
const DOCUMENT = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("RFC 6901, section 5", () => {
  test.each([
    ["", DOCUMENT],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("%j", (pointer, value) => {
    expect(resolvePointer(DOCUMENT, pointer)).toEqual(value);
  });
});

test.each([
  ["~01", "/~001"],
  ["~1", "/~01"],
  ["/", "/~1"],
  ["~/", "/~0~1"],
  ["", "/"],
  [0, "/0"],
])("the key %j is spelled %s", (key, pointer) => {
  expect(toPointer(key)).toBe(pointer);
  expect(resolvePointer({ [key]: "found", "/": key === "/" ? "found" : "slash" }, pointer)).toBe(
    "found",
  );
});

test("any keys lead back to their value", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("~", "/", "0", "1", "a") })), (keys) => {
      const value = keys.reduceRight<unknown>((below, key) => ({ [key]: below }), "found");
      expect(resolvePointer(value, toPointer(...keys))).toBe("found");
    }),
  );
});

test.each([["/b"], ["/a/b/c/d"], ["/a/length"], ["/toString"], ["/a/b/0"], ["/__proto__"]])(
  "%s leads nowhere",
  (pointer) => {
    expect(resolvePointer({ a: { b: "text" } }, pointer)).toBeUndefined();
  },
);
