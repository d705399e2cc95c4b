import { expect, test } from "vitest";
import { replaceAt } from "../src/pointer.ts";

test("replaces one value and leaves the original alone", () => {
  const value = { list: [{ "a/b~c": 1, other: 2 }] };
  expect(replaceAt(value, "/list/0/a~1b~0c", "x")).toEqual({ list: [{ "a/b~c": "x", other: 2 }] });
  expect(value).toEqual({ list: [{ "a/b~c": 1, other: 2 }] });
});

test("replaces the whole value at the empty pointer", () => {
  expect(replaceAt({ a: 1 }, "", [])).toEqual([]);
});

test.each(["/b", "/a/b", "/toString"])("refuses %s", (pointer) => {
  expect(() => replaceAt({ a: 1 }, pointer, 2)).toThrow(`Nothing at "${pointer}"`);
});
