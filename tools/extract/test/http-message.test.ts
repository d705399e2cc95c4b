import { expect, test } from "vitest";
import type { CallSample } from "../src/evidence/calls/call-sample.ts";
import { callsIn, callsInProse, mentionOfCall } from "../src/evidence/calls/calls.ts";
import { readClientCalls } from "../src/evidence/calls/client-call.ts";
import { readMessages } from "../src/evidence/calls/http-message.ts";

function firstRequest(text: string): CallSample | undefined {
  return readMessages(text).flatMap((one) => (one.kind === "request" ? [one.call] : []))[0];
}

function firstResponse(text: string) {
  return readMessages(text).flatMap((one) => (one.kind === "response" ? [one.response] : []))[0];
}

test("a request with headers and a body", () => {
  const call = firstRequest(
    'POST /v1/x?a=1 HTTP/1.1\nHost: api.x.test\nAuthorization: Bearer abc\nX-Empty:\n\n{\n  "a": 1\n}\n',
  );
  expect(call).toEqual({
    method: "post",
    stated: true,
    address: { server: "https://api.x.test", path: "/v1/x", query: ["a"], values: { a: "1" } },
    headers: [
      ["Authorization", "Bearer abc"],
      ["X-Empty", ""],
    ],
    body: '{\n  "a": 1\n}',
    line: 0,
  });
});

test.each([
  ["POST /x HTTP/1.1", "post", "/x", undefined],
  ["GET https://api.x.test/x", "get", "/x", "https://api.x.test"],
  ["DELETE {{base}}/x/{{id}}", "delete", "/x/{id}", undefined],
  ["\n\nPUT /x\nAccept: a/b\n\n{}", "put", "/x", undefined],
])("the request %j", (text, method, path, server) => {
  const call = firstRequest(text);
  expect(call?.method).toBe(method);
  expect(call?.address.path).toBe(path);
  expect(call?.address.server).toBe(server);
});

test.each<[string, string | undefined, string, number]>([
  ['HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"a": 1}', "200", '{"a": 1}', 3],
  ["HTTP 201\n\n{}", "201", "{}", 2],
  ["$ curl https://x.test/a\n{}", undefined, "{}", 1],
  ["curl https://x.test/a \\\n  -H 'A: b'\n\n[\n  1\n]", undefined, "[\n  1\n]", 3],
  ["curl -i https://x.test/a\n\nHTTP/2 404\nA: b\n\n{}", "404", "{}", 5],
  ["curl https://x.test/a -d '{\n}'\n# Response\n{}", undefined, "{}", 3],
  ['curl https://x.test/a\n# {"a": 1}', undefined, '{"a": 1}', 1],
  ['curl https://x.test/a\n# {\n#   "a": 1\n# }', undefined, '{\n  "a": 1\n}', 1],
  ['curl https://x.test/a\n=> {"a": 1}', undefined, '{"a": 1}', 1],
  ["HTTP/2 201\n\n{}", "201", "{}", 2],
  ["HTTP/1.1 204 No Content", "204", "", 1],
  ['200 OK\n{"a": 1}', "200", '{"a": 1}', 1],
  ['200\n\n{"a": 1}', "200", '{"a": 1}', 2],
  ["Status: 404\n{}", "404", "{}", 1],
  ["\nSTATUS 201\n\n{}", "201", "{}", 3],
  ["Status Code: 404 Not Found\n\n{}", "404", "{}", 2],
  ["HTTP Status: 404\n\n{}", "404", "{}", 2],
  ["// 200 OK\n{}", "200", "{}", 1],
  ["// 200\n{}", "200", "{}", 1],
  ["# 404 Not Found\n{}", "404", "{}", 1],
  ["/* 201 Created */\n{}", "201", "{}", 1],
  ["// Response: 202\n{}", "202", "{}", 1],
  ["# Response\n{}", undefined, "{}", 1],
  ["// Example response:\n{}", undefined, "{}", 1],
  ["// Response body\n[1]", undefined, "[1]", 1],
])("the response %j", (text, status, body, line) => {
  const response = firstResponse(text);
  expect(response?.status).toBe(status);
  expect(response?.body).toBe(body);
  expect(response?.line).toBe(line);
});

test("a response's headers", () => {
  expect(firstResponse("HTTP/1.1 200 OK\nX-Rate-Limit: 10\n\n{}")?.headers).toEqual([
    ["X-Rate-Limit", "10"],
  ]);
});

test("a request and its responses in one block", () => {
  const messages = readMessages(
    'POST /x HTTP/1.1\nContent-Type: application/json\n\n{"a": 1}\n\nHTTP/1.1 201 Created\n\n{"id": 1}\n\n// 404\n{"error": "x"}',
  );
  expect(
    messages.map((message) =>
      message.kind === "request"
        ? message.call.body
        : message.kind === "response"
          ? [message.response.status, message.response.body, message.response.line]
          : message.body,
    ),
  ).toEqual(['{"a": 1}', ["201", '{"id": 1}', 7], ["404", '{"error": "x"}', 10]]);
});

test("a label on a line of its own begins an answer, and none within a value", () => {
  const messages = readMessages('POST /x\nA-Key: 1\n\n{"a": 1}\n\nResponse:\n{"id": 1}');
  expect(
    messages.map((one) =>
      one.kind === "request"
        ? one.call.body
        : one.kind === "response" && [one.response.status, one.response.body],
    ),
  ).toEqual(['{"a": 1}', [undefined, '{"id": 1}']]);
  expect(readMessages('Response: 5\n{"id": 1}')).toEqual([]);
});

test("requests of a file for an editor, and a body below its comment", () => {
  const text = "### all\nGET /x\n\n### one\nGET /x/1\nAccept: a/b\n\n###\n";
  expect(callsIn(text).map(({ method, address, line }) => [method, address.path, line])).toEqual([
    ["get", "/x", 1],
    ["get", "/x/1", 4],
  ]);
  expect(readMessages("// Request body\n{}")).toEqual([{ kind: "body", body: "{}", line: 1 }]);
});

test.each([
  '{"status": 404}',
  '{\n  "list": [\n    200,\n    404\n  ]\n}',
  "// a purse\n{}",
  "# the id of the purse\n{}",
  "GET started\nand more",
  "Hello\n200 OK in a text",
  "status: active\nid: 1",
])("no messages: %j", (text) => {
  expect(readMessages(text)).toEqual([]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: programs
test.each<[string, string, string]>([
  ["fetch", 'await fetch("https://x.test/a", { method: "POST", body })', "post /a"],
  ["fetch without method", "const r = await fetch('https://x.test/a');", "get /a"],
  ["fetch of a template", "fetch(`${BASE}/a/${id}`, {\n  method: 'DELETE',\n})", "delete /a/{id}"],
  ["fetch of a variable", "const url = 'https://x.test/a';\nfetch(url, {method: 'PUT'})", "put /a"],
  [
    "fetch with options before",
    "const options = {method: 'POST', headers: {}};\n\nfetch('https://x.test/a', options)",
    "post /a",
  ],
  ["fetch of a sum", 'fetch(BASE_URL + "/a")', "get /a"],
  ["fetch of a sum after", 'fetch("https://x.test/a/" + purseId)', "get /a/{purseId}"],
  ["axios", "axios.post('https://x.test/a', body)", "post /a"],
  ["axios of options", "axios({ method: 'patch', url: 'https://x.test/a' })", "patch /a"],
  ["axios.request", "axios.request({\n  method: 'GET',\n  url: 'https://x.test/a'\n})", "get /a"],
  ["requests", 'requests.delete("https://x.test/a")', "delete /a"],
  [
    "requests of a variable",
    'url = "https://x.test/a"\nresponse = requests.post(url, json=data)',
    "post /a",
  ],
  ["requests of a formatted text", 'requests.get(f"{BASE_URL}/a/{purse_id}")', "get /a/{purse_id}"],
  ["requests.request", 'requests.request("PUT", "https://x.test/a")', "put /a"],
  [
    "requests.request of a variable",
    'url = "https://x.test/a"\nrequests.request("PUT", url)',
    "put /a",
  ],
  ["Go", 'req, err := http.NewRequest("POST", "https://x.test/a", body)', "post /a"],
  ["Go, a constant", 'http.NewRequest(http.MethodPost, "https://x.test/a", nil)', "post /a"],
  [
    "Go, a variable",
    'url := "https://x.test/a"\nreq, _ := http.NewRequest("POST", url, payload)',
    "post /a",
  ],
  ["Go with context", 'http.NewRequestWithContext(ctx, "PUT", "https://x.test/a", nil)', "put /a"],
  ["Go, Get", 'resp, err := http.Get("https://x.test/a")', "get /a"],
  [
    "PHP",
    "curl_setopt_array($c, [\n  CURLOPT_URL => 'https://x.test/a',\n  CURLOPT_CUSTOMREQUEST => 'POST',\n]);",
    "post /a",
  ],
  [
    "PHP, setopt",
    "curl_setopt($c, CURLOPT_URL, 'https://x.test/a');\ncurl_setopt($c, CURLOPT_POST, true);",
    "post /a",
  ],
  ["PHP, init", "$ch = curl_init('https://x.test/a');", "get /a"],
  ["Guzzle", "$client->request('POST', 'https://x.test/a')", "post /a"],
  ["Guzzle, post", "$client->post('https://x.test/a')", "post /a"],
  ["Laravel", "Http::withToken($t)->post('https://x.test/a')", "post /a"],
  ["Ruby", 'uri = URI("https://x.test/a")\nrequest = Net::HTTP::Post.new(uri)', "post /a"],
  [
    "Java",
    'HttpRequest.newBuilder()\n  .uri(URI.create("https://x.test/a"))\n  .POST(body)',
    "post /a",
  ],
  ["OkHttp", 'new Request.Builder()\n  .url("https://x.test/a")\n  .method("PUT", body)', "put /a"],
  ["C#", 'new HttpRequestMessage(HttpMethod.Post, "https://x.test/a")', "post /a"],
  [
    "RestSharp",
    'var client = new RestClient("https://x.test/a");\nvar request = new RestRequest(Method.POST);',
    "post /a",
  ],
])("%s calls an endpoint", (_name, text, expected) => {
  const calls = callsIn(text);
  expect(calls.map(({ method, address }) => `${method} ${address.path}`)).toEqual([expected]);
  expect(calls.map(mentionOfCall)[0]?.rank).toBe("call");
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: programs

test("headers of a program", () => {
  const [call] = readClientCalls(
    `fetch("https://x.test/a", { headers: { "Authorization": "Bearer abc", "X-Api-Key": 'k', "a": "b" } })`,
  );
  expect(call?.headers).toEqual([
    ["Authorization", "Bearer abc"],
    ["X-Api-Key", "k"],
  ]);
});

test.each([
  '{"url": "https://x.test/webhook", "method": "card"}',
  'import { fetch } from "undici";',
  'console.log("/a")',
  "npm install purse",
  '{"callback_url": "https://x.test/a"}',
])("calls nothing: %s", (text) => {
  expect(callsIn(text)).toEqual([]);
});

test.each([
  "fetch(",
  "GET /x\n",
  "// 200\n",
  '"',
  "a: b\n",
  "url: '",
  "x.",
  "+ ",
  "{\n",
  "curl_init('",
])("50,000 characters of %j are read in no time", (piece) => {
  const text = piece.repeat(50_000 / piece.length);
  const before = process.cpuUsage();
  callsIn(text);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(2_000_000);
});

test("commands in the code of a sentence", () => {
  const calls = callsInProse(
    "Open one:\n`curl -X POST -d '{}' \"127.0.0.1:80/a\"`, or `$ curl x.test/b`",
  );
  expect(calls.map(({ method, address, line }) => [method, address.path, line])).toEqual([
    ["post", "/a", 1],
    ["get", "/b", 1],
  ]);
  expect(callsInProse("Use `curl` or `GET /x`")).toEqual([]);
  expect(callsInProse(`${"`".repeat(100_000)}curl `)).toEqual([]);
});

test("a command and its answer", () => {
  const [request, response] = readMessages("curl -i https://x.test/a\n\nHTTP/2 204\n");
  expect(request?.kind === "request" && request.call.address.path).toBe("/a");
  expect(response?.kind === "response" && response.response.status).toBe("204");
});

test.each(["GET /x\n", "// 200\n", "{\n", "curl https://x.test/a\n", "'"])(
  "a command and 50,000 characters of %j are read in no time",
  (piece) => {
    const text = `curl https://x.test/a\n${piece.repeat(50_000 / piece.length)}`;
    const before = process.cpuUsage();
    readMessages(text);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(2_000_000);
  },
);
