import { describe, expect, test } from "vitest";
import { ResponseCheck } from "../src/client/response-check.ts";
import { JsonNumber } from "../src/index.ts";

test("no more than 100 issues are kept, all are counted", () => {
  const check = new ResponseCheck(false);
  for (let index = 0; index < 1_000; index += 1) check.fail("string", 1, index);
  expect(check.found).toBe(1_000);
  expect(check.issues).toHaveLength(100);
  expect(check.issues[99]?.pointer).toBe("/99");
});

test("what lies below a member has its pointer, what was found before has not", () => {
  const check = new ResponseCheck(false);
  check.fail("present", undefined, "a");
  const from = check.found;
  check.fail("string", null, 3);
  check.within(from, "b/c");
  expect(check.issues).toEqual([
    { pointer: "/a", expected: "present", received: "nothing" },
    { pointer: "/b~1c/3", expected: "string", received: "null" },
  ]);
});

test("issues past the limit leave those before them alone", () => {
  const check = new ResponseCheck(false);
  for (let index = 0; index < 150; index += 1) check.fail("string", 1);
  const from = check.found;
  check.fail("string", 1);
  check.within(from, "late");
  expect(check.issues.every(({ pointer }) => pointer === "")).toBe(true);
});

describe("numbers", () => {
  const long = new JsonNumber("1.2345678901234567890");
  const whole = new JsonNumber("12345678901234567890");

  test.each([
    ["number", long, true, null],
    ["number", long, false, "number that JavaScript can hold"],
    ["number", "1", true, "number"],
    ["integer", whole, true, null],
    ["integer", new JsonNumber("-12345678901234567890.000"), true, null],
    ["integer", whole, false, "integer that JavaScript can hold"],
    ["integer", long, true, "integer"],
    ["integer", 1.5, true, "integer"],
  ] as const)("%s %s, exact %s: %s", (kind, value, exact, expected) => {
    const check = new ResponseCheck(exact);
    check[kind](value, "amount");
    expect(check.issues.map((issue) => issue.expected)).toEqual(
      expected === null ? [] : [expected],
    );
  });
});

test("one branch is enough, and numbers are exact in it too", () => {
  const isText = (value: unknown, check: ResponseCheck): void => {
    if (typeof value !== "string") check.fail("string", value);
  };
  const isNumber = (value: unknown, check: ResponseCheck): void => {
    if (typeof value !== "number") check.number(value);
  };
  const branches = [isText, isNumber] as never;
  const passes = (value: unknown, exact: boolean): boolean => {
    const check = new ResponseCheck(exact);
    check.anyOf(value, branches);
    expect(check.issues.map(({ expected }) => expected)).toEqual(
      check.found === 0 ? [] : ["one of the documented shapes"],
    );
    return check.found === 0;
  };
  expect(passes("a", false)).toBe(true);
  expect(passes(1, false)).toBe(true);
  expect(passes(null, false)).toBe(false);
  expect(passes(new JsonNumber("12345678901234567890"), true)).toBe(true);
  expect(passes(new JsonNumber("12345678901234567890"), false)).toBe(false);
});
