import { expect, test } from "vitest";
import { mentionOf } from "../src/evidence/endpoints/mention.ts";
import { roleOf } from "../src/evidence/roles/roles.ts";
import { statements } from "./statements.ts";

test.each(["/", "`/`", "GET /"])(
  "the title %s is the path of an operation at the root",
  (title) => {
    expect(mentionOf(title, "heading")?.address.path).toBe("/");
  },
);

test("a slash in a title is none", () => {
  expect(mentionOf("Jars / Lids", "heading")).toBeUndefined();
});

const PAGE = `# Jars

### /

#### PUT

##### Parameters

| Name | Located in | Description | Required | Schema |
| --- | --- | --- | --- | --- |
| the jar | body | What is kept. | Yes | [Jar](#jar) |
| trace id | header | | No | string |

##### Responses

| Code | Description |
| --- | --- |
| 200 | Kept |

### Models

#### Jar

| Name | Type | Description | Required |
| --- | --- | --- | --- |
| lid | string | | Yes |
`;

test("a row in the body that is called in words is the body", () => {
  expect(statements(PAGE)).toEqual(["PUT / request lid: string, required", "PUT / 200"]);
});

test.each([
  ["Body parameters `JarRequest attributes`", "request"],
  ["Query parameters `JarFilter`", "query"],
  ["Jars of `Jar`", undefined],
])("the title %s", (title, role) => {
  expect(roleOf(title)).toBe(role);
});
