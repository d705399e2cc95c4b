/** The test kit of a package: fixtures, its mock, what requests are held against. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acme, run, SPEC } from "./acme.ts";

/** The document of a package with more paths and components. */
function withMore(paths: string, components = ""): string {
  return SPEC.replace("paths:", `paths:${paths}`).replace(
    "components:",
    `components:${components}`,
  );
}

const STYLES = `
  /styles/{id}/{label}/{labels}/{matrix}:
    post:
      operationId: styles
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: label, in: path, required: true, style: label, schema: { type: string } }
        - { name: labels, in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } } }
        - { name: matrix, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: integer } } }
        - { name: again, in: query, schema: { type: array, items: { $ref: "#/components/schemas/State" } } }
        - { name: commas, in: query, explode: false, schema: { type: array, items: { type: boolean } } }
        - { name: spaces, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }
        - { name: bars, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: deep, in: query, required: true, style: deepObject, schema: { type: object, properties: { a: { type: string } } } }
        - { name: json, in: query, content: { application/json: { schema: { type: object } } } }
        - { name: X-List, in: header, schema: { type: array, items: { type: integer } } }
        - { name: sid, in: cookie, required: true, schema: { type: string } }
      responses: { "204": { description: Done. } }
  /bare:
    get:
      operationId: bare
      parameters:
        - { name: filter, in: query, required: true, schema: { type: object, properties: { a: { type: string } } } }
      responses: { "204": { description: Done. } }`;

const ANSWERS = `
  /answers:
    get:
      operationId: answers
      responses:
        "200":
          description: Good.
          headers:
            X-Pages: { schema: { type: integer }, example: 3 }
            X-Unknown: { schema: { type: string } }
            X-Of-Schema: { schema: { type: string, example: of the schema } }
          content:
            application/json:
              schema: { type: object, properties: { a: { type: integer } } }
              example: { a: 99 }
              examples:
                typical: { summary: What mostly comes, value: { a: 1 } }
                shared: { $ref: "#/components/examples/Shared" }
                lost: { $ref: "#/components/examples/Lost" }
                __proto__: { value: { __proto__: { a: 2 } } }
                "two words": { value: { a: 3 } }
            text/csv:
              schema: { type: string }
              examples: { typical: { value: "a;1" }, number: { value: 5 } }
            application/octet-stream: { schema: { type: string, format: binary }, example: "01" }
        "202": { description: Later., content: { application/json: { example: { later: true } } } }
        "204": { description: Nothing. }
        4XX: { description: Yours., content: { application/problem+json: { schema: { type: object }, example: { yours: true } } } }
        "400": { description: Bad., content: { application/json: { schema: { type: object }, example: { bad: true } } } }
        "403": { description: No example., content: { application/json: { schema: { type: object } } } }
        default: { description: Any other., content: { application/json: { schema: { type: object }, example: { other: true } } } }`;

const COMPONENTS = `
  schemas: { State: { enum: [open, closed] } }
  examples: { Shared: { summary: Of all, value: { a: 7 } } }`;

/** What code that uses the mock of a package prints. */
function use(code: string): string {
  return `
    import { createAcmePay } from "./generated/client.ts";
    import { fixtures, mockAcmePay } from "./generated/testing.ts";
    const mock = mockAcmePay();
    const client = createAcmePay(mock.options);
    const reasonsOf = async (call: Promise<unknown>): Promise<unknown> =>
      call.then(() => [], (error: { reasons?: readonly string[] }) => error.reasons ?? String(error));
    const said: unknown[] = [];
    void [fixtures, reasonsOf];
    ${code}
    console.log(JSON.stringify(said));`;
}

describe("the mock of a package", () => {
  test("reads parameters of every style as the client sends them", async () => {
    const { folder } = await acme(withMore(STYLES, COMPONENTS));
    const code = use(`
      const args = {
        id: 7,
        label: "a.b",
        labels: ["a", "b,c"],
        matrix: [1, 2],
        again: ["open", "closed"],
        commas: [true, false],
        spaces: ["a", "b&c"],
        bars: [1, 2],
        deep: { a: "x" },
        json: { a: [1] },
        "X-List": [3, 4],
        sid: "s=;",
      };
      await client.styles(args);
      said.push(JSON.stringify(Object.entries(mock.callsOf("styles")[0]?.args ?? {}).sort()) ===
        JSON.stringify(Object.entries(args).sort()) || mock.calls);
      said.push(await reasonsOf(client.styles({ ...args, again: ["shut"] })));
      said.push(await reasonsOf(client.styles({ ...args, matrix: ["x" as never] })));
      said.push(await reasonsOf(client.styles({ ...args, deep: {} })));
      said.push(await reasonsOf(client.bare({ filter: { a: "x" } })));
    `);
    expect(run(folder, code)).toEqual([
      true,
      ['the query parameter again is "shut": the spec lists open, closed.'],
      ['the path parameter matrix is "x": it must be integer.'],
      ["the query parameter deep is missing."],
      [],
    ]);
  });

  test("has every example: of each media type, range and status", async () => {
    const { folder, read } = await acme(withMore(ANSWERS, COMPONENTS));
    const text = read("src/generated/fixtures.ts");
    expect(text).toContain("/** What mostly comes */");
    expect(text).toContain("/** Of all */");
    const code = use(`
      const { ok, accepted, noContent, clientError, badRequest, default: other } = fixtures.answers;
      const all = { ok, accepted, noContent, clientError, badRequest, other };
      for (const [status, examples] of Object.entries(all)) {
        for (const [name, { status: code, contentType, text }] of Object.entries(examples)) {
          said.push([status, name, code, contentType, text]);
        }
      }
      said.push(Object.keys(fixtures.answers), ok.typical.headers);
      const csv: string = ok["typical (text/csv)"].body;
      const none: undefined = noContent.empty.body;
      said.push(csv, none ?? "nothing");
      mock.answer("answers", 204, { example: "shared" }, 403, 418, 507, ok["typical (text/csv)"]);
      const quick = { maxRetries: 0 };
      for (let call = 0; call < 6; call += 1) {
        said.push(await client.answers({}, quick).then((data) => data ?? "nothing", ({ status, body }) => [status, body]));
      }
    `);
    expect(run(folder, code)).toEqual([
      ["ok", "typical", 200, "application/json", '{"a":1}'],
      ["ok", "shared", 200, "application/json", '{"a":7}'],
      ["ok", "__proto__", 200, "application/json", '{"__proto__":{"a":2}}'],
      ["ok", "two words", 200, "application/json", '{"a":3}'],
      ["ok", "typical (text/csv)", 200, "text/csv", "a;1"],
      ["ok", "number", 200, "text/csv", "5"],
      ["accepted", "example", 202, "application/json", '{"later":true}'],
      ["noContent", "empty", 204, null, ""],
      ["clientError", "example", 401, "application/problem+json", '{"yours":true}'],
      ["badRequest", "example", 400, "application/json", '{"bad":true}'],
      ["other", "example", 500, "application/json", '{"other":true}'],
      ["ok", "accepted", "noContent", "badRequest", "clientError", "default"],
      { "x-pages": "3", "x-of-schema": "of the schema" },
      "a;1",
      "nothing",
      "nothing",
      { a: 7 },
      [403, { yours: true }],
      [418, { yours: true }],
      [507, { other: true }],
      "a;1",
    ]);
  });

  test("holds the body of a request against what is written of its schema", async () => {
    const { folder, read } = await acme(
      withMore(
        `
  /users:
    post:
      operationId: createUser
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/User" } }
          text/csv: { schema: { type: string } }
      responses: { "201": { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/User" }, example: { id: "u1" } } } } }`,
        `
  schemas:
    User:
      type: object
      required: [id, name, secret]
      properties:
        id: { type: string, readOnly: true }
        name: { type: string }
        secret: { type: string, writeOnly: true }`,
      ),
    );
    expect(read("src/generated/testing.ts")).toContain("import * as validators from");
    const code = use(`
      mock.answer("createUser", { example: "example", with: { name: "Ada" } });
      said.push(await reasonsOf(client.createUser({ body: { name: "Ada", secret: "s" } })));
      said.push(await reasonsOf(client.createUser({ body: { name: "Ada" } as never })));
      said.push(await reasonsOf(client.createUser({ contentType: "text/csv", body: "Ada;s" })));
      said.push(mock.callsOf("createUser").map(({ args }) => args.body));
    `);
    expect(run(folder, code)).toEqual([
      [],
      ['the body at "/secret": expected string, received nothing.'],
      [],
      [{ name: "Ada", secret: "s" }, "Ada;s"],
    ]);
  });

  test("has nothing to hold bodies against where none is JSON", async () => {
    const forms = `
  /form:
    post:
      operationId: sendForm
      requestBody:
        content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } }
      responses: { "204": { description: Done. } }`;
    const { folder } = await acme(withMore(forms));
    expect(existsSync(join(folder, "src/generated/request-validators.ts"))).toBe(false);
    const code = use(`
      await client.sendForm({ body: { a: "x y" } });
      said.push(mock.calls[0]?.args);
    `);
    expect(run(folder, code)).toEqual([{ body: { a: "x y" } }]);
  });

  test("is called as the document calls what it has, and shadows nothing", async () => {
    const names = ["fixtures", "contract", "createMock", "mockAcmePay", "reply", "delete"];
    const paths = names
      .map(
        (name) =>
          `\n  /${name}:\n    get: { operationId: ${name}, responses: { "204": { description: Done. } } }`,
      )
      .join("");
    const { folder } = await acme(withMore(paths));
    const calls = names.map((name) => `await client.${name}();`).join("\n");
    const code = use(`${calls}\nsaid.push(...mock.calls.map(({ operation }) => operation));`);
    expect(run(folder, code)).toEqual(names);
  });

  test("leads from the first page of a list to the next where a header says so", async () => {
    const list = `
  /list:
    get:
      operationId: list
      x-pagination: { items: "", next: { link: Link } }
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses:
        "200":
          description: A page.
          headers: { Link: { schema: { type: string }, example: '</list?page=2>; rel="next"' }, X-Size: { schema: { type: integer, example: 2 } } }
          content:
            application/json:
              schema: { type: array, items: { type: integer } }
              examples: { first: { value: [1, 2] }, last: { value: [3] } }`;
    const { folder } = await acme(withMore(list));
    const code = use(`
      for await (const item of client.list.items()) said.push(item);
      said.push(mock.callsOf("list").map(({ args }) => args), fixtures.list.ok.last.headers);
    `);
    expect(run(folder, code)).toEqual([1, 2, 3, [{}, { page: 2 }], { "x-size": "2" }]);
  });

  test("knows an environment where there is no production, and the token endpoint of OAuth", async () => {
    const { folder } = await acme(
      SPEC.replace("[production]", "[sandbox]").replace(
        /Key: \{ type: apiKey.*\}/,
        `Key:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: https://login.acme.example/token, scopes: {} } }`,
      ),
    );
    const code = use(`
      mock.answer("getWallet", { body: { amount: 1, currency: "EUR" } });
      await client.getWallet({ wallet_id: "w" });
      said.push(mock.options.environment, mock.calls.map(({ operation }) => operation));
      said.push(mock.callsOf("Key")[0]?.args.body["grant_type"]);
      // @ts-expect-error: there is no such operation.
      const wrong = () => mockAcmePay({ getWalet: 404 });
      said.push(typeof wrong);
    `);
    expect(run(folder, code)).toEqual([
      "sandbox",
      ["Key", "getWallet"],
      "client_credentials",
      "function",
    ]);
  });
});
