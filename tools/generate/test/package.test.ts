/** The code of a package: its client, and the parts of its README. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyMarks } from "../src/index.ts";
import { acme, NORMALIZE, PARTS, run, SPEC } from "./acme.ts";
import { texts } from "./workshop.ts";

describe("a package", () => {
  test("imports core, and has a client of its own", async () => {
    const { folder, read } = await acme();
    expect(Object.keys(texts(join(folder, "src/generated"))).sort()).toEqual([
      "by-operation.ts",
      "client.ts",
      "fixtures.ts",
      "msw.ts",
      "operations.ts",
      "schemas.ts",
      "testing.ts",
      "types.ts",
      "validators.ts",
    ]);
    const client = read("src/generated/client.ts");
    expect(client).toContain("options: AcmePayOptions<Numbers> = {},\n): AcmePayClient<Numbers> {");
    expect(client).toContain("fetchBalances(args: GetWalletArgs, options?: CallOptions)");
    expect(client).toContain("ClientDefinition<typeof getWallet>");
    expect(read("src/generated/operations.ts")).toContain('from "@org/core/provider"');
  });

  test("carries the code for tokens where an operation hands them out, and nowhere else", async () => {
    const token = SPEC.replace(
      /Key: \{ type: apiKey.*\}/,
      `Key:
      type: http
      scheme: bearer
      x-token: { operation: getToken, body: { key: apiKey }, accessToken: /token }`,
    ).replace(
      "paths:",
      "paths:\n  /token:\n    post: { operationId: getToken, requestBody: { content: { application/json: {} } }, responses: {} }",
    );
    const { read } = await acme(token);
    expect(read("src/generated/client.ts")).toContain("tokens: operationTokens,");
    expect((await acme()).read("src/generated/client.ts")).not.toContain("operationTokens");
  });

  test("goes through pages where an operation has some, and carries the code for it then alone", async () => {
    const list = SPEC.replace(
      "paths:",
      `paths:
  /wallets:
    get:
      operationId: listWallets
      x-pagination: { items: /data, next: { cursor: /next, argument: from } }
      parameters: [{ name: from, in: query, schema: { type: string } }]
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                properties:
                  next: { type: string }
                  data:
                    type: array
                    items: { type: object, required: [id], properties: { id: { type: integer } } }`,
    );
    const { folder, read } = await acme(list);
    expect(read("src/generated/client.ts")).toContain("withPages(listWallets)");
    expect(read("src/generated/by-operation.ts")).toMatch(/withPages\(\s*operations.listWallets/);
    expect(read("README.md")).toContain("`items` and `pages` of `listWallets` go through");
    expect(read("README.md")).toContain("`PaginationError` and");
    const plain = await acme();
    expect(plain.read("src/generated/client.ts")).not.toContain("withPages");
    expect(plain.read("README.md")).not.toMatch(/`pages`|Pagination/);

    const use = `
      import { createAcmePay, type ListWalletsItem } from "./generated/client.ts";
      import { createAcmePayWith, listWallets } from "./generated/by-operation.ts";
      const pages = [{ data: [{ id: 1 }, { id: 2 }], next: "b" }, { data: [{ id: 3 }] }];
      const options = () => {
        const rest = [...pages];
        return { apiKey: "k", fetch: async () => Response.json(rest.shift()) };
      };
      const ids: number[] = [];
      const one: ListWalletsItem = { id: 0 };
      for await (const { id } of createAcmePay(options()).listWallets.items()) ids.push(id + one.id);
      const exact = createAcmePayWith({ list: listWallets }, { ...options(), numbers: "exact" });
      for await (const { id } of exact.list.items({}, { maxPages: 1 })) ids.push(Number(BigInt(id)));
      console.log(JSON.stringify(ids));
    `;
    expect(run(folder, use)).toEqual([1, 2, 3, 1, 2]);
  });

  test("carries the code for tokens of OAuth where a flow hands them out", async () => {
    const oauth = SPEC.replace(
      /Key: \{ type: apiKey.*\}/,
      `Key:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: https://login.acme.example/token, scopes: {} } }`,
    );
    const { read } = await acme(oauth);
    for (const file of ["client.ts", "by-operation.ts"]) {
      expect(read(`src/generated/${file}`)).toMatch(/tokens: oauthTokens\b/);
    }
    const text = read("src/generated/operations.ts");
    expect(text).toContain("clientSecret?: string | undefined;");
    expect(text).toContain(
      'servers: [{ url: "https://login.acme.example", environments: ["production"] }]',
    );
    expect(read("README.md")).toMatch(/\| `clientId` +\| `ACME_PAY_CLIENT_ID` +\|/);
  });

  test("has one variable for each option, whatever the name of the provider is like", async () => {
    const { read } = await acme();
    const text = read("src/generated/operations.ts");
    for (const name of ["API_KEY", "BASE_URL", "ENVIRONMENT", "WALLET_ID"]) {
      expect(text).toContain(`"ACME_PAY_${name}"`);
    }
    expect(text).not.toContain("ACME-PAY");
  });

  test("has an option for each variable of a server, and the code for it then alone", async () => {
    const { folder, read } = await acme(
      SPEC.replace(
        "{ url: https://api.acme.example, x-environments: [production] }",
        `url: https://{prefix}-api.acme.example/wallets/{version}
    variables:
      prefix: { default: shared, description: "Yours. Ask for it." }
      version: { default: v1, enum: [v1, v2] }
  - { url: https://sandbox.acme.example }`,
      ),
    );
    const readme = read("README.md");
    expect(readme).toMatch(
      /\| `prefix` +\| `ACME_PAY_PREFIX` +\| Yours: a part of .* \(default `"shared"`\)/,
    );
    expect(readme).toMatch(
      /\| `version` +\| `ACME_PAY_VERSION` +\| `"v1"` or `"v2"` \(default `"v1"`\)/,
    );
    expect((await acme()).read("src/generated/client.ts")).not.toContain("chooseServer");

    const use = `
      import { createAcmePay } from "./generated/client.ts";
      import { createAcmePayWith, getWallet } from "./generated/by-operation.ts";
      const urls: string[] = [];
      const fetch = async (url: unknown) => {
        urls.push(String(url));
        return new Response("{}", { headers: { "content-type": "application/json" } });
      };
      const apiKey = "k";
      const args = { wallet_id: "w" };
      await createAcmePay({ apiKey, fetch, prefix: "mine", version: "v2" }).getWallet(args);
      await createAcmePay({ apiKey, fetch, environment: "sandbox", prefix: undefined }).getWallet(args);
      await createAcmePayWith({ getWallet }, { apiKey, fetch, version: "v1" }).getWallet(args);
      // @ts-expect-error: it is none of the values.
      const wrong = () => createAcmePay({ version: "v3" });
      console.log(JSON.stringify([...urls, String(wrong)].slice(0, 3)));
    `;
    expect(run(folder, use)).toEqual([
      "https://mine-api.acme.example/wallets/v2/wallets/w",
      "https://sandbox.acme.example/wallets/w",
      "https://shared-api.acme.example/wallets/v1/wallets/w",
    ]);
  });

  test("has an option for a header that the spec says so of, and the code for it then alone", async () => {
    const { folder, read } = await acme(
      SPEC.replace(
        "      security:",
        `        - name: Acme-Version
          in: header
          description: The version of the API. Ask for another.
          x-client-value: "2026-01"
          x-client-option: apiVersion
          schema: { type: string }
        - name: Acme-Account
          in: header
          required: true
          description: The account to act for.
          x-client-option: actFor
          schema: { type: string }
      security:`,
      ).replace("name: X-Key", "name: Authorization"),
    );
    expect(read("README.md")).toMatch(
      /\| `apiVersion` +\| `ACME_PAY_API_VERSION` +\| The version of the API: the header `Acme-Version` \(default `"2026-01"`\) +\|/,
    );
    expect(read("README.md")).toMatch(
      /\| `actFor` .* The account to act for: the header `Acme-Account`/,
    );
    expect(read("src/generated/client.ts")).toContain("Credentials,\n    HeaderOptions {}");
    expect((await acme()).read("src/generated/client.ts")).not.toContain("clientHeaders");

    const use = `
      import { createAcmePay } from "./generated/client.ts";
      import { createAcmePayWith, getWallet } from "./generated/by-operation.ts";
      const sent: string[] = [];
      const fetch = async (_: unknown, { headers }: { headers: Record<string, string> }) => {
        const names = ["authorization", "acme-version", "acme-account"];
        sent.push(names.map((name) => headers[name]).join(" "));
        return new Response("{}", { headers: { "content-type": "application/json" } });
      };
      const apiKey = "a-key";
      const wallet_id = "w";
      await createAcmePay({ apiKey, fetch }).getWallet({ wallet_id });
      const client = createAcmePay({ apiKey, fetch, apiVersion: "2025-12", actFor: "mine" });
      await client.getWallet({ wallet_id });
      await client.fetchBalances({ wallet_id, "Acme-Account": "other" });
      await client.getWallet({ wallet_id }, { headers: { "Acme-Version": "2024-01" } });
      await client.api.GET("/wallets/{wallet_id}", {
        params: { path: { wallet_id }, header: { "Acme-Account": "third" } },
      });
      const headers = { "Acme-Version": "2023-01" };
      await createAcmePayWith({ getWallet }, { apiKey, fetch, headers }).getWallet({ wallet_id });
      // A header without a value may count as none: that would be somebody else's account.
      const empty = await client.fetchBalances({ wallet_id, "Acme-Account": "" }).catch(String);
      // @ts-expect-error: it is a text.
      const wrong = () => createAcmePay({ actFor: 1 });
      console.log(JSON.stringify([...sent, empty, String(wrong)].slice(0, 7)));
    `;
    expect(run(folder, use)).toEqual([
      "a-key 2026-01 ",
      "a-key 2025-12 mine",
      "a-key 2025-12 other",
      "a-key 2024-01 mine",
      "a-key 2025-12 third",
      "a-key 2023-01 ",
      "ConfigurationError: acme-pay.getWallet: Acme-Account is empty: leave it out.",
    ]);
  });

  test.each([
    ["headers", 'another option of the client is called "headers"'],
    ["apiKey", 'another option of the client is called "apiKey"'],
    ["walletId", 'another option of the client is called "walletId"'],
  ])("can't have one called %s", async (name, message) => {
    const parameter = `        - { name: X, in: header, x-client-option: ${name}, schema: { type: string } }\n`;
    await expect(
      acme(SPEC.replace("      security:", `${parameter}      security:`)),
    ).rejects.toThrow(message);
  });

  test("can't have one for two headers, nor for what is no header", async () => {
    const of = (...parameters: string[]) => {
      const lines = parameters.map((one) => `        - { ${one}, schema: { type: string } }\n`);
      return acme(SPEC.replace("      security:", `${lines.join("")}      security:`));
    };
    await expect(
      of("name: X, in: header, x-client-option: one", "name: Y, in: header, x-client-option: one"),
    ).rejects.toThrow("fills another header elsewhere");
    await expect(of("name: X, in: query, x-client-option: one")).rejects.toThrow(
      "can't fill what is in query",
    );
  });

  test("without a production server has no default, and says so", async () => {
    const { read } = await acme(SPEC.replace("[production]", "[sandbox]"));
    expect(read("README.md")).toContain('`"sandbox"`: there is no default');
    expect(read("src/generated/operations.ts")).toContain("None is the default: name one.");
    const none = await acme(SPEC.replace("https://api.acme.example", "/v1"));
    expect(none.read("README.md")).toContain("none: give `baseUrl`");
    expect(none.read("src/generated/operations.ts")).toContain("export type Environment = never;");
  });

  test("has a README that says what the spec and the normalizer say", async () => {
    const { read } = await acme();
    const readme = read("README.md");
    expect(readme).toMatch(/\| `apiKey` +\| `ACME_PAY_API_KEY` +\| The key of the merchant +\|/);
    expect(readme).toMatch(
      /\| `environment` +\| `ACME_PAY_ENVIRONMENT` +\| `"production"` \(the default\)/,
    );
    expect(readme).toMatch(
      /\| `getWallet\(\{ wallet_id }\)` +\| `GET \/wallets\/\{wallet_id}` +\| Read one/,
    );
    expect(readme).toMatch(/\| `\/amount` +\| available +\| main +\| not said +\| spendable +\|/);
    expect(readme).toMatch(/\| 401 +\| `UnauthorizedError` +\| The key is missing \\\| wrong +\|/);
    expect(readme).toMatch(/\| 5XX +\| `ServerError` +\| Acme failed +\|/);
    expect(readme.endsWith("\n\nMIT\n")).toBe(true);
  });

  test("is stale when its README or its table was edited", async () => {
    const { folder, again, read } = await acme();
    expect(await again(true)).toMatchObject({ changed: [], cached: true });
    const right = read("README.md");
    writeFileSync(join(folder, "README.md"), right.replace("ACME_PAY_API_KEY", "ACME_KEY"));
    expect(await again(true)).toMatchObject({ changed: ["../../README.md"] });
    await again(false);
    expect(read("README.md")).toBe(right);
    writeFileSync(join(folder, "src/normalize.ts"), NORMALIZE.replace("available", "booked"));
    expect(await again(true)).toMatchObject({ changed: ["../../README.md"] });
    await again(false);
    expect(read("README.md")).toContain("booked");
  });

  test("keeps what a person wrote outside the marks", async () => {
    const { folder, again, read } = await acme();
    writeFileSync(join(folder, "README.md"), read("README.md").replace("MIT", "Apache-2.0"));
    expect(await again(true)).toMatchObject({ changed: [] });
    expect(read("README.md")).toContain("Apache-2.0");
  });

  test.each([
    ["no place for a part", SPEC, PARTS.slice(1).map(emptyMarks).join("\n"), 'the part "options"'],
    ["no operation with balances", SPEC.replace(/ +x-balances.*\n/, ""), undefined, "x-balances"],
    [
      "an account that is no argument",
      SPEC.replace("account: wallet_id", "account: wallet"),
      undefined,
      'no argument "wallet": there are wallet_id',
    ],
  ])("refuses %s", async (_, spec, readme, message) => {
    await expect(acme(spec, readme)).rejects.toThrow(message);
  });

  describe("accounts that are found in a list", () => {
    const LIST = `  /holders/{id}/wallets:
    get:
      operationId: listWallets
      x-pagination: { items: /data, more: /more }
      parameters:
        - { name: id, in: path, x-argument: holder_id, required: true, schema: { type: string } }
      responses:
        "200":
          description: A page of wallets.
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: { type: array, items: { type: object, properties: { id: { type: string } } } }
                  more: { type: boolean }
`;
    const accounts = (how: string, list = LIST) =>
      SPEC.replace(
        "x-balances: { account: wallet_id }",
        `x-balances: { account: wallet_id, accounts: ${how} }`,
      ).replace("paths:\n", `paths:\n${list}`);

    test("are an argument less, and tasks", async () => {
      const { folder } = await acme(accounts("{ operation: listWallets, id: /id }"));
      const use = `
        import { createAcmePay, definition, provider } from "./generated/client.ts";
        const asked: string[] = [];
        const bodies = [{ data: [{ id: "a" }, { id: "b" }], more: true }, { amount: 1, currency: "EUR" }];
        const client = createAcmePay({
          apiKey: "k",
          fetch: async (input) => {
            asked.push(new URL(input as string).pathname);
            return Response.json(bodies.shift() ?? { amount: 2, currency: "EUR" });
          },
        });
        const { entries, problems } = await client.fetchBalances({ holder_id: "h" });
        // @ts-expect-error somebody has to be named
        const nobody = (): Promise<unknown> => client.fetchBalances();
        // @ts-expect-error by the one name or the other
        const other = () => client.fetchBalances({ id: "h" });
        console.log(JSON.stringify({
          missing: await nobody().catch(String),
          asked,
          amounts: entries.map(({ money }) => money),
          problems: problems.map(({ error }) => error?.name),
          holders: provider.balances?.holders,
          operations: definition.tasks?.operations.map(({ id }) => id),
          unused: other.length,
        }));`;
      expect(run(folder, use)).toMatchObject({
        asked: ["/holders/h/wallets", "/wallets/a", "/wallets/b"],
        missing: "ConfigurationError: acme-pay.listWallets: holder_id is required.",
        amounts: [{ value: "0.01" }, { value: "0.02" }],
        problems: ["PaginationError"],
        holders: [{ argument: "holder_id", name: "holderId", env: "ACME_PAY_HOLDER_ID" }],
        operations: ["listWallets"],
      });
    });

    test("may be whole items", async () => {
      const more = "id: { type: string }, amount: { type: integer }, currency: { type: string }";
      const list = LIST.replace("id: { type: string } }", `${more} }`);
      const how = "{ operation: listWallets, id: /id, complete: true }";
      const { read } = await acme(accounts(how, list));
      expect(read("src/generated/client.ts")).toContain("complete: true");
    });

    test.each([
      ["no such list", "{ operation: list, id: /id }", LIST, 'no operation "list"'],
      ["no such id", "{ operation: listWallets, id: /key }", LIST, 'nothing is at "/key"'],
      [
        "an operation that is no list",
        "{ operation: listWallets, id: /id }",
        LIST.replace(/ +x-pagination.*\n/, ""),
        "`listWallets` has no `x-pagination`",
      ],
      [
        "items that are said to be whole, and lack a member",
        "{ operation: listWallets, id: /id, complete: true }",
        LIST,
        'an item of `listWallets` has no member "amount"',
      ],
      [
        "an argument of both that says which of the two is asked",
        "{ operation: listWallets, id: /id }",
        LIST.replace("holder_id", "wallet_id"),
        'needs an argument "wallet_id" as well',
      ],
    ])("are refused with %s", async (_, how, list, message) => {
      await expect(acme(accounts(how, list))).rejects.toThrow(message);
    });
  });

  test("refuses balances in two operations", async () => {
    const again = SPEC.replace(
      "  /wallets",
      "  /all:\n    get:\n      x-balances: true\n      responses: {}\n  /wallets",
    );
    await expect(acme(again)).rejects.toThrow("`getAll` has `x-balances` already");
  });
});
