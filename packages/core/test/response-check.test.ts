import { describe, expect, test } from "vitest";
import { type Differences, differencesOf } from "../src/client/response-check.ts";
import type { Check, Validator } from "../src/contract.ts";
import { JsonNumber } from "../src/index.ts";

/** What a check is told by `tell`. */
function told(tell: (check: Check) => void, exact = false): Differences {
  const validator: Validator = (_value, check) => {
    if (check === undefined) throw new Error("a check is given");
    tell(check);
    return true;
  };
  return differencesOf(validator, {}, exact, 100);
}

test("no more issues are kept than the limit says, all are counted", () => {
  const { found, issues } = told((check) => {
    for (let index = 0; index < 1_000; index += 1) check.fail("string", 1, index);
  });
  expect(found).toBe(1_000);
  expect(issues).toHaveLength(100);
  expect(issues[99]?.pointer).toBe("/99");
});

test("what lies below a member has its pointer, however deep, and what lies beside it has not", () => {
  const { issues } = told((check) => {
    check.fail("present", undefined, "a");
    check.at("b/c").fail("string", null, 3);
    check.at(0).at("~").fail("object", []);
    check.fail("string", true);
  });
  expect(issues).toEqual([
    { pointer: "/a", expected: "present", received: "nothing" },
    { pointer: "/b~1c/3", expected: "string", received: "null" },
    { pointer: "/0/~0", expected: "object", received: "array" },
    { pointer: "", expected: "string", received: "boolean" },
  ]);
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
    const { issues, unsafe } = told((check) => check[kind](value, "amount"), exact);
    expect(issues.map((issue) => issue.expected)).toEqual(expected === null ? [] : [expected]);
    expect(unsafe).toBe(expected?.endsWith("hold") ? 1 : 0);
  });
});

describe("branches", () => {
  const isText: Validator = (value, check) =>
    typeof value === "string" || check?.fail("string", value);
  const isNumber: Validator = (value, check) => typeof value === "number" || check?.number(value);
  const branches = [isText, isNumber];

  test.each([
    ["a", false, true],
    [1, false, true],
    [null, false, false],
    [new JsonNumber("12345678901234567890"), true, true],
    [new JsonNumber("12345678901234567890"), false, false],
  ])("one is enough, and numbers are exact in it too: %s, exact %s", (value, exact, passes) => {
    const { issues } = told((check) => check.anyOf(value, branches), exact);
    expect(issues.map(({ expected }) => expected)).toEqual(
      passes ? [] : ["one of the documented shapes"],
    );
  });

  test("the closest one tells where the value differs from it, at its place", () => {
    const far: Validator = (value, check) =>
      check?.fail("string", value, "a") && check?.fail("string", value, "b");
    const near: Validator = (value, check) => check?.at("b").fail("string", value, "c");
    const { found, issues } = told((check) => check.at("one").anyOf({}, [isText, far, near]));
    expect(found).toBe(1);
    expect(issues).toEqual([{ pointer: "/one/b/c", expected: "string", received: "object" }]);
  });
});
