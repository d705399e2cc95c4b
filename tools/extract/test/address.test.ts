import { expect, test } from "vitest";
import { readAddress, readServer } from "../src/evidence/endpoints/address.ts";

/** Server, path and names of the query, as one text. */
function told(text: string, labelled = false): string | undefined {
  const address = readAddress(text, labelled);
  if (!address) return undefined;
  const query = address.query.length > 0 ? ` ? ${address.query.join(", ")}` : "";
  return `${address.server ? `${address.server} ` : ""}${address.path}${query}`;
}

test.each([
  ["/purses", "/purses"],
  ["`/purses`", "/purses"],
  ["**/purses**", "/purses"],
  ["/api/purses/", "/api/purses/"],
  ["/purses.", "/purses"],
  ["/purses,", "/purses"],
  ["/purses/{id})", "/purses/{id}"],
  ['"/purses"', "/purses"],
  ["/purses:", "/purses"],
  ["https://api.purse.test/v1/purses", "https://api.purse.test /v1/purses"],
  ["<https://api.purse.test/v1/purses>", "https://api.purse.test /v1/purses"],
  ["HTTPS://api.purse.test/v1/purses", "https://api.purse.test /v1/purses"],
  ["http(s)://api.purse.test/v1", "https://api.purse.test /v1"],
  ["https://{tenant}.purse.test/v1", "https://{tenant}.purse.test /v1"],
  ["https://<tenant>.purse.test/v1", "https://{tenant}.purse.test /v1"],
  ["https://YOUR_DOMAIN/v1/purses", "https://{YOUR_DOMAIN} /v1/purses"],
  ["https://$HOST/v1/purses", "https://{HOST} /v1/purses"],
  ["https://{{host}}/v1/purses", "https://{host} /v1/purses"],
  ["https://me:secret@api.purse.test/x", "https://api.purse.test /x"],
  ["http://localhost:3000/x", "http://localhost:3000 /x"],
  ["api.purse.test/v1/x", "api.purse.test /v1/x"],
  ["localhost:8080/x", "localhost:8080 /x"],
  ["`{{BASE_URL}}`/v1/purse", "/v1/purse"],
  ["{{base_url}}/v1/purse", "/v1/purse"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of pages
  ["${baseUrl}/x", "/x"],
  ["<host>/x", "/x"],
  ["<your host>/x", "/x"],
  ["[base]/x", "/x"],
  ["{server}/x", "/x"],
  ["/{ApiUrl}/v1/x", "/v1/x"],
  ["/<base url>/x", "/x"],
  ["/{{api_host}}/x", "/x"],
  ["/{host}/x", "/{host}/x"],
  ["/{return_url}/x", "/{return_url}/x"],
  ["{protocol}://{host}/x", "/x"],
  ["YOUR_DOMAIN/api/x", "/api/x"],
  ["BASE_URL/x", "/x"],
  ["baseUrl/x", "/x"],
  ["$BASE/x", "/x"],
  ["%BASE%/x", "/x"],
  ["/x/:id", "/x/{id}"],
  ["/x/:id/y/:other_id", "/x/{id}/y/{other_id}"],
  ["/x/:id?limit=1", "/x/{id} ? limit"],
  ["/x/<id>", "/x/{id}"],
  ["/x/<purse id>", "/x/{purse_id}"],
  ["/x/< purse id >", "/x/{purse_id}"],
  ["/x/{ id }/y", "/x/{id}/y"],
  ["/x/&lt;id&gt;", "/x/{id}"],
  ["/x/<int:id>", "/x/{id}"],
  ["/x/{{id}}", "/x/{id}"],
  ["/x/{{ id }}/y", "/x/{id}/y"],
  ["/x/[id]", "/x/{id}"],
  ["/x/$id", "/x/{id}"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the notation of pages
  ["/x/${id}", "/x/{id}"],
  ["/x/#{id}/y", "/x/{id}/y"],
  ["/x/%id%", "/x/{id}"],
  ["/x/(id)", "/x/{id}"],
  ["/x/(:id)", "/x/{id}"],
  ["…/v1/x", "/v1/x"],
  ["https://.../v1/x", "/v1/x"],
  ["https://api.[env].x.test/v1/x", "https://api.{env}.x.test /v1/x"],
  ["http://<IP>:<port>/x", "http://{IP}:{port} /x"],
  ["/x/%7Bid%7D", "/x/{id}"],
  ["/x/{id:[0-9]+}", "/x/{id}"],
  ["/x/{+id}", "/x/{id}"],
  ["/x/PURSE_ID/close", "/x/{PURSE_ID}/close"],
  ["/rates/USDC_EURC", "/rates/USDC_EURC"],
  ["/x/{id}.json", "/x/{id}.json"],
  ["/x/{a}-{b}", "/x/{a}-{b}"],
  ["/x/{id}:close", "/x/{id}:close"],
  ["/x{?limit,cursor}", "/x ? limit, cursor"],
  ["/x/{id}{?fields*}", "/x/{id} ? fields"],
  ["/x?a=1{&b}", "/x ? b, a"],
  ["/x[?limit=10&offset=0]", "/x ? limit, offset"],
  ["/x?limit={limit}&cursor=…", "/x ? limit, cursor"],
  ["/x?name=<purse name>&page=2", "/x ? name, page"],
  ["/x?ids[]=1&filter[name]=y", "/x ? ids[], filter[name]"],
  ["/x?ids%5B%5D=1", "/x ? ids[]"],
  ["/x?a=1&amp;b=2", "/x ? a, b"],
  ["/x?a=1&a=2", "/x ? a"],
  ["/x#part", "/x"],
  ["／ｘ／｛ｉｄ｝？ａ＝１", "/x/{id} ? a"],
  ["/v1//x", "/v1/x"],
  ["/файлы/{id}", "/файлы/{id}"],
])("%s is read as %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["v1/purses", "/v1/purses"],
  ["purses/{id}", "/purses/{id}"],
  ["`api/purses/:id`", "/api/purses/{id}"],
])("labelled, %s is %s", (text, expected) => {
  expect(told(text)).toBeUndefined();
  expect(told(text, true)).toBe(expected);
});

test.each([
  "",
  "purses",
  "a list of purses",
  "/a list of purses",
  "application/json",
  "text/plain",
  "and/or",
  "12/24",
  "// a comment",
  "//x",
  "https://api.purse.test",
  `/${"x".repeat(3000)}`,
])("%s is no address", (text) => {
  expect(readAddress(text)).toBeUndefined();
});

test.each(["application/json", "multipart/form-data", "n/a", "and/or"])(
  "not even labelled: %s",
  (text) => {
    expect(readAddress(text, true)).toBeUndefined();
  },
);

test.each([
  ["https://api.purse.test/v1/", "https://api.purse.test/v1"],
  ["`https://api.purse.test`", "https://api.purse.test"],
  ["https://{region}.purse.test/v1", "https://{region}.purse.test/v1"],
  ["api.purse.test/v1", "api.purse.test/v1"],
  ["https://api.purse.test (production)", "https://api.purse.test"],
  ["/v1", undefined],
  ["the base", undefined],
])("the server in %s is %s", (text, expected) => {
  expect(readServer(text)).toBe(expected);
});
