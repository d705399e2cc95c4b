import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";
const OPERATION = "## POST /jars\n\nMakes one.\n";

/** What `POST /jars` asks for; undefined where the page does not say it. */
function securityOf(page: string): string | undefined {
  const said = statements(page).find((line) => line.startsWith("POST /jars: "));
  return said?.slice("POST /jars: ".length);
}

function signedBy(words: string): string {
  return `# Pit\n\n## Authentication\n\n${words}\n\n${OPERATION}`;
}

test.each([
  ["a key alone", "X-Api-Key: abc", "apiKey header x-api-key"],
  ["a token", "Authorization: Bearer abc\nX-Tenant: 4", "bearer"],
  ["a token and a type", "Authorization: Bearer abc\nContent-Type: application/json", "bearer"],
  ["a cookie", "Cookie: pit_session=abc", "apiKey cookie pit_session"],
])("a block with nothing but headers says how one signs in: %s", (_name, text, expected) => {
  expect(securityOf(signedBy(`${FENCE}\n${text}\n${FENCE}`))).toBe(expected);
});

test("headers beside a key in such a block are sent as well", () => {
  const block = `${FENCE}\nX-Api-Key: abc\nX-Signature: <hmac>\nX-Timestamp: 17\n${FENCE}`;
  expect(statements(signedBy(block))).toEqual(
    expect.arrayContaining([
      "POST /jars header x-signature: string",
      "POST /jars header x-timestamp: integer",
    ]),
  );
});

test("headers of an answer in such a section are none of a request", () => {
  const block = `${FENCE}\nSet-Cookie: sid=abc\nContent-Type: application/json\n${FENCE}`;
  expect(statements(signedBy(block))).toEqual(["POST /jars default"]);
});

test.each([
  ["All calls need the session cookie `sid`.", "apiKey cookie sid"],
  ["Sign in by a JWT in the `pit_token` cookie.", "apiKey cookie pit_token"],
  ["Authorization is by the cookie `pit`.", "apiKey cookie pit"],
  ["Needs an HTTP-only cookie.\n\n**Cookie name**: `sid`", "apiKey cookie sid"],
  ["Use the token as bearer. Or send the cookie `sid`.", "apiKey cookie sid or bearer"],
])("%s", (words, expected) => {
  expect(securityOf(signedBy(words))).toBe(expected);
});

test("a cookie that an operation sets is not asked for", () => {
  const words = "Use the token as bearer.\n\n`POST /login` sets a session cookie `sid`.";
  expect(securityOf(signedBy(words))).toBe("bearer");
});

test("a cookie of a call signs it, one of a file or of a language does not", () => {
  function call(cookie: string): string {
    return `## POST /jars\n\n${FENCE}\ncurl -X POST https://pit.test/jars -b ${cookie}\n${FENCE}\n`;
  }
  expect(securityOf(call('"session=abc; lang=en"'))).toBe("apiKey cookie session");
  expect(securityOf(call("cookies.txt"))).toBeUndefined();
  expect(securityOf(call('"lang=en"'))).toBeUndefined();
});

test("what is said of every request in Russian is said of all", () => {
  const page =
    "# Pit\n\n### Токен\nPOST-запрос /token\n\nЭтот токен необходимо передавать в заголовке каждого запроса, Authorization: Bearer.\n\n### Банка\nPOST-запрос /jars\n";
  expect(securityOf(page)).toBe("bearer");
});
