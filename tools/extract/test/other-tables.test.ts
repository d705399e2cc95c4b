import { expect, test } from "vitest";
import { read } from "./table-readings.ts";

test.each([
  ["|Code|Description|\n|200|Fine|", ["200"]],
  ["|HTTP status|Meaning|\n|200 OK|Fine|", ["200"]],
  ["|Status Code|Reason|\n|400 \\| 500|Not fine|", ["400", "500"]],
  ["|Status|When|\n|400, 401 and 403|Not fine|", ["400", "401", "403"]],
  ["|Response code|Description|\n|4xx|Yours|\n|5XX|Ours|", ["4XX", "5XX"]],
  ["|Code|Description|Schema|\n|default|Other|Fault|", ["default"]],
  ["|Error code|HTTP status|Description|\n|NO_MONEY|402|Empty|", ["402"]],
  ["|Response|Description|\n|404|Gone|", ["404"]],
  ["|Código|Significado|\n|404|No está|", ["404"]],
  ["|Код|Причина|\n|404|Нет|", ["404"]],
  ["|错误码|说明|\n|404|没有|", ["404"]],
  ["|||\n|200|OK|\n|404|Not there|", ["200", "404"]],
])("statuses in %j", (table, expected) => {
  const meaning = read(table.replace("|default|", "|200|Fine||\n|default|"));
  expect(meaning?.kind).toBe("statuses");
  const listed = meaning?.kind === "statuses" ? meaning.statuses.map(({ status }) => status) : [];
  expect(listed.slice(expected[0] === "default" ? 1 : 0)).toEqual(expected);
});

test("what a status means, and the schema of its body", () => {
  const table =
    "|Status|Meaning|Description|Schema|\n|200|OK|Fine|[Purse]|\n|204|No Content|none|None|";
  expect(read(table)).toEqual({
    kind: "statuses",
    statuses: [
      {
        status: "200",
        description: "OK: Fine",
        schema: { type: "array", items: { type: "object" } },
        model: "Purse",
        line: 2,
      },
      { status: "204", description: "No Content", line: 3 },
    ],
  });
});

test.each([
  ["|Value|Description|\n|PENDING|Waits|\n|DONE|Over|", undefined, ["PENDING", "DONE"]],
  ["|Status|Description|\n|`open`|It is|\n|`shut`|It was|", "Status", ["open", "shut"]],
  ["|State|Meaning|\n|open|It is|\n|shut|It was|", "State", ["open", "shut"]],
  ["|Code|Message|\n|1001|Bad|\n|1002|Worse|", undefined, ["1001", "1002"]],
  ["|Enum|Meaning|\n|a|It is|\n|b|It was|", undefined, ["a", "b"]],
  ["|值|说明|\n|A|开|\n|B|关|", undefined, ["A", "B"]],
])("values in %j", (table, label, expected) => {
  const meaning = read(table);
  expect(meaning).toMatchObject({ kind: "values", values: expected.map((value) => ({ value })) });
  expect(meaning?.kind === "values" && meaning.label).toBe(label);
});

test("values of several fields", () => {
  expect(read("|Property|Value|\n|»» state|open|\n|»» state|shut|")).toMatchObject({
    kind: "values",
    values: [
      { field: "state", value: "open" },
      { field: "state", value: "shut" },
    ],
  });
});

test.each([
  ["|Method|Endpoint|Description|\n|GET|/x|All|\n|POST|`/x/:id`|One|"],
  ["|Path|Method|Description|\n|/x|get|All|\n|/x/{id}|post|One|"],
  ["|Endpoint|Description|\n|`GET /x`|All|\n|**POST** /x/{id}|One|"],
  ["|Method|HTTP request|Description|\n|**all**|**GET** /x|All|\n|**one**|**POST** /x/{id}|One|"],
  ["|Operation|What|\n|GET /x|All|\n|POST /x/{id}|One|"],
])("endpoints in %j", (table) => {
  expect(read(table)).toMatchObject({
    kind: "endpoints",
    endpoints: [
      { method: "get", address: { path: "/x" } },
      { method: "post", address: { path: "/x/{id}" } },
    ],
  });
});

test("what else is said of an endpoint", () => {
  const meaning = read("|Method|URL|Description|Scope|\n|GET|/x|All of them|read|");
  expect(meaning?.kind === "endpoints" && meaning.endpoints[0]).toMatchObject({
    description: "All of them",
    others: [{ label: "Scope", value: "read" }],
  });
});

test.each([
  ["|Method|GET|\n|URL|/x|\n|Auth|Bearer|", ["Method: GET", "URL: /x", "Auth: Bearer"]],
  ["|||\n|**Method**|`GET`|\n|Path|`/x`|", ["Method: `GET`", "Path: `/x`"]],
  ["|Environment|Base|\n|Live|https://api.x.test|", ["Live: https://api.x.test"]],
  ["|apiKey|API Key|\n|In|header|\n|Name|X-Key|", ["apiKey: API Key", "In: header", "Name: X-Key"]],
])("facts in %j", (table, expected) => {
  const meaning = read(table);
  expect(meaning?.kind).toBe("facts");
  const listed = meaning?.kind === "facts" ? meaning.facts : [];
  expect(listed.map(({ label, value }) => `${label}: ${value}`)).toEqual(expected);
});

test.each([
  ["|Machine|Transfers/s|\n|Laptop|1900|\n|4 vCPU|5200|"],
  ["|Plan|Price|\n|Small one|10|"],
])("a table about something else: %j", (table) => {
  expect(read(table)).toBeUndefined();
});
