import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonNumber } from "../src/json/json-number.ts";
import {
  bodyOf,
  cookies,
  formBody,
  given,
  header,
  inPath,
  inQuery,
  json,
  jsonBody,
  type PathStyle,
  pair,
  type QueryStyle,
  rawBody,
  required,
  segment,
  simple,
} from "../src/runtime.ts";

const ARRAY = ["blue", "black", "brown"];
const OBJECT = { R: 100, G: 200, B: 150 };

type Row = readonly [
  style: PathStyle | QueryStyle,
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
      const spelled =
        style === "simple" || style === "label" || style === "matrix"
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

test("reserved characters and what is encoded stay where they may, but for the end of the parameter", () => {
  const raw = (value: string) => inQuery("q", value, "form", true, true);
  expect(raw("a/b?c#d&e=f")).toBe("q=a/b?c%23d%26e=f");
  expect(raw("[a]:b+c,é%20%")).toBe("q=[a]:b+c,%C3%A9%20%25");
});

test("deepObject has brackets all the way", () => {
  const deep = (value: unknown) => inQuery("a", value, "deepObject", true, false);
  expect(deep(["x", "y z"])).toBe("a[0]=x&a[1]=y%20z");
  expect(deep({ b: { c: 1, d: [true, null, "e"] } })).toBe(
    "a[b][c]=1&a[b][d][0]=true&a[b][d][1]=e",
  );
  expect(deep([{ price: "p", quantity: 2n }])).toBe("a[0][price]=p&a[0][quantity]=2");
  expect(deep({ "k[]&": "v" })).toBe("a[k%5B%5D%26]=v");
  expect(deep(1_700_000_000)).toBe("a=1700000000");
  expect(deep({ since: new Date(0), none: undefined, empty: [], nothing: {} })).toBe(
    "a[since]=1970-01-01T00%3A00%3A00.000Z",
  );
});

test("a value is its text: dates, digits, booleans", () => {
  expect(pair("q", new Date(0))).toBe("q=1970-01-01T00%3A00%3A00.000Z");
  expect(pair("q", 12345678901234567890n)).toBe("q=12345678901234567890");
  expect(pair("q", new JsonNumber("0.10000000000000000001"))).toBe("q=0.10000000000000000001");
  expect(pair("q", false)).toBe("q=false");
  expect(segment("id", new JsonNumber("9007199254740993"))).toBe("9007199254740993");
  expect(header("X-A", new Date(0))).toBe("1970-01-01T00:00:00.000Z");
  expect(inQuery("q", [1n, new Date(0)], "form", false, false)).toBe(
    "q=1,1970-01-01T00%3A00%3A00.000Z",
  );
});

test("what is null is left out wherever it stands", () => {
  expect(inQuery("q", ["a", null, undefined, "b"], "form", true, false)).toBe("q=a&q=b");
  expect(inQuery("q", { a: null, b: 1 }, "form", false, false)).toBe("q=b,1");
  expect(inQuery("q", [null], "form", false, false)).toBe("");
  expect(inPath("q", ["a", null], "matrix", true)).toBe(";q=a");
  expect(simple("X-A", { a: undefined, b: 1 }, true)).toBe("b=1");
});

test("nothing is spelled for what is not there", () => {
  expect(inQuery("q", [], "form", true, false)).toBe("");
  expect(inQuery("q", {}, "deepObject", true, false)).toBe("");
  expect(inQuery("q", undefined, "form", true, false)).toBe("");
  expect(pair("q", null)).toBe("");
  expect(header("X-A", undefined)).toBeUndefined();
  expect(simple("X-A", undefined, false)).toBeUndefined();
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
  for (const value of [Number.NaN, Infinity, ["a"], () => 1, new Date(Number.NaN)]) {
    expect(() => pair("q", value)).toThrow(new TypeError("q must be one value."));
  }
  expect(() => pair("q", Symbol("s"))).toThrow(TypeError);
  expect(() => given("body", undefined)).toThrow(new TypeError("body is required."));
  expect(given("body", null)).toBeNull();
  expect(() => inPath("ids", [], "simple", false)).toThrow(new TypeError("ids must not be empty."));
  expect(() => inPath("id", "", "label", false)).toThrow(new TypeError("id must not be empty."));
  expect(() => required("body", null)).toThrow(new TypeError("body is required."));
  expect(() => header("X-A", "a\nb")).toThrow(TypeError);
  expect(() => segment("id", "\ud800")).toThrow(URIError);
  expect(() => formBody("text", "application/x-www-form-urlencoded")).toThrow(TypeError);
});

test("headers and cookies have the simple style", () => {
  expect(header("X-A", simple("X-A", ["a", "b"], false))).toBe("a,b");
  expect(header("X-A", simple("X-A", { a: 1, b: 2 }, true))).toBe("a=1,b=2");
  expect(cookies({ a: "x y", b: 1 })).toBe("a=x%20y; b=1");
});

test("a form has a field for each item, and JSON for an object", () => {
  const body = { a: 1, list: ["x", null, "y"], object: { b: 2 }, none: undefined, nothing: null };
  const form = formBody(body, "application/x-www-form-urlencoded");
  expect(form?.content).toBe("a=1&list=x&list=y&object=%7B%22b%22%3A2%7D");
});

describe("JSON", () => {
  const text = (body: unknown) => jsonBody(body, "application/json")?.content;

  test("has a bigint and an exact number as their digits", () => {
    expect(text({ amount: 12345678901234567890n, rates: [new JsonNumber("1.10")] })).toBe(
      '{"amount":12345678901234567890,"rates":[1.10]}',
    );
    expect(json("filter", { id: 9007199254740993n })).toBe('{"id":9007199254740993}');
    expect(text(5n)).toBe("5");
  });

  test("is otherwise what JSON.stringify makes of a value", () => {
    const values = fc.anything({ withDate: false, withNullPrototype: true, withSparseArray: true });
    const isJson = (value: unknown): boolean =>
      Number.isFinite(value) || !["number", "bigint"].includes(typeof value);
    const every = (value: unknown): boolean =>
      typeof value === "object" && value !== null
        ? Object.values(value).every(every)
        : isJson(value);
    fc.assert(
      fc.property(values.filter(every), (value) => {
        expect(text(value)).toBe(JSON.stringify(value));
      }),
    );
    class Order {
      readonly at = new Date(0);
      readonly note: string | undefined = undefined;
      readonly nothing = null;
    }
    expect(text([new Order(), undefined])).toBe(
      '[{"at":"1970-01-01T00:00:00.000Z","nothing":null},null]',
    );
  });

  const circle: Record<string, unknown> = { a: {} };
  circle["a"] = [{ circle }];
  test.each([
    [{ amount: Number.NaN }, "body/amount can't be sent: it is NaN."],
    [{ list: [1, Infinity] }, "body/list/1 can't be sent: it is Infinity."],
    [{ a: { b: () => 1 } }, "body/a/b can't be sent: it is a value of type Function."],
    [{ a: Symbol("s") }, "body/a can't be sent: it is a value of type Symbol."],
    [{ a: new Map([["b", 1]]) }, "body/a can't be sent: it is a value of type Map."],
    [{ a: new Uint8Array(1) }, "body/a can't be sent: it is a value of type Uint8Array."],
    [{ a: Buffer.from("b") }, "body/a can't be sent: it is a value of type Uint8Array."],
    [{ a: new Blob([]) }, "body/a can't be sent: it is a value of type Blob."],
    [{ a: new Date(Number.NaN) }, "body/a can't be sent: it is Invalid Date."],
    [circle, "body/a/0/circle can't be sent: it holds itself."],
  ])("%o can't be sent", (body, message) => {
    expect(() => text(body)).toThrow(new TypeError(message));
  });

  test("takes the same object twice where it does not hold itself", () => {
    const shared = { b: 1 };
    expect(text([shared, shared])).toBe('[{"b":1},{"b":1}]');
  });
});

describe("a form's members that can't be sent", () => {
  const circle: Record<string, unknown> = {};
  circle["a"] = circle;
  const encodings = { deep: { style: "deepObject" } } as const;
  test.each([
    [{ file: new Uint8Array(1) }, "file can't be sent: it is a value of type Uint8Array."],
    [{ a: Buffer.from("b") }, "a can't be sent: it is a value of type Uint8Array."],
    [{ a: Symbol("s") }, "Cannot convert a Symbol value to a string"],
    [
      { deep: { at: Buffer.from("b") } },
      "deep[at] can't be sent: it is a value of type Uint8Array.",
    ],
    [{ a: [() => 1] }, "a can't be sent: it is a value of type Function."],
    [{ deep: circle }, "deep[a] can't be sent: it holds itself."],
    [{ deep: { at: { x: Number.NaN } } }, "deep[at][x] can't be sent: it is NaN."],
    [new FormData(), "body can't be sent: it is a value of type FormData."],
    [["a"], "body must be an object: its members are the fields of the form."],
  ])("%o", (body, message) => {
    const make = () => formBody(body, "application/x-www-form-urlencoded", encodings);
    expect(make).toThrow(new TypeError(message));
  });
});

test("a raw body is text, bytes or a Blob, of its own media type where the document has a range", () => {
  const picture = new Blob(["p"], { type: "image/png" });
  expect(rawBody("a,b", "text/csv")).toEqual({ content: "a,b", contentType: "text/csv" });
  expect(rawBody(picture, "image/*")?.contentType).toBe("image/png");
  expect(rawBody(picture, "image/webp")?.contentType).toBe("image/webp");
  expect(rawBody(new Uint8Array(1), "image/*")?.contentType).toBe("application/octet-stream");
  expect(rawBody("a", "text/*")?.contentType).toBe("text/plain");
  expect(rawBody(undefined, "text/csv")).toBeUndefined();
  expect(() => rawBody({ a: 1 }, "text/csv")).toThrow(/body must be text, bytes/);
});

test("a media type is found as it is, without its parameters, then in a range", () => {
  const make = (contentType: string) => ({ content: "", contentType });
  const bodies = {
    "application/json": () => make("json"),
    "text/csv; charset=utf-8": () => make("csv"),
    "image/*": make,
  };
  const found = (contentType: unknown) => bodyOf(contentType, bodies)?.contentType;
  expect(found(undefined)).toBe("json");
  expect(found("application/json; charset=utf-8")).toBe("json");
  expect(found("Text/CSV")).toBe("csv");
  expect(found("image/png")).toBe("image/png");
  expect(() => found("image/png\r\nx: y")).toThrow(/no header can carry/);
  for (const unknown of ["text/xml", {}, "toString", "", 1]) {
    expect(() => found(unknown)).toThrow(
      "contentType must be one of application/json, text/csv; charset=utf-8, image/*.",
    );
  }
});
