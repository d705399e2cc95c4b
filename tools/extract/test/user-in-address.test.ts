import { expect, test } from "vitest";
import { readAddress } from "../src/evidence/endpoints/address.ts";
import { statements } from "./statements.ts";

test.each([
  ["https://key:secret@pit.test/jars", true],
  ["https://{key}:{secret}@pit.test/jars", true],
  ["https://pit.test:8080/jars/a@b", undefined],
  ["https://pit.test/jars:fill@once", undefined],
])("%s", (url, hasUser) => {
  expect(readAddress(url)?.hasUser).toBe(hasUser);
});

test.each([
  '{% swagger baseUrl="https://key:secret@pit.test" path="/jars" method="get" summary="Jars" %}\n{% endswagger %}\n',
  "# Jars\n\n`GET https://key:secret@pit.test/jars`\n",
  "# Jars\n\n```sh\ncurl https://key:secret@pit.test/jars\n```\n",
])("a name and a password before the host are how one signs in: %j", (page) => {
  expect(statements(page)).toEqual(["GET /jars: basic", "GET /jars default"]);
});
