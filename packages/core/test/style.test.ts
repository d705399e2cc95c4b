import { describe, expect, test } from "vitest";
import { type Style, spell } from "../src/client/style.ts";

const ARRAY = ["blue", "black", "brown"];
const OBJECT = { R: 100, G: 200, B: 150 };

/** The table of OpenAPI 3.1.1, section 4.8.12.4, Style Examples; undefined is "n/a" there. */
const TABLE: readonly [
  Style,
  boolean,
  string | undefined,
  string | undefined,
  string | undefined,
][] = [
  ["matrix", false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix", true, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["label", false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label", true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", false, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", true, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["form", false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["form", true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [
    "spaceDelimited",
    false,
    undefined,
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "pipeDelimited",
    false,
    undefined,
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  ["deepObject", true, undefined, undefined, "color[R]=100&color[G]=200&color[B]=150"],
];

describe.each(TABLE)("%s, explode %s", (style, explode, primitive, array, object) => {
  const cases = [
    ["primitive", "blue", primitive],
    ["array", ARRAY, array],
    ["object", OBJECT, object],
  ] as const;
  test.each(cases.filter(([, , expected]) => expected !== undefined))(
    "%s",
    (_, value, expected) => {
      expect(spell("color", value, style, explode, encodeURIComponent)).toBe(expected);
    },
  );
});

test("what separates is encoded inside a part", () => {
  expect(spell("q", ["a,b", "c&d"], "form", false, encodeURIComponent)).toBe("q=a%2Cb,c%26d");
  expect(spell("q", { "a&b": "c=d" }, "form", true, encodeURIComponent)).toBe("a%26b=c%3Dd");
});

test("nothing is spelled for an empty array or object", () => {
  expect(spell("q", [], "form", true, encodeURIComponent)).toBe("");
  expect(spell("q", {}, "deepObject", true, encodeURIComponent)).toBe("");
});
