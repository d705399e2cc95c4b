import { expect, test } from "vitest";
import {
  type Mention,
  type MentionKind,
  mentionOf,
  mentionsIn,
  mentionsOf,
  methodAlone,
} from "../src/evidence/endpoints/mention.ts";

function told({ method, address, line, words }: Mention): string {
  const place = line > 0 ? `${line}: ` : "";
  const url = `${address.server ?? ""}${address.path}`;
  return `${place}${method ? `${method} ` : ""}${url}${words ? ` (${words})` : ""}`;
}

const STATED: readonly (readonly [MentionKind, string, string])[] = [
  ["heading", "GET /purse", "get /purse"],
  ["heading", "`POST` /x", "post /x"],
  ["heading", "`POST /x`", "post /x"],
  ["heading", "**DELETE** `/x/:id`", "delete /x/{id}"],
  ["heading", "Create a purse - POST /purse", "post /purse (Create a purse)"],
  ["heading", "Create a purse (POST /purse)", "post /purse (Create a purse)"],
  ["heading", "POST /purse – Create a purse", "post /purse (Create a purse)"],
  ["heading", "POST /purse: Create a purse", "post /purse (Create a purse)"],
  ["heading", "1. GET /x", "get /x"],
  ["heading", "1.2 GET /x", "get /x"],
  ["heading", "Get /purses", "get /purses"],
  ["heading", "[GET] /x", "get /x"],
  ["heading", "Create a purse [POST /x]", "post /x (Create a purse)"],
  ["heading", "GET purses/{id}", "get /purses/{id}"],
  ["heading", "/pets/{id}", "/pets/{id}"],
  ["heading", "`/pets/:id`", "/pets/{id}"],
  ["heading", "Pets [/pets/{id}{?limit}]", "/pets/{id} (Pets)"],
  ["heading", "Pets: /pets/{id}", "/pets/{id} (Pets:)"],
  ["heading", "DEL /x", "delete /x"],
  ["heading", "🟢 GET /x", "get /x"],
  ["heading", "POST https://api.purse.test/v1/x", "post https://api.purse.test/v1/x"],
  ["heading", "[GET] [/x]", "get /x"],
  ["heading", "GET/x", "get /x"],
  ["heading", "`GET`/x", "get /x"],
  ["heading", "/x [GET]", "get /x"],
  ["heading", "/x - POST", "post /x"],
  ["heading", "`/x` (POST)", "post /x"],
  ["heading", "List purses: /x (GET)", "get /x (List purses:)"],
  ["heading", "GET - List purses - /x", "get /x (List purses)"],
  ["heading", "POST: Create a purse (/x)", "post /x (Create a purse)"],
  ["heading", "HTTP GET /x", "get /x (HTTP)"],
  ["paragraph", "posthttps://api.x.test/v1/x", "post https://api.x.test/v1/x"],
  ["paragraph", "GET:/x", "get /x"],
  ["paragraph", "POST：/v1/x", "post /v1/x"],
  ["paragraph", "HTTP POST /x", "post /x (HTTP)"],
  ["paragraph", "POST to `/x`", "post /x"],
  ["paragraph", "Method: GET URL: /x", "get /x (Method:)"],
  ["paragraph", "URL: /x Method: POST", "post /x (URL:)"],
  ["paragraph", "POST /purse Add a new purse", "post /purse (Add a new purse)"],
  ["paragraph", "GET /x [beta]", "get /x (beta)"],
  ["paragraph", "GET .../v1/x", "get /v1/x"],
  ["paragraph", "GET …/v1/x", "get /v1/x"],
  ["label", "`/x` (POST)", "post /x"],
  ["label", "https://api.x.test/x [GET]", "get https://api.x.test/x"],
  ["label", "…/v1/x", "/v1/x"],
  ["code", "GET    /v1/x          List them all", "get /v1/x (List them all)"],
  ["paragraph", "`GET /purse`", "get /purse"],
  ["paragraph", "POST `/purse`", "post /purse"],
  ["paragraph", "**POST** `/purse`", "post /purse"],
  ["paragraph", "`POST` `/x`", "post /x"],
  ["paragraph", "**`POST`** **`/x`**", "post /x"],
  ["paragraph", "DELETE /x", "delete /x"],
  ["paragraph", "GET https://api.x.test/v1/x", "get https://api.x.test/v1/x"],
  ["paragraph", "[GET] /x", "get /x"],
  ["paragraph", "GET: /x", "get /x"],
  ["paragraph", "GET → /x", "get /x"],
  ["paragraph", "GET /x HTTP/1.1", "get /x"],
  ["paragraph", "`GET /x` — Lists all", "get /x (Lists all)"],
  ["paragraph", "GET /x: lists all", "get /x (lists all)"],
  ["paragraph", "Endpoint: GET /x", "get /x (Endpoint:)"],
  ["paragraph", "HTTP Request: `GET /x`", "get /x (HTTP Request:)"],
  ["paragraph", "**Endpoint:** `GET /x`", "get /x (Endpoint:)"],
  ["paragraph", "Makes a purse.\n`POST` `/x`", "1: post /x"],
  ["paragraph", "GET `{{base}}/x`", "get /x"],
  ["paragraph", "GET `{{base}}`/x", "get /x"],
  ["paragraph", "GET api.x.test/v1/x", "get api.x.test/v1/x"],
  ["paragraph", "`/v1/purses`", "/v1/purses"],
  ["label", "`{{BASE_URL}}`/v1/purse", "/v1/purse"],
  ["label", "`{{ base_url }}/v1/purse`", "/v1/purse"],
  ["label", "`{{ env('URL') }}/v1/purse`", "/v1/purse"],
  ["label", "POST https://api.x.test/v1/x", "post https://api.x.test/v1/x"],
  ["label", "v1/purses", "/v1/purses"],
  ["label", "`/api/x/` where x is one", "/api/x/ (where x is one)"],
  ["label", "/api/x/ (no body)", "/api/x/ (no body)"],
  ["label", "https://api.x.test/x", "https://api.x.test/x"],
  ["label", "`POST` v1/x", "post /v1/x"],
  ["code", "GET https://api.x.test/v1/x", "get https://api.x.test/v1/x"],
  ["code", "GET /x HTTP/1.1", "get /x"],
  ["code", "https://api.x.test/v1/x", "https://api.x.test/v1/x"],
  ["code", "/v1/x", "/v1/x"],
];

test.each(STATED)("%s %s states %s", (kind, text, expected) => {
  const mention = mentionOf(text, kind);
  expect(mention && told(mention)).toBe(expected);
  expect(mention?.rank).toBe("stated");
});

test.each<[MentionKind, string, string[]]>([
  ["heading", "PUT/PATCH /x", ["put /x", "patch /x"]],
  ["heading", "GET | POST /x", ["get /x", "post /x"]],
  ["heading", "`GET`, `POST` /x", ["get /x", "post /x"]],
  ["heading", "GET or POST /x", ["get /x", "post /x"]],
  ["code", "GET /x\n  POST /x\n\nDELETE /x/:id", ["get /x", "1: post /x", "3: delete /x/{id}"]],
  ["heading", "GET /x, POST /y", ["get /x", "post /y"]],
  ["paragraph", "`PUT /x/{id}` or `PATCH /x/{id}`", ["put /x/{id}", "patch /x/{id}"]],
  ["paragraph", "GET /x\nPOST /x", ["get /x", "1: post /x"]],
])("%s %s states several", (kind, text, expected) => {
  expect(mentionsOf(text, kind).map(told)).toEqual(expected);
});

test.each<[MentionKind, string]>([
  ["heading", "GET started / sign up"],
  ["heading", "Getting started"],
  ["heading", "Deposits and/or withdrawals"],
  ["heading", "Valid until 12/24"],
  ["heading", "/etc/purse"],
  ["heading", "Edit /etc/purse/config"],
  ["heading", "Accept application/json"],
  ["heading", "Pros / cons"],
  ["heading", "Read /write access"],
  ["heading", "Responses"],
  ["heading", "POST purses"],
  ["heading", "GET and/or POST"],
  ["paragraph", "GET started / sign up"],
  ["paragraph", "application/json"],
  ["paragraph", "GET /x to list them all"],
  ["paragraph", "POST /x Adds a purse. It may take a minute."],
  ["heading", "GET/POST"],
  ["paragraph", "/"],
  ["paragraph", "See https://docs.purse.test/guide"],
  ["paragraph", "https://docs.purse.test/guide"],
  ["paragraph", "`config/app.yaml`"],
  ["paragraph", "`/etc/purse.conf`"],
  ["paragraph", "Call GET /x to list them all"],
  ["label", "Yes"],
  ["label", "application/json"],
  ["label", "a list of them"],
  ["code", '{"a": 1}'],
  ["code", "GET /x HTTP/1.1\nHost: x.test"],
  ["code", "npm install purse"],
  ["code", "https://cdn.purse.test/logo.png"],
])("%s %s states none", (kind, text) => {
  expect(mentionsOf(text, kind)).toEqual([]);
});

test.each([
  ["Send a `POST` request to `/v1/x`.", ["post /v1/x"]],
  ["Call `GET /x` first, then `DELETE /x/{id}`.", ["get /x", "delete /x/{id}"]],
  [
    "To see them, send a GET request to https://api.x.test/v1/x?a=1.",
    ["get https://api.x.test/v1/x"],
  ],
  ["Send a post request to /x", ["post /x"]],
  ["Call `/x` with POST", ["post /x"]],
  ["Envía una solicitud POST a `/v1/x`", ["post /v1/x"]],
  ["First line.\nThen use PUT on the `/x/:id` endpoint", ["1: put /x/{id}"]],
  ["GET started / sign up", []],
  ["Use this endpoint and/or another", []],
  ["Post your form to /home before 12/24", []],
  ["PUT the file into /etc/x", []],
  ["We GET it. The file is at /x/y", []],
  ["send application/json to us", []],
  ["The `/x` endpoint", []],
])("the sentence %s names %j", (text, expected) => {
  const found = mentionsIn(text);
  expect(found.map(told)).toEqual(expected);
  expect(found.every(({ rank }) => rank === "text")).toBe(true);
});

test.each([
  ["GET", "get"],
  ["`POST`", "post"],
  ["[DELETE]", "delete"],
  ["Create a purse [POST]", "post"],
  ["DEL", "delete"],
  ["Get", "get"],
  ["Get started", undefined],
  ["POST /x", undefined],
  ["Purses", undefined],
])("the method alone in %s is %s", (text, expected) => {
  expect(methodAlone(text)).toBe(expected);
});

test.each(["|", "[", "{", "<", "`", "/", "GET ", "GET /x ", "{{", "a/", "https://", "/{"])(
  "500,000 characters of %j are read in no time",
  (piece) => {
    const text = piece.repeat(500_000 / piece.length);
    const before = process.cpuUsage();
    for (const kind of ["heading", "label", "paragraph", "code"] as const) mentionsOf(text, kind);
    mentionsIn(text);
    methodAlone(text);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(2_000_000);
  },
);
