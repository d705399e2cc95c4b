import { describe, expect, test } from "vitest";
import {
  cookies,
  formBody,
  header,
  inPath,
  inQuery,
  jsonBody,
  multipartBody,
  pair,
  required,
  type Style,
  segment,
  simple,
} from "../src/runtime.ts";

const ARRAY = ["blue", "black", "brown"];
const OBJECT = { R: 100, G: 200, B: 150 };

type Row = readonly [
  style: Style,
  explode: boolean,
  primitive: string | undefined,
  array: string | undefined,
  object: string | undefined,
];

/** The table of OpenAPI 3.1.1, section 4.8.12.4, Style Examples; undefined is "n/a" there. */
const TABLE: readonly Row[] = [
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
      const isPath = style === "simple" || style === "label" || style === "matrix";
      const spelled = isPath
        ? inPath("color", value, style, explode)
        : inQuery("color", value, style, explode, false);
      expect(spelled).toBe(expected);
    },
  );
});

test("what separates is encoded inside a part", () => {
  expect(inQuery("q", ["a,b", "c&d"], "form", false, false)).toBe("q=a%2Cb,c%26d");
  expect(inQuery("q", { "a&b": "c=d" }, "form", true, false)).toBe("a%26b=c%3Dd");
  expect(pair("q", "a&b=c d")).toBe("q=a%26b%3Dc%20d");
});

test("reserved characters stay where they may, but for the end of the query", () => {
  expect(inQuery("q", "a/b?c#d", "form", true, true)).toBe("q=a/b?c%23d");
});

test("nothing is spelled for what is not there", () => {
  expect(inQuery("q", [], "form", true, false)).toBe("");
  expect(inQuery("q", {}, "deepObject", true, false)).toBe("");
  expect(inQuery("q", undefined, "form", true, false)).toBe("");
  expect(pair("q", null)).toBe("");
  expect(header("X-A", undefined)).toBeUndefined();
  expect(simple(undefined, false)).toBeUndefined();
  expect(cookies({ a: undefined })).toBeUndefined();
  expect(jsonBody(undefined, "application/json")).toBeUndefined();
});

test.each([
  ["a/b", "a%2Fb"],
  ["%2e%2e", "%252e%252e"],
  ["?x", "%3Fx"],
  ["é", "%C3%A9"],
  [0, "0"],
])("%s is one segment", (value, text) => {
  expect(segment("id", value)).toBe(text);
});

test("what can't be sent is a TypeError that names the argument", () => {
  expect(() => segment("id", "")).toThrow(new TypeError("id must not be empty."));
  expect(() => segment("id", undefined)).toThrow(new TypeError("id is required."));
  expect(() => segment("id", {})).toThrow(new TypeError("id must be one value."));
  expect(() => inPath("ids", [], "simple", false)).toThrow(new TypeError("ids must not be empty."));
  expect(() => inPath("id", "", "label", false)).toThrow(new TypeError("id must not be empty."));
  expect(() => required("body", null)).toThrow(new TypeError("body is required."));
  expect(() => header("X-A", "a\nb")).toThrow(TypeError);
  expect(() => segment("id", "\ud800")).toThrow(URIError);
  expect(() => formBody("text", "application/x-www-form-urlencoded")).toThrow(TypeError);
});

test("headers and cookies have the simple style", () => {
  expect(header("X-A", simple(["a", "b"], false))).toBe("a,b");
  expect(header("X-A", simple({ a: 1, b: 2 }, true))).toBe("a=1,b=2");
  expect(cookies({ a: "x y", b: 1 })).toBe("a=x%20y; b=1");
});

test("a form has a field for each item, and JSON for an object", () => {
  const body = { a: 1, list: ["x", "y"], object: { b: 2 }, none: undefined };
  const form = formBody(body, "application/x-www-form-urlencoded");
  expect(String(form?.content)).toBe("a=1&list=x&list=y&object=%7B%22b%22%3A2%7D");
});

test("a multipart body has files, and no media type of its own", async () => {
  const body = multipartBody({ file: new Blob(["content"]), name: "n" });
  expect(body?.contentType).toBeNull();
  const form = body?.content as FormData;
  expect(await (form.get("file") as Blob).text()).toBe("content");
  expect(form.get("name")).toBe("n");
});
