import { expect, test } from "vitest";
import { objectAt } from "../src/base/json.ts";
import type { CallSample } from "../src/evidence/calls/call-sample.ts";
import { readCurls } from "../src/evidence/calls/curl.ts";
import { isCredentialHeader } from "../src/evidence/credentials/credential-names.ts";
import { credentialsOfText, exemptionsIn } from "../src/evidence/credentials/credential-words.ts";
import {
  credentialsOfCall,
  credentialsOfParameter,
} from "../src/evidence/credentials/credentials.ts";
import { readSchemeDefinition } from "../src/evidence/credentials/scheme-definition.ts";
import type { Credentials } from "../src/evidence/credentials/schemes.ts";

function firstCall(text: string): CallSample | undefined {
  return readCurls(text)[0];
}

/** `bearer`, `basic or header X-Key`, `header A and header B`, `none`; `?x` for an undefined scheme. */
function told(credentials: Credentials | undefined): string | undefined {
  if (!credentials) return undefined;
  const alternatives = credentials.requirements.map((requirement) =>
    Object.entries(requirement as object)
      .map(([name, scopes]) => {
        const said = scopes.length > 0 ? `(${scopes})` : "";
        return `${schemeText(name, objectAt(credentials.schemes, name))}${said}`;
      })
      .join(" and "),
  );
  return alternatives.length === 0 ? "none" : alternatives.join(" or ");
}

function schemeText(name: string, scheme: object): string {
  const {
    type,
    in: place,
    name: parameter,
    scheme: http,
    bearerFormat,
    flows,
  } = scheme as Record<string, unknown>;
  if (type === undefined) return `?${name}`;
  if (type === "apiKey") return `${place} ${parameter}`;
  if (type === "oauth2") return `oauth2 ${JSON.stringify(flows)}`;
  return bearerFormat ? `${http} ${bearerFormat}` : String(http);
}

test.each([
  ["-H 'Authorization: Bearer abc'", "bearer"],
  ["-H 'authorization: bearer <token>'", "bearer"],
  ['-H "Authorization: Bearer $TOKEN"', "bearer"],
  ["-H 'Authorization: Basic YTpi'", "basic"],
  ["-u key:secret", "basic"],
  ["-u sk_test_1:", "basic"],
  ["-H 'Authorization: Token abc'", "header Authorization"],
  ["-H 'Authorization: ApiKey abc'", "header Authorization"],
  ["-H 'Authorization: abc123'", "header Authorization"],
  ["-H 'Authorization: <api key>'", "header Authorization"],
  ["-H 'Authorization: {{token}}'", "header Authorization"],
  ["-H 'Authorization: Digest username=x'", "digest"],
  ["-H 'X-Api-Key: abc'", "header X-Api-Key"],
  ["-H 'x-access-token: abc'", "header x-access-token"],
  ["-H 'Api-Key: abc'", "header Api-Key"],
  ["-H 'apikey: abc'", "header apikey"],
  ["-H 'X-Purse-Token: abc'", "header X-Purse-Token"],
  ["-H 'X-Client-Id: a' -H 'X-Client-Secret: b'", "header X-Client-Id and header X-Client-Secret"],
  ["-H 'Authorization: Bearer a' -H 'X-Api-Key: b'", "bearer and header X-Api-Key"],
  ["--oauth2-bearer abc", "bearer"],
  ["-H 'Authorization Bearer: abc'", "bearer"],
  ["-H 'Authorization Basic YTpi'", "basic"],
  ["-H 'X-Auth-Id: a' -H 'X-Auth-Token: b'", "header X-Auth-Id and header X-Auth-Token"],
  ["-H 'Content-Type: application/json'", undefined],
  ["-H 'Idempotency-Key: abc'", undefined],
  ["-H 'X-Request-Id: abc' -H 'X-Client-Id: a'", undefined],
  ["-H 'X-Signature: abc'", undefined],
  ["", undefined],
])("curl %s signs in with %s", (options, expected) => {
  const call = firstCall(`curl https://x.test/a ${options}`);
  expect(call).toBeDefined();
  expect(told(call && credentialsOfCall(call))).toBe(expected);
});

test.each([
  ["https://x.test/a?api_key=abc", "query api_key"],
  ["https://x.test/a?access_token=abc&b=1", "query access_token"],
  ["https://x.test/a?key=abc", undefined],
  ["https://x.test/a?token=usdc", undefined],
])("curl %s signs in with %s", (url, expected) => {
  const call = firstCall(`curl '${url}'`);
  expect(told(call && credentialsOfCall(call))).toBe(expected);
});

test.each<["header" | "query" | "cookie", string, string, string | undefined]>([
  ["header", "Authorization", "", "bearer"],
  ["header", "Authorization", "The bearer token", "bearer"],
  ["header", "Authorization", "`Bearer <token>`", "bearer"],
  ["header", "Authorization", "`Basic <base64>`", "basic"],
  ["header", "Authorization", "`Token <key>`", "header Authorization"],
  ["header", "Authorization", "Your access token.", "bearer"],
  ["header", "authorization", "string", "bearer"],
  ["header", "X-Api-Key", "", "header X-Api-Key"],
  ["header", "Idempotency-Key", "", undefined],
  ["header", "X-Request-Id", "", undefined],
  ["header", "Authorization", '["",""]', "bearer"],
  ["header", "Authorization", '["Token of the shop",""]', "bearer"],
  ["header", "Authorization", '["","Token abc"]', "header Authorization"],
  ["header", "Authorization", "Your API key", "header Authorization"],
  ["cookie", "session_id", "", "cookie session_id"],
  ["cookie", "theme", "", undefined],
  ["query", "api_key", "", "query api_key"],
  ["query", "token", "", undefined],
  ["query", "limit", "", undefined],
])("the parameter in %s %s, %j, signs in with %s", (place, name, words, expected) => {
  expect(told(credentialsOfParameter(place, name, words))).toBe(expected);
});

test.each([
  ["Requires a bearer token", "bearer"],
  ["Authenticate with a **Bearer** token in the `Authorization` header.", "bearer"],
  ["Send your token as `Authorization: Bearer <token>`.", "bearer"],
  ["The API uses JWT bearer authentication.", "bearer JWT"],
  ["HTTP Basic authentication", "basic"],
  ["This API uses HTTP Basic Auth.", "basic"],
  ["Authenticate by basic auth, or with a bearer token.", "bearer or basic"],
  ["OAuth 2.0 client credentials", "oauth2 {}"],
  [
    "Uses OAuth 2.0 client credentials; get a token at https://x.test/oauth/token.",
    'oauth2 {"clientCredentials":{"tokenUrl":"https://x.test/oauth/token","scopes":{}}}',
  ],
  [
    "OAuth 2.0 at https://x.test/authorize and https://x.test/token",
    'oauth2 {"authorizationCode":{"authorizationUrl":"https://x.test/authorize","tokenUrl":"https://x.test/token","scopes":{}}}',
  ],
  ["No authentication", "none"],
  ["No authentication is required.", "none"],
  ["This endpoint does not require authentication.", "none"],
  ["Authentication is not required", "none"],
  ["This operation does not require authentication", "none"],
  ["Авторизация не требуется", "none"],
  ["无需认证", "none"],
  ["Pass your API key in the `X-Api-Key` header", "header X-Api-Key"],
  ["Pass your API key in the X-Api-Key header.", "header X-Api-Key"],
  ["Authenticate with the header `api-key`.", "header api-key"],
  ["All requests need an API key: `X-Purse-Key: <key>`.", "header X-Purse-Key"],
  [
    "Send both `X-Client-Id` and `X-Client-Secret` headers to authenticate.",
    "header X-Client-Id and header X-Client-Secret",
  ],
  ["Authentication is by the `api_key` query parameter.", "query api_key"],
  ["Add your API key to the URL: `?api_key=abc`", "query api_key"],
  ["Authorize with a bearer token and the `X-Api-Key` header.", "bearer and header X-Api-Key"],
  ["Authorize with a bearer token or the `X-Api-Key` header.", "bearer or header X-Api-Key"],
  ["Put your API key in the `Authorization` header.", "header Authorization"],
  [
    "Needs a bearer token or an API key in the header `Authorization`.",
    "bearer or header Authorization",
  ],
  [
    "Calls carry `X-Auth-Id: 1` and `X-Auth-Token: <token>` headers (`Authorization: Bearer <JWT>` is also accepted).",
    "bearer JWT or header X-Auth-Id and header X-Auth-Token",
  ],
  ["Authorize by the header `X-Api-Key` or `X-Shop-Key`.", "header X-Api-Key or header X-Shop-Key"],
  ["Send an access token in the Authorization header.", "bearer"],
  ["You need an API key.", "?apiKey"],
  [
    "To perform this operation, you must be authenticated by means of one of the following methods:\nbearerAuth, apiKey ( Scopes: read:x write:x )",
    "?bearerAuth or ?apiKey(read:x,write:x)",
  ],
  ["Returns an `access_token` for authorization.", undefined],
  ["Creates an API key.", undefined],
  ["Revokes a bearer token. It can't be used again.", undefined],
  ["Get an API key in the console and send it in the `X-Api-Key` header.", "header X-Api-Key"],
  ["Lists the API keys of a shop. Requires a bearer token.", "bearer"],
  ["Send the `access_token` in the `Authorization` header.", "bearer"],
  ["Send it in the `apikey` header to authenticate.", "header apikey"],
  ["API key in header `X-Moss-Partner`", "header X-Moss-Partner"],
  ["Send the API key in the `apikey` query parameter (yes, really).", "query apikey"],
  ["Authorize every request with the query parameter `token`.", "query token"],
  ["Ключ передаётся в заголовке `X-Auth-Key`.", "header X-Auth-Key"],
  ["Every call needs a key pair by HTTP Basic authentication (id and secret).", "basic"],
  ["Clients send it as the query parameter `token`.", "query token"],
  ["HTTP Basic with your vault user.", "basic"],
  ["HTTP-Basic: Kundennummer als Benutzername", "basic"],
  ["Authorisation: OAuth\u00A02.0, scope `x.read`.", "oauth2 {}"],
  ["This part of the API is public. No key is needed.", "none"],
  ["requires authentication", "?bearer"],
  ["This endpoint requires authentication.", "?bearer"],
  ["All of these need the header `x-auth-token` with the JWT of the login.", "header x-auth-token"],
  ["Takes money off a card. Send your key as `?token=`.", "query token"],
  ["Jeder Aufruf braucht den Kopf `Moos-Schluessel: <Schlüssel>`.", "header Moos-Schluessel"],
  ["Токен передаётся в заголовке: `Authorization: Bearer <токен>`.", "bearer"],
  ["Lists the tokens of a purse.", undefined],
  ["Returns the token's price.", undefined],
  ["The basic plan has no limit.", undefined],
  ["Create a purse with a `currency`.", undefined],
  ["Send the `Idempotency-Key` header to try again.", undefined],
])("%s asks for %s", (text, expected) => {
  expect(told(credentialsOfText(text))).toBe(expected);
});

test.each([
  ["YES", "?bearer"],
  ["Yes", "?bearer"],
  ["`true`", "?bearer"],
  ["Required", "?bearer"],
  ["✅", "?bearer"],
  ["да", "?bearer"],
  ["是", "?bearer"],
  ["NO", "none"],
  ["None", "none"],
  ["Not required", "none"],
  ["нет", "none"],
  ["否", "none"],
  ["Bearer", "bearer"],
  ["Basic", "basic"],
  ["Yes, API key", "?apiKey"],
  ["`X-Api-Key` header", "header X-Api-Key"],
  ["YES (Basic, merchant id and secret)", "basic"],
  ["Basic (user = merchant number)", "basic"],
  ["BasicAuth", "?BasicAuth"],
  ["ShopKey, Partner + Signature", "?ShopKey or ?Partner and ?Signature"],
  ["`api_key`", "?api_key"],
  ["JWT", "bearer JWT"],
  ["No authorization required", "none"],
  ["Token", undefined],
  ["Notes", undefined],
])("the value %s asks for %s", (text, expected) => {
  expect(told(credentialsOfText(text, true))).toBe(expected);
});

test.each<[string, string | undefined, string]>([
  ["API Key (ShopKey)\nParameter Name: **X-Shop**, in: header.", "ShopKey", "header X-Shop"],
  ["api_key\n|apiKey|*API Key*|\n|In|query|\n|Name|key|", "api_key", "query key"],
  ["apiKey header X-Client-Key", undefined, "header X-Client-Key"],
  ["HTTP Authentication, scheme: bearer", undefined, "bearer"],
  ["http bearer JWT", undefined, "bearer JWT"],
  ["jwt (HTTP, bearer)\nBearer format: JWT", "jwt", "bearer JWT"],
  ["Basic Authentication (shop):", "shop", "basic"],
  ["BasicAuth (HTTP, basic)", "BasicAuth", "basic"],
  ["OAuth Authentication (shopOAuth):", "shopOAuth", "oauth2 {}"],
  [
    "oAuth2 authentication.\nFlow: clientCredentials\nToken URL = [https://x.test/t](https://x.test/t)\nScopes: read:x",
    undefined,
    'oauth2 {"clientCredentials":{"tokenUrl":"https://x.test/t","scopes":{"read:x":""}}}',
  ],
])("the definition %j has the name %s and is %s", (text, name, expected) => {
  const definition = readSchemeDefinition(text);
  expect(definition?.name).toBe(name);
  expect(definition && schemeText("", definition.scheme)).toBe(expected);
});

test("a list of purses defines no scheme", () => {
  expect(readSchemeDefinition("Purses (all)\nName: x")).toBeUndefined();
});

test.each<[string, string[]]>([
  ["All requests carry `Authorization: Bearer x`, except `GET /ping`.", ["get /ping"]],
  ["All but `GET /ping` need a key. Except for that, send an API key.", []],
  ["List all, except `GET /ping`.", []],
])("%s leaves out %j", (text, expected) => {
  const found = exemptionsIn(text).map(({ method, address }) => `${method} ${address.path}`);
  expect(found).toEqual(expected);
});

test.each([
  ["Authorization", true],
  ["X-API-KEY", true],
  ["X-Auth-Token", true],
  ["apiKey", true],
  ["x-merchant-key", true],
  ["x-api-chave", true],
  ["Idempotency-Key", false],
  ["X-Idempotency-Key", false],
  ["X-Request-Id", false],
  ["X-Signature", false],
  ["X-Timestamp", false],
  ["X-CSRF-Token", false],
  ["X-Client-Id", false],
  ["X-Page-Token", false],
  ["callback-token", false],
  ["Content-Type", false],
  ["Accept", false],
  ["X-Tenant-Id", false],
])("the header %s carries credentials: %s", (name, expected) => {
  expect(isCredentialHeader(name)).toBe(expected);
});

test.each(["`", "authorization ", "X-", "header ", "api key ", "https://", "? a", "-", "a-"])(
  "500,000 characters of %j are read in no time",
  (piece) => {
    const text = `authentication ${piece.repeat(500_000 / piece.length)}`;
    const before = process.cpuUsage();
    credentialsOfText(text);
    credentialsOfText(text, true);
    readSchemeDefinition(text);
    isCredentialHeader(text);
    isCredentialHeader(text.slice(15, 115));
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(1_000_000);
  },
);
