import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointerKeys, pointerTo, replaceAt, step, valueAt } from "../src/index.ts";

describe("JSON pointers", () => {
  // The examples of RFC 6901, section 5.
  const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7 };

  test.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/m~0n", 8],
    ["/ ", 7],
    ["/no", undefined],
    ["/foo/2", undefined],
    ["/constructor", undefined],
    ["/foo/length/0", undefined],
  ])("%j", (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  test("`~01` is the key `~1`, not `/`", () => {
    expect(pointerKeys("/~01")).toEqual(["~1"]);
    expect(step("~1")).toBe("/~01");
  });

  test("spell and read back any keys", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(pointerKeys(pointerTo("", ...keys))).toEqual(keys);
      }),
    );
  });

  test("replace a part and share the rest", () => {
    const value = { a: [1, { b: 2 }], c: {} };
    const changed = replaceAt(value, "/a/1/b", 3);
    expect(changed).toEqual({ a: [1, { b: 3 }], c: {} });
    expect(value.a[1]).toEqual({ b: 2 });
    expect(Reflect.get(changed as object, "c")).toBe(value.c);
    expect(() => replaceAt(value, "/a/2/b", 3)).toThrow('nothing at "/a/2/b": there is no "2".');
  });
});
