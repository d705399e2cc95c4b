import { expect, test } from "vitest";
import type { CallSample } from "../src/evidence/calls/call-sample.ts";
import { readCurls } from "../src/evidence/calls/curl.ts";

/** Method and address, as one text. */
function told({ method, address }: CallSample): string {
  const query = address.query.length > 0 ? `?${address.query.join("&")}` : "";
  return `${method} ${address.server ?? ""}${address.path}${query}`;
}

function firstCall(text: string): CallSample | undefined {
  return readCurls(text)[0];
}

const JSON_BODY = '{"a": "b"}';

test.each([
  ["curl https://x.test/a", "get https://x.test/a"],
  ["$ curl https://x.test/a", "get https://x.test/a"],
  ["curl x.test/a", "get x.test/a"],
  ["curl -X DELETE https://x.test/a/1", "delete https://x.test/a/1"],
  ["curl -XPOST https://x.test/a", "post https://x.test/a"],
  ["curl --request=PUT https://x.test/a", "put https://x.test/a"],
  ["curl --request PATCH --url 'https://x.test/a'", "patch https://x.test/a"],
  ["curl --url' https://x.test/a' --header' A: b'", "get https://x.test/a"],
  ["curl --url \\'https://x.test/a\\' --header \\'A: b\\'", "get https://x.test/a"],
  ["curl --url=https://x.test/a", "get https://x.test/a"],
  ["curl -d a=b https://x.test/a", "post https://x.test/a"],
  ["curl --json '{}' https://x.test/a", "post https://x.test/a"],
  ["curl -F file=@x.png https://x.test/a", "post https://x.test/a"],
  ["curl -T x.png https://x.test/a", "put https://x.test/a"],
  ["curl -I https://x.test/a", "head https://x.test/a"],
  ["curl -sSL https://x.test/a", "get https://x.test/a"],
  ["curl -sX POST https://x.test/a", "post https://x.test/a"],
  ["curl -G https://x.test/a --data-urlencode q=x -d page=2", "get https://x.test/a?page&q"],
  ["curl -G https://x.test/a --data-urlencode 'q=x y'", "get https://x.test/a?q"],
  ['curl "https://x.test/a?b=1&c=2"', "get https://x.test/a?b&c"],
  ["curl https://x.test/a?b=1&c=2", "get https://x.test/a?b&c"],
  ["curl https://x.test/a?b=1&c=2 -H 'A: b'", "get https://x.test/a?b&c"],
  ["curl https://x.test/a/<id>", "get https://x.test/a/{id}"],
  ["curl https://x.test/a/(id)", "get https://x.test/a/{id}"],
  ["curl https://x.test/a/{id}/b", "get https://x.test/a/{id}/b"],
  ["curl https://x.test/a/$ID/b", "get https://x.test/a/{ID}/b"],
  ['curl "$BASE_URL/a"', "get /a"],
  ['curl "$BASE_URL"/a', "get /a"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of a shell
  ["curl ${BASE_URL}/a/${ID}", "get /a/{ID}"],
  ["curl {{base}}/a", "get /a"],
  ["curl -X POST \\\n  https://x.test/a", "post https://x.test/a"],
  ["curl -X POST \\  \n  https://x.test/a", "post https://x.test/a"],
  ["curl -X POST ^\n  https://x.test/a", "post https://x.test/a"],
  ["curl -X POST `\n  https://x.test/a", "post https://x.test/a"],
  ["curl https://x.test/a\n  -X POST", "post https://x.test/a"],
  ["curl -X POST\n  https://x.test/a", "post https://x.test/a"],
  ["# don't run this\ncurl https://x.test/a", "get https://x.test/a"],
  ["curl https://x.test/a # it's a list", "get https://x.test/a"],
  ["curl https://x.test/a | jq .", "get https://x.test/a"],
  ["TOKEN=x curl https://x.test/a", "get https://x.test/a"],
  ["R=$(curl -s https://x.test/a)", "get https://x.test/a"],
  ["curl.exe https://x.test/a", "get https://x.test/a"],
  ["curl -o out.json https://x.test/a", "get https://x.test/a"],
  ["curl -H “A: b” https://x.test/a", "get https://x.test/a"],
  ["curl -b 'a=b' -k --max-time 5 https://x.test/a", "get https://x.test/a"],
  ["curl https://x.test/a -H 'A: b", "get https://x.test/a"],
])("%s calls %s", (text, expected) => {
  expect(readCurls(text).map(told)).toEqual([expected]);
});

test.each([
  ["in single quotes", `curl -d '${JSON_BODY}' https://x.test/a`],
  ["in double quotes", 'curl -d "{\\"a\\": \\"b\\"}" https://x.test/a'],
  ["in the quotes of bash", `curl -d $'${JSON_BODY}' https://x.test/a`],
  ["raw", `curl --data-raw '${JSON_BODY}' https://x.test/a`],
  ["with =", `curl --data='${JSON_BODY}' https://x.test/a`],
  ["as JSON", `curl --json '${JSON_BODY}' https://x.test/a`],
  ["from a heredoc", `curl https://x.test/a -d @- <<EOF\n${JSON_BODY}\nEOF`],
  ["of cat", `curl https://x.test/a -d "$(cat <<EOF\n${JSON_BODY}\nEOF\n)" -k`],
  ["from a quoted heredoc", `curl https://x.test/a --data-binary @- << 'END'\n${JSON_BODY}\nEND\n`],
])("a body %s", (_how, text) => {
  expect(firstCall(text)?.method).toBe("post");
  expect(firstCall(text)?.body?.trim()).toBe(JSON_BODY);
});

test("a body over several lines keeps its quotes, and the variables within", () => {
  const call = firstCall(
    `curl -X POST https://x.test/a \\\n  -H 'A: b' \\\n  -d '{\n    "id": "'"$ID"'",\n    "note": "it'\\''s"\n  }'`,
  );
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of a shell
  expect(JSON.parse(call?.body ?? "")).toEqual({ id: "${ID}", note: "it's" });
});

test("headers, a user, a form", () => {
  const call = firstCall(
    'curl -u key:secret -H "X-Api-Key: abc: d" -H "Accept:application/json" -d a=b -d c=d%20e https://x.test/a',
  );
  expect(call?.headers).toEqual([
    ["X-Api-Key", "abc: d"],
    ["Accept", "application/json"],
  ]);
  expect(call?.user).toBe("key:secret");
  expect(call?.body).toBeUndefined();
  expect(call?.form).toEqual({
    mediaType: "application/x-www-form-urlencoded",
    fields: [
      ["a", "b"],
      ["c", "d%20e"],
    ],
  });
});

test("a form of parts", () => {
  const call = firstCall('curl -F "file=@a.png" -F kind=card https://x.test/a');
  expect(call?.form).toEqual({
    mediaType: "multipart/form-data",
    fields: [
      ["file", "@a.png"],
      ["kind", "card"],
    ],
  });
});

test("a bearer token of its own option", () => {
  const call = firstCall("curl --oauth2-bearer abc https://x.test/a");
  expect(call?.headers).toEqual([["Authorization", "Bearer abc"]]);
});

test("a body from a file is not known", () => {
  const call = firstCall("curl -d @body.json https://x.test/a");
  expect(call?.method).toBe("post");
  expect(call?.body).toBe("");
});

test("whether the method is said", () => {
  expect(firstCall("curl https://x.test/a")?.stated).toBe(false);
  expect(firstCall("curl -X GET https://x.test/a")?.stated).toBe(true);
  expect(firstCall("curl -d a=b https://x.test/a")?.stated).toBe(true);
});

test("several in one block, each with its line", () => {
  const calls = readCurls(
    "# all\ncurl https://x.test/a\n\n# one\ncurl https://x.test/a/1 \\\n  -H 'A: b'\ncurl -X DELETE https://x.test/a/1",
  );
  expect(calls.map((call) => `${call.line} ${told(call)}`)).toEqual([
    "1 get https://x.test/a",
    "4 get https://x.test/a/1",
    "6 delete https://x.test/a/1",
  ]);
});

test("what follows a heredoc is read, with its line", () => {
  const calls = readCurls("curl https://x.test/a -d @- <<EOF\n{}\nEOF\ncurl https://x.test/b");
  expect(calls.map((call) => `${call.line} ${told(call)}`)).toEqual([
    "0 post https://x.test/a",
    "3 get https://x.test/b",
  ]);
});

test.each([
  "use curl for this",
  "curl",
  "curl --version",
  "apt install curl",
  "wget https://x.test/a",
])("%s calls nothing", (text) => {
  expect(readCurls(text)).toEqual([]);
});

test.each([
  "'",
  '"',
  "\\",
  "\\\n",
  "<<A\n",
  "$(",
  "${",
  "$'",
  "#",
  " #",
  "curl ",
  "& ",
  "a&",
  "<a>",
  "-d ",
  "\n-H",
])("100,000 characters of %j are read in no time", (piece) => {
  const text = `curl https://x.test/a ${piece.repeat(99_000 / piece.length)}`;
  const before = process.cpuUsage();
  readCurls(text);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(2_000_000);
});
