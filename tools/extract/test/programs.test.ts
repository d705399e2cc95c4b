import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";

const POST =
  'await fetch(\'https://x.test/asks\', {\n  method: \'POST\',\n  body: JSON.stringify({\n    "sum": 5, // cents\n    "of": { "coin": "EUR" }\n  })\n});\n';
const GET = "const state = await fetch('https://x.test/asks/' + id, { headers: {} });\n";

test("a call has the method of its own options, and not that of the call before it", () => {
  expect(callsIn(POST + GET).map(({ method, address }) => [method, address.path])).toEqual([
    ["post", "/asks"],
    ["get", "/asks/{id}"],
  ]);
});

test("an object that a program sends as JSON is its body", () => {
  expect(callsIn(POST)[0]?.body).toContain('"coin": "EUR"');
});

test("an object with something to compute has its members, of whatever type", () => {
  const program =
    "fetch('https://x.test/asks', { method: 'POST', body: JSON.stringify({ sum: total() }) })";
  expect(callsIn(program)[0]).toMatchObject({ body: '{"sum": "<any>"}', isMade: true });
});

test.each([
  "fetch('https://x.test/asks', { method: 'POST', body: JSON.stringify(ask) })",
  "fetch('https://x.test/asks', { method: 'POST', body: JSON.stringify({ \"sum\": 5",
])("what is computed is no body: %s", (program) => {
  expect(callsIn(program)[0]?.body).toBeUndefined();
});

test("a form is a call with its fields; buttons are none of them", () => {
  const form =
    '<form action="https://x.test/pay" method="POST">\n<input name="sum" required>\n<select name="coin"><option>EUR<option value="usd">USD</select>\n<input type="submit" name="go">\n</form>';
  expect(callsIn(form)).toMatchObject([
    {
      method: "post",
      address: { path: "/pay" },
      form: {
        mediaType: "application/x-www-form-urlencoded",
        fields: [
          ["sum", "", { required: true, values: [] }],
          ["coin", "", { required: false, values: ["EUR", "usd"] }],
        ],
      },
    },
  ]);
});

test.each([
  '<form class="x">',
  "<form action='/x' method='dialog'></form>",
  "<form>".repeat(9_000),
])("no call: %#", (form) => {
  expect(callsIn(form)).toEqual([]);
});
