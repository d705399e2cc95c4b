import { describe, expect, test } from "vitest";
import { Doubts } from "../src/base/doubts.ts";
import { Lines } from "../src/base/lines.ts";
import type { Notes } from "../src/base/notes.ts";
import { Used } from "../src/base/used.ts";
import { type Meaning, meaningOf } from "../src/evidence/elements/elements.ts";
import type { Field } from "../src/evidence/fields/fields.ts";
import type { Block, Element } from "../src/page/block.ts";

function notes(): Notes {
  return { doubts: new Doubts(), lines: new Lines(), used: new Used() };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Block[] = [],
): Element {
  const place = { line: 7, end: 9 };
  return {
    kind: "element",
    name,
    attributes: new Map(Object.entries(attributes)),
    children,
    ...place,
  };
}

function words(text: string): Block {
  return { kind: "paragraph", text, line: 8, end: 8 };
}

function mean(...parts: Parameters<typeof element>): Meaning {
  return meaningOf(element(...parts), notes());
}

function onlyField(meaning: Meaning): Field {
  const [field] = meaning.kind === "field" ? meaning.fields : [];
  if (!field) throw new Error(`${meaning.kind} has no field`);
  return field;
}

describe("endpoints", () => {
  const rows: readonly [Parameters<typeof element>, object][] = [
    [
      [
        "swagger",
        { method: "get", path: "/purses", baseUrl: "https://api.purse.test/v1", summary: "Purses" },
      ],
      { method: "get", server: "https://api.purse.test/v1", address: "/purses", title: "Purses" },
    ],
    [
      ["swagger", { method: "post", path: "https://api.purse.test/x", baseUrl: "" }],
      { method: "post", address: "https://api.purse.test/x" },
    ],
    [
      [
        "api-method",
        { method: "post", host: "https://api.purse.test/", path: "/purses/:id" },
        [element("api-method-summary", {}, [words("Fill a purse")])],
      ],
      {
        method: "post",
        server: "https://api.purse.test",
        address: "/purses/:id",
        title: "Fill a purse",
      },
    ],
    [
      ["MethodEndpoint", { method: '"del"', path: '"/purses/{id}"', context: '"endpoint"' }],
      { method: "delete", address: "/purses/{id}" },
    ],
    [
      ["openapi-operation", { spec: "purse", path: "/purses", method: "get" }],
      { method: "get", address: "/purses" },
    ],
    [
      ["openapi", { src: "../purse.yaml", path: "/purses", method: "put" }],
      { method: "put", address: "/purses" },
    ],
    [
      ["EndpointRequestSnippet", { endpoint: "PATCH /v1/purse" }],
      { method: "patch", address: "/v1/purse" },
    ],
    [
      ["APIPage", { operations: '[{"path":"/purse","method":"GET"}]' }],
      { method: "get", address: "/purse" },
    ],
    [["Endpoint", { path: "/purse" }], { method: undefined, address: "/purse" }],
  ];
  test.each(rows)("%j", (parts, expected) => {
    expect(mean(...parts)).toMatchObject({ kind: "endpoint", ...expected });
  });

  test("a callback, a link and a path without a method are none", () => {
    expect(
      mean("MethodEndpoint", { method: "post", path: "/hook", context: "callback" }).kind,
    ).toBe("transparent");
    expect(mean("a", { href: "/docs" }).kind).toBe("transparent");
    expect(mean("Button", { method: "get", path: "/x" }).kind).toBe("ignored");
  });
});

describe("fields", () => {
  const rows: readonly [Parameters<typeof element>, string | undefined, object][] = [
    [
      ["ParamField", { path: "id", type: "string", required: "true" }],
      "path",
      { path: ["id"], required: true, schema: { type: "string" } },
    ],
    [
      ["ParamField", { query: "limit", type: "integer", default: "20" }],
      "query",
      { required: false, schema: { type: "integer", default: 20 } },
    ],
    [
      ["ParamField", { body: "purse.owner", type: "string", required: "false" }],
      "request",
      { path: ["purse", "owner"], required: false },
    ],
    [
      ["ResponseField", { name: "tags", type: "string[]", deprecated: "true" }],
      "response",
      { schema: { type: "array", items: { type: "string" }, deprecated: true } },
    ],
    [
      ["swagger-parameter", { in: "header", name: "X-Trace", type: "String", required: "true" }],
      "header",
      { path: ["X-Trace"], required: true, schema: { type: "string" } },
    ],
    [
      ["swagger-parameter", { in: "body", name: "sum", type: "number", required: "false" }],
      "request",
      { required: false, schema: { type: "number" } },
    ],
    [
      ["api-method-parameter", { name: "id", type: "integer", required: "true" }],
      undefined,
      { path: ["id"], required: true },
    ],
    [
      [
        "SchemaItem",
        {
          name: '"kind"',
          required: "true",
          schemaName: '"string"',
          schema: '{"type":"string","enum":["a","b"]}',
        },
      ],
      undefined,
      { path: ["kind"], required: true, schema: { type: "string", enum: ["a", "b"] } },
    ],
    [
      ["SchemaItem", { name: "size", required: "false", schemaName: "int64" }],
      undefined,
      { schema: { type: "integer", format: "int64" } },
    ],
    [["Property", { name: "held", type: "boolean" }], undefined, { schema: { type: "boolean" } }],
    [["QueryParam", { name: "page", type: "int" }], "query", { schema: { type: "integer" } }],
    [
      ["ApiParam", { name: "page", type: "string", location: "query", enum: '["x","y"]' }],
      "query",
      { schema: { enum: ["x", "y"] } },
    ],
  ];
  test.each(rows)("%j", (parts, place, expected) => {
    const meaning = mean(...parts);
    expect(meaning).toMatchObject({ kind: "field", place });
    expect(onlyField(meaning)).toMatchObject({ line: 7, ...expected });
  });

  test("the words are its own, not those of its members", () => {
    const field = onlyField(
      mean("ResponseField", { name: "purse", type: "object" }, [
        words("What is held."),
        element("Note", {}, [words("In cents.")]),
        element("Expandable", { title: "members" }, [
          element("ResponseField", { name: "sum", type: "integer" }, [words("How much.")]),
        ]),
      ]),
    );
    expect(field.schema["description"]).toBe("What is held.\n\nIn cents.");
  });

  test("what attributes and words say of its values", () => {
    const field = onlyField(
      mean("ResponseField", {
        name: "fx",
        type: "string",
        nullable: "true",
        options: '["a", "b"]',
      }),
    );
    expect(field.schema).toEqual({ type: ["string", "null"], enum: ["a", "b", null] });
    const said = onlyField(
      mean("ParamField", { query: "kind", type: "string" }, [
        words("One of `a`, `b`. Defaults to `a`."),
      ]),
    );
    expect(said.schema).toMatchObject({ type: "string", enum: ["a", "b"], default: "a" });
  });

  test("one that hides its members is named in their title", () => {
    for (const title of ["**data** object[] required", "**data**object[]required"]) {
      const details = element("details", { title });
      const field = onlyField(mean("SchemaItem", { collapsible: "true" }, [details]));
      expect(field).toMatchObject({ path: ["data"], required: true });
      expect(field.schema).toMatchObject({ type: "array", items: { type: "object" } });
    }
  });

  test("one without a name is a doubt, other things without one are nothing", () => {
    const own = notes();
    expect(meaningOf(element("ParamField", { type: "string" }), own)).toEqual({
      kind: "field",
      place: undefined,
      fields: [],
    });
    expect(own.doubts.list()).toEqual([
      { line: 7, says: "a ParamField without a name", assumed: "left out" },
    ]);
    expect(mean("Property").kind).toBe("transparent");
  });
});

describe("what holds JSON", () => {
  test("parameters, a body and responses are parts of the operation", () => {
    const parameter = { name: "id", in: "path", schema: { type: "string" } };
    const body = { content: { "application/json": { schema: { type: "object" } } } };
    const responses = { "404": { description: "None." } };
    const held = (name: string, attribute: string, value: unknown) =>
      mean(name, { [attribute]: JSON.stringify(value) });
    expect(held("ParamsDetails", "parameters", [parameter])).toEqual({
      kind: "operation",
      parts: { parameters: [parameter] },
    });
    expect(held("ParamsItem", "param", parameter)).toEqual({
      kind: "operation",
      parts: { parameters: [parameter] },
    });
    expect(held("RequestSchema", "body", body)).toEqual({
      kind: "operation",
      parts: { requestBody: body },
    });
    expect(held("StatusCodes", "responses", responses)).toEqual({
      kind: "operation",
      parts: { responses },
    });
  });

  test("what can't be read is a doubt, what is not there is none", () => {
    const own = notes();
    expect(meaningOf(element("StatusCodes", { responses: "allResponses" }), own).kind).toBe(
      "transparent",
    );
    expect(own.doubts.list().map(({ says }) => says)).toEqual([
      "responses of StatusCodes is no JSON",
    ]);
    const none = notes();
    meaningOf(element("ParamsDetails", { parameters: "undefined" }), none);
    meaningOf(element("ParamsDetails", { parameters: "[]" }), none);
    expect(none.doubts.list()).toEqual([]);
  });
});

describe("sections", () => {
  const rows: readonly [Parameters<typeof element>, string][] = [
    [["tab", { title: "200: OK" }], "200: OK"],
    [["TabItem", { label: "404", value: '"404"' }], "404"],
    [["TabItem", { value: "201" }], "201"],
    [["details", { title: "Response" }], "Response"],
    [["Accordion", { title: "Errors" }], "Errors"],
    [["code", { title: "Response" }], "Response"],
    [["swagger-response", { status: "200: OK", description: "Fine" }], "Response 200: OK"],
    [["api-method-response-example", { httpCode: "404" }], "Response 404"],
    [["api-method-path-parameters"], "Path parameters"],
    [["api-method-headers"], "Header parameters"],
    [["api-method-body-parameters"], "Request body"],
    [["ResponseExample"], "Response"],
    [["RequestExample"], "Example request"],
  ];
  test.each(rows)("%j", (parts, title) => {
    expect(mean(...parts)).toMatchObject({ kind: "section", title });
  });

  test("the rest is as if it were not there, or has nothing of the API", () => {
    for (const name of [
      "Tabs",
      "Note",
      "api-method-spec",
      "div",
      "Expandable",
      "details",
      "Steps",
    ]) {
      expect(mean(name)).toEqual({ kind: "transparent" });
    }
    for (const name of ["Card", "Update", "summary", "Icon", "script"]) {
      expect(mean(name, { title: "GET /purse" })).toEqual({ kind: "ignored" });
    }
    expect(mean("Heading", { as: "h2", children: '"Responses"' })).toEqual({
      kind: "heading",
      depth: 2,
      title: "Responses",
    });
  });
});
