import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function page(login: string, words: string): string {
  return `# Jars

## ${login}

${words}

\`\`\`json
{ "name": "ada", "password": "x" }
\`\`\`

### Response

\`\`\`json
{ "token": "abc" }
\`\`\`

## GET /jars

Needs a bearer token.
`;
}

function securityIn(text: string): string[] {
  return statements(text).filter((line) => /^\S+ \S+: /.test(line));
}

test.each([
  "Makes a JWT, and answers with it.",
  "로그인 성공 시 JWT 발급",
  "The access token is sent in the `Authorization` header of all calls that follow.",
])("%s says nothing of signing in to sign in", (words) => {
  expect(securityIn(page("POST /login", words))).toEqual(["GET /jars: bearer"]);
});

test("what a label says counts, and keys of clients do", () => {
  expect(securityIn(page("POST /login", "**Authentication**: Bearer"))).toContain(
    "POST /login: bearer",
  );
  expect(securityIn(page("POST /login", "Send your API key in the `X-Jar-Key` header."))).toContain(
    "POST /login: apiKey header x-jar-key",
  );
});
