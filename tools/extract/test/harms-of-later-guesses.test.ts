import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";
import { jsonSent } from "../src/evidence/calls/json-sent.ts";
import { statusesTold } from "../src/evidence/roles/statuses.ts";
import { withoutAsciiDoc } from "../src/page/asciidoc/read.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test("signs below a title in AsciiDoc are its underline", () => {
  const page =
    'Jar API\n=======\n\nMake jar\n--------\nPOST /v1/jars\n[source,json]\n----\n{ "lid": "red" }\n----\nLose jar\n--------\nDELETE /v1/jars/{id}\n';
  const found = statements(page);
  expect(found.some((line) => line.startsWith("POST /v1/jars "))).toBe(true);
  expect(found.some((line) => line.startsWith("DELETE /v1/jars/{id}"))).toBe(true);
});

test("the name of a parameter in a path is not that of a value of the page", () => {
  const page =
    ":id: jar-api\n:host: https://pit.test\n\n[source,json]\n----\n{}\n----\n{host}/v1/jars/{id}\n";
  expect(withoutAsciiDoc(page)).toContain("https://pit.test/v1/jars/{id}");
});

test.each([
  'r = requests.post("https://pit.test/jars")\n# json: { id: "7" }',
  'requests.post("https://pit.test/jars")\nprint(json.dumps({"id": "7"}))',
  'post("https://pit.test/jars")\nreturn { ok: 1, json: { id: 7 } }',
])("what a program shows or answers is not sent: %s", (program) => {
  expect(jsonSent(program, "post")).toBeUndefined();
});

test("what stands beside a GET or DELETE is no body of it", () => {
  const program = 'requests.get("https://pit.test/jars")\ntext = json.dumps({"id": "7"})';
  expect(callsIn(program)).toMatchObject([{ method: "get" }]);
  expect(callsIn(program)[0]?.body).toBeUndefined();
});

test.each([
  [
    "Exchange your credentials `client_id` and `client_secret` for a bearer token and send it in the `Authorization` header.",
    "bearer",
  ],
  [
    "We use HTTP Basic authentication: send the credentials `shop_id` and `shop_secret` in the `Authorization` header.",
    "basic",
  ],
  [
    "Each call carries two headers: `X-Api-Key` with your key, and `X-Region` with `eu` or `us`.",
    "apiKey header x-api-key",
  ],
])("%s", (words, scheme) => {
  const page = `# Pit\n\n## Authentication\n\n${words}\n\n## GET /jars\n\nAll of them.\n`;
  expect(statements(page)).toContain(`GET /jars: ${scheme}`);
});

test.each([
  "A call without a token never returns 403.",
  "When we call your webhook, answer with 401 if the signature is wrong.",
])("no refusal: %s", (words) => {
  const page = `# Pit\n\n## Authentication\n\nSend \`Authorization: Bearer X\`. ${words}\n\n## GET /jars\n\nAll of them.\n`;
  expect(statements(page).filter((line) => /40[13]/.test(line))).toEqual([]);
});

test.each([
  ["Returns up to **200** jars per page; the answer has **500** at most.", []],
  ["the balance of the jar changes 500 → 400", []],
  ["the delay doubles: 100 -> 200 -> 400 ms", []],
  ["A fill of **300** if paid by card", []],
  ["**404** → no such jar\n- **409**: it exists", ["404", "409"]],
])("statuses of %s", (text, expected) => {
  expect(statusesTold(text)).toEqual(expected);
});

test("parameters of the URL are those of its path", () => {
  const page =
    "# Pit\n\n## Lose\n\n`DELETE /jars/{jarId}`\n\n**URL parameters:** `id` (string), the jar's ID.\n";
  expect(statements(page).filter((line) => /query/.test(line))).toEqual([]);
});

test("a section that several operations of a list have as their group is of none of them", () => {
  const page =
    "# Pit\n\n| Group | Method | Path |\n|---|---|---|\n| Jars | GET | `/jars/{id}` |\n| Jars | POST | `/jars` |\n\n## Jars\n\nA jar has these fields:\n\n- `lid` (string)\n- `size` (integer)\n";
  expect(statements(page).filter((line) => /lid|size/.test(line))).toEqual([]);
});

test.each(["ErrorResponse", "JwtPayload", "WebhookPayload"])("%s is of no call", (name) => {
  const page = `# Pit\n\n## Make\n\n\`POST /jars\`\n\n${FENCE}ts\ninterface ${name} { code: string }\n${FENCE}\n`;
  expect(statements(page).filter((line) => /code/.test(line))).toEqual([]);
});

test("forms, files and names of HTTPie", () => {
  expect(callsIn("http -f POST https://pit.test/jars lid=red")).toMatchObject([
    { form: { mediaType: "application/x-www-form-urlencoded", fields: [["lid", "red"]] } },
  ]);
  expect(callsIn("http POST https://pit.test/jars photo@a.png lid=red")).toMatchObject([
    { form: { mediaType: "multipart/form-data" } },
  ]);
  expect(callsIn("http -f POST https://pit.test/jars lid[of]=red")).toMatchObject([
    { form: { fields: [["lid[of]", "red"]] } },
  ]);
  expect(callsIn("http -a shop:pass https://pit.test/jars")).toMatchObject([{ user: "shop:pass" }]);
  expect(callsIn("http -A bearer -a abc https://pit.test/jars")).toMatchObject([
    { headers: [["Authorization", "Bearer abc"]] },
  ]);
  expect(callsIn("http ./conf/pay.conf")).toEqual([]);
});

test.each(["json:", "json:[", "json={a:", "json: x(", "json.dumps(["])(
  "a program of nothing but %s takes no time",
  (sign) => {
    const start = performance.now();
    jsonSent(sign.repeat(Math.floor(19_000 / sign.length)), "post");
    expect(performance.now() - start).toBeLessThan(1000);
  },
);

test("a block of more lines than a call has arguments is read", () => {
  const page = `[source,json]\n----\n${"1\n".repeat(200_000)}----\n`;
  expect(withoutAsciiDoc(page).split("\n").length).toBeGreaterThan(200_000);
});
