import { expect, test } from "vitest";
import { checkVocabulary } from "../src/vocabulary.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("known extensions pass", () => {
  using temporary = temporarySpec();
  expect(checkVocabulary(temporary.spec)).toEqual([]);
});

function oauth(tokenUrl: string): string {
  return `      type: oauth2\n      flows: { clientCredentials: { tokenUrl: "${tokenUrl}", scopes: {} } }\n`;
}

const key = "      description: The key of the account.\n";
const provider = "x-provider: { name: acme, title: Acme }\n";

test.each([
  [
    "a misspelt extension",
    "x-environments: [production]\n",
    "x-environment: [production]\n",
    10,
    "x-environment is not known here",
  ],
  [
    "an unknown extension at the top",
    provider,
    `${provider}x-limit: 1\n`,
    7,
    "/x-limit is not known",
  ],
  [
    "an extension of an operation",
    "      summary: Read",
    "      x-a: 1\n      summary: Read",
    17,
    "x-a is not known",
  ],
  ["another name than the folder's", "name: acme", "name: acne", 6, "its folder, acme"],
  ["a pointer that is none", provider, `${provider}x-errors: { code: code }\n`, 7, "json-pointer"],
  [
    "a limit without a time",
    provider,
    `${provider}x-rate-limit: { requests: 1 }\n`,
    7,
    "'seconds'",
  ],
  [
    "a credential with an odd name",
    key,
    `${key}      x-credentials: { token: API_KEY }\n`,
    61,
    "must match pattern",
  ],
  [
    "a token of an unknown operation",
    key,
    `${key}      x-token: { operation: getToken, body: { key: key }, accessToken: /token }\n`,
    61,
    "no operation getToken",
  ],
  [
    "a token of OAuth that an operation hands out",
    "      type: http\n      scheme: bearer\n",
    `${oauth("/token")}      x-token: { operation: getBalance }\n`,
    60,
    "x-token/operation is not known",
  ],
  [
    "an operation's token with client authentication",
    key,
    `${key}      x-token: { operation: getBalance, accessToken: /t, clientAuthentication: none }\n`,
    61,
    "clientAuthentication is not known",
  ],
  [
    "a client authentication that is none",
    "      type: http\n      scheme: bearer\n",
    `${oauth("/token")}      x-token: { clientAuthentication: none }\n`,
    60,
    "client_secret_basic, client_secret_post",
  ],
])("%s is caught", (_, from, to, line, message) => {
  using temporary = temporarySpec({ spec: (text) => replaced(text, from, to) });
  const problem = checkVocabulary(temporary.spec).find((found) => found.message.includes(message));
  expect(problem).toMatchObject({ line, rule: "vocabulary" });
});

const server = "https://api.acme.test";

test.each([
  ["a server without TLS", server, "http://api.acme.test", 8, "has no TLS"],
  ["a relative server", server, "/v1", 8, "is not absolute"],
  ["a server with a user", server, "https://a@api.acme.test", 8, "has a user name"],
  ["a path without a slash", "  /balance:", "  balance:", 14, 'write "/balance"'],
  [
    "a key in what is no header",
    "      type: http\n      scheme: bearer\n",
    '      type: apiKey\n      in: header\n      name: "X Key"\n',
    60,
    "can't be the name of a header",
  ],
  [
    "a token URL without TLS",
    "      type: http\n      scheme: bearer\n",
    oauth("http://login.acme.test/token"),
    59,
    "has no TLS",
  ],
  [
    "a server of tokens without TLS",
    "      type: http\n      scheme: bearer\n",
    `${oauth("/token")}      x-token: { servers: [{ url: http://login.acme.test, x-environments: [production] }] }\n`,
    60,
    "has no TLS",
  ],
])("%s is caught before anything is generated", (_, from, to, line, message) => {
  using temporary = temporarySpec({ spec: (text) => replaced(text, from, to) });
  const problems = checkVocabulary(temporary.spec);
  expect(problems).toMatchObject([{ line, rule: "wire" }]);
  expect(problems[0]?.message).toContain(message);
});
