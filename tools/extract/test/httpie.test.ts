import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";
import { statements } from "./statements.ts";

test.each([
  [
    'http POST :8420/jars/coffee/tips amount:=500 from="Ines" owner[name]=x X-Key:$KEY',
    {
      method: "post",
      address: { path: "/jars/coffee/tips", server: "http://localhost:8420" },
      headers: [["X-Key", ["$", "{KEY}"].join("")]],
      body: '{"amount":500,"from":"Ines","owner":{"name":"x"}}',
    },
  ],
  [
    "$ https api.pit.test/jars limit==5 city==Rome",
    {
      method: "get",
      address: { path: "/jars", server: "https://api.pit.test", query: ["limit", "city"] },
    },
  ],
  [
    "http -a user:pass --json PUT https://pit.test/jars/7 \\\n  size:=$SIZE",
    { method: "put", address: { path: "/jars/7" }, body: '{"size":"<any>"}' },
  ],
  ["http https://pit.test/jars lid=red", { method: "post", body: '{"lid":"red"}' }],
])("%s", (text, expected) => {
  expect(callsIn(text)).toMatchObject([expected]);
});

test.each(["http {\n  server { listen 80; }\n}", "http is a protocol", "https and more"])(
  "%j is no command",
  (text) => {
    expect(callsIn(text)).toEqual([]);
  },
);

test("a command and the answer below it", () => {
  const page =
    '# Pit\n\nStart one:\n\n```\n$ http POST :8420/jars lid=red\nHTTP/1.1 201 Created\nContent-Type: application/json\n\n{ "id": "a1" }\n```\n';
  expect(statements(page)).toEqual([
    "POST /jars request lid: string",
    "POST /jars 201",
    "POST /jars 201 id: string",
  ]);
});
