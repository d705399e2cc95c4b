/** How a client gets its tokens: flows of OAuth and our `x-token`. */
import { documentOf, parseSource, SpecError } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { type Model, readModel, readPossible } from "../src/index.ts";

const SERVERS = [
  { url: "https://api.acme.example/v1", "x-environments": ["production"] },
  { url: "https://sandbox.acme.example/v1", "x-environments": ["sandbox"] },
];

const RESPONSES = { "204": { description: "Done." } };

/** A document whose operation needs these schemes. */
function documentWith(scheme: object, more: object = {}) {
  const spec = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: SERVERS,
    security: [{ Token: ["read"] }],
    paths: {
      "/a": { get: { operationId: "getA", responses: RESPONSES } },
      "/b": {
        get: {
          operationId: "getB",
          security: [{ Token: ["read", "list"] }],
          responses: RESPONSES,
        },
      },
      "/token": {
        post: { operationId: "create-token", security: [{ Key: [] }], responses: RESPONSES },
      },
    },
    components: {
      securitySchemes: {
        Token: scheme,
        Key: {
          type: "apiKey",
          in: "header",
          name: "X-Key",
          "x-credentials": { value: "clientKey" },
        },
      },
    },
    ...more,
  };
  return documentOf(parseSource("a.json", JSON.stringify(spec)));
}

/** OAuth 2.0 with a flow of client credentials. */
function oauth(tokenUrl: string | undefined, more: object = {}, flows: object = {}): object {
  return {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl, scopes: {} }, ...flows },
    ...more,
  };
}

/** Another scheme beside the first, which the operation of the first needs. */
function otherToken(scheme: object): object {
  const get = (operationId: string, security: object[]) => ({
    get: { operationId, security, responses: RESPONSES },
  });
  const paths = { "/a": get("getA", []), "/b": get("getB", [{ Other: [] }]) };
  const other = {
    type: "http",
    scheme: "bearer",
    "x-token": { operation: "getA", accessToken: "/t" },
  };
  return { paths, components: { securitySchemes: { Token: scheme, Other: other } } };
}

function tokenOf(scheme: object, more?: object) {
  const { security } = readModel(documentWith(scheme, more));
  return security.get("Token");
}

function variablesOf({ credentials }: Model): string[] {
  return credentials.map(({ name, env }) => `${name} ${env}`);
}

describe("OAuth 2.0 client credentials", () => {
  test("are two options, a form and Basic, with the scopes that the operations need", () => {
    const model = readModel(documentWith(oauth("https://api.acme.example/v1/token")));
    expect(model.security.get("Token")).toEqual({
      type: "token",
      credentials: ["clientId", "clientSecret"],
      endpoint: { path: "/token" },
      basic: { username: "clientId", password: "clientSecret" },
      body: { scope: { const: "read list" }, grant_type: { const: "client_credentials" } },
      accessToken: "/access_token",
      expiresIn: "/expires_in",
    });
    expect(variablesOf(model)).toEqual([
      "clientId ACME_CLIENT_ID",
      "clientSecret ACME_CLIENT_SECRET",
      "clientKey ACME_CLIENT_KEY",
    ]);
  });

  test("have what `x-token` and `x-credentials` say", () => {
    const scheme = oauth("/token", {
      "x-credentials": { clientId: "appId", clientSecret: "appKey" },
      "x-token": {
        clientAuthentication: "client_secret_post",
        body: { audience: { const: "acme" }, scope: { const: "all" }, org: "organization" },
        accessToken: "/data/token",
        expiresAt: "/data/expires",
      },
    });
    expect(tokenOf(scheme)).toMatchObject({
      credentials: ["appId", "appKey", "organization"],
      body: {
        grant_type: { const: "client_credentials" },
        client_id: "appId",
        client_secret: "appKey",
        audience: { const: "acme" },
        scope: { const: "all" },
        org: "organization",
      },
      accessToken: "/data/token",
      expiresAt: "/data/expires",
    });
    expect(tokenOf(scheme)).not.toHaveProperty("basic");
  });

  test("need no scope where no operation does", () => {
    const token = tokenOf(oauth("/token"), { security: [{ Token: [] }], paths: {} });
    expect(token?.["body"]).toEqual({ grant_type: { const: "client_credentials" } });
  });

  test.each([
    ["that asks a person", { authorizationCode: {} }, {}, "token"],
    ["whose token is meant", { password: {} }, { "x-credentials": { token: "token" } }, "bearer"],
    ["alone", { clientCredentials: undefined, implicit: {} }, {}, "bearer"],
  ])("with another flow %s", (_, flows, more, type) => {
    expect(tokenOf(oauth("/token", more, flows))?.type).toBe(type);
  });
});

describe("where a token is asked for", () => {
  const shown = (scheme: object, more?: object) => {
    const endpoint = tokenOf(scheme, more)?.endpoint;
    const servers = endpoint?.servers?.map((one) => `${one.environments} ${one.template}`);
    return [endpoint?.path, ...(servers ?? [])];
  };
  const ORIGINS = ["production https://api.acme.example", "sandbox https://sandbox.acme.example"];

  test.each<[string, string[]]>([
    ["https://api.acme.example/v1/oauth/token?a=1", ["/oauth/token?a=1"]],
    ["https://sandbox.acme.example/v1/oauth/token", ["/oauth/token"]],
    ["/v1/oauth/token", ["/oauth/token"]],
    ["https://api.acme.example/oauth/token", ["/oauth/token", ...ORIGINS]],
    ["https://api.acme.example/v10/token", ["/v10/token", ...ORIGINS]],
    ["oauth/token", ["/oauth/token", ...ORIGINS]],
    [
      "https://login.acme.example/oauth/token",
      ["/oauth/token", "production,sandbox https://login.acme.example"],
    ],
  ])("%s", (url, expected) => {
    expect(shown(oauth(url))).toEqual(expected);
  });

  test("a document without servers", () => {
    expect(shown(oauth("/oauth/token"), { servers: [] })).toEqual(["/oauth/token"]);
  });

  test("servers of its own, and the variables of those", () => {
    const servers = [
      {
        url: "https://{tenant}.login.example",
        variables: { tenant: { default: "acme" } },
        "x-environments": ["production"],
      },
      { url: "https://login.sandbox.example", "x-environments": ["sandbox"] },
    ];
    const scheme = oauth("https://login.example/oauth/token", { "x-token": { servers } });
    expect(shown(scheme)).toEqual([
      "/oauth/token",
      "production https://{tenant}.login.example",
      "sandbox https://login.sandbox.example",
    ]);
    expect(readModel(documentWith(scheme)).serverOptions.map(({ name }) => name)).toEqual([
      "tenant",
    ]);
  });

  test("variables of a server's host stay in it", () => {
    const servers = [
      {
        url: "https://{region}.acme.example/{version}",
        variables: { region: { default: "eu" }, version: { default: "v1" } },
        "x-environments": ["production"],
      },
    ];
    const endpoint = tokenOf(oauth("https://eu.acme.example/token"), { servers })?.endpoint;
    expect(endpoint?.servers?.[0]).toMatchObject({
      template: "https://{region}.acme.example",
      variables: [{ name: "region" }],
    });
  });

  test.each([
    ["http://api.acme.example/token", "has no TLS"],
    ["https://localhost/token", "one machine or network"],
    ["https://me@login.acme.example/token", "has a user name"],
    ["https://login.acme.example/token#a", "has a query or a fragment"],
    ["//login.acme.example/token", "is not absolute"],
    ["", "is not absolute"],
    [undefined, "needs `tokenUrl`"],
  ])("nothing is sent to %j", (url, message) => {
    const document = documentWith(oauth(url));
    expect(() => readModel(document)).toThrow(message);
    // A stranger's document is read all the same: who has a token gives it.
    const { security, omitted } = readPossible(document);
    expect(security.get("Token")).toEqual({ type: "bearer", token: "token" });
    expect(omitted.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "OAuth flow clientCredentials of Token",
    ]);
  });
});

describe("a token that an operation hands out", () => {
  const scheme = (token: object) => ({ type: "http", scheme: "bearer", "x-token": token });

  test("has constants in its body, the time of its end, and the credentials that sign for it", () => {
    const body = { id: "clientId", kind: { const: "app" }, ttl: { const: 60 } };
    const token = { operation: "create-token", body, accessToken: "/t", expiresAt: "/e" };
    expect(tokenOf(scheme(token))).toEqual({
      type: "token",
      operation: "createToken",
      credentials: ["clientId", "clientKey"],
      body,
      accessToken: "/t",
      expiresAt: "/e",
    });
  });

  test("needs no body", () => {
    const token = tokenOf(scheme({ operation: "create-token", accessToken: "/t" }));
    expect(token?.["credentials"]).toEqual(["clientKey"]);
    expect(token).not.toHaveProperty("body");
  });

  test("is not needed to get it, whatever the document asks for everywhere", () => {
    const token = { operation: "getA", body: { id: "clientId" }, accessToken: "/t" };
    const { operations } = readModel(documentWith(scheme(token)));
    expect(operations.map(({ id, security }) => [id, security])).toEqual([
      ["getA", []],
      ["getB", [["Token"]]],
      ["createToken", [["Key"]]],
    ]);
  });

  test("needs no other token", () => {
    const token = { operation: "getB", accessToken: "/t" };
    const read = () => tokenOf(scheme(token), otherToken(scheme(token)));
    expect(read).toThrow(SpecError);
    expect(read).toThrow("can't need another");
  });

  test.each([
    [{ operation: "create-token" }, "needs `accessToken`"],
    [{ accessToken: "/t" }, "needs `operation`"],
    [{ operation: "gone", accessToken: "/t" }, "names no operation"],
    [{ operation: "create-token", accessToken: "/t", body: { a: { is: 1 } } }, "not have `is`"],
    [{ operation: "create-token", accessToken: "/t", body: { a: {} } }, "fewer than 1"],
  ])("%j is refused", (token, message) => {
    expect(() => tokenOf(scheme(token))).toThrow(message);
  });
});

test.each([
  [{ clientAuthentication: "private_key_jwt" }, "client_secret_basic, client_secret_post"],
  [{ body: { a: { const: 1 } } }, "must be string"],
])("`x-token` of OAuth can't be %j", (token, message) => {
  expect(() => tokenOf(oauth("/token", { "x-token": token }))).toThrow(message);
});
