import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";

const responses = {
  200: {
    description: "Things.",
    content: { "application/json": { schema: { type: "object" }, example: { things: 1 } } },
  },
};

function bank(tokenUrl: string, token: object = {}): object {
  return {
    openapi: "3.1.0",
    info: { title: "Bank", version: "1" },
    servers: [{ url: "https://api.bank.example/v1" }],
    security: [{ OAuth: [] }],
    paths: { "/things": { get: { operationId: "getThings", responses } } },
    components: {
      securitySchemes: {
        OAuth: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl, scopes: {} } },
          "x-token": token,
        },
      },
    },
  };
}

function ask(url: string, prefer?: string): Promise<Response> {
  const body = new URLSearchParams({ grant_type: "client_credentials" });
  return fetch(url, { method: "POST", body, ...(prefer && { headers: { prefer } }) });
}

test.each([
  ["https://api.bank.example/v1/oauth/token?a=1", "/oauth/token"],
  ["/oauth/token", "/oauth/token"],
  ["https://login.bank.example/token", "/token"],
])("hands out tokens where %s says", async (tokenUrl, path) => {
  await using mock = await startMock(bank(tokenUrl));
  const answer = await ask(mock.url + path);
  expect(await answer.json()).toMatchObject({ access_token: "mock", expires_in: 3_600 });
  expect((await ask(mock.url + path, "code=401")).status).toBe(401);
  expect((await fetch(`${mock.url}/things`)).status).toBe(401);
  const headers = { authorization: "Bearer mock" };
  expect((await fetch(`${mock.url}/things`, { headers })).status).toBe(200);
});

test("answers as the document's `x-token` has it", async () => {
  const pointers = { accessToken: "/data/token", expiresAt: "/data/end" };
  await using mock = await startMock(bank("/token", pointers));
  const { data } = await (await ask(`${mock.url}/token`)).json();
  expect(data.token).toBe("mock");
  expect(Date.parse(data.end)).toBeGreaterThan(Date.now());
});

test("mocks the rest where no token URL can be used", async () => {
  await using mock = await startMock(bank("http://localhost/token"));
  expect(mock.operations).toHaveLength(1);
});
