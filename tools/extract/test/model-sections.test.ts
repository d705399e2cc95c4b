import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const PAGE = `# Jars

## Get the jars

\`GET /jars\`

> 200 Response

\`\`\`json
{ "jars": [{ "lid": "red", "filled": "2030-01-02" }] }
\`\`\`

### Responses

| Status | Description | Schema |
| --- | --- | --- |
| 200 | fine | JarList |

## JarList

\`\`\`json
{ "jars": [{ "lid": "red", "filled": "2030-01-02" }] }
\`\`\`

### Properties

| Name | Type | Required |
| --- | --- | --- |
| jars | [Jar] | mandatory |

## Jar

### Properties

| Name | Type | Required |
| --- | --- | --- |
| lid | string | mandatory |
| filled | DateText | mandatory |

#### Enumerated Values

| Property | Value |
| --- | --- |
| lid | red |
| lid | blue |

## LidNote

### Properties

| Name | Type | Required |
| --- | --- | --- |
| note | string | mandatory |
`;

test("types one after another that tables name are models, and no part of the only operation", () => {
  expect(statements(PAGE)).toEqual([
    "GET /jars 200",
    "GET /jars 200 jars: array, required",
    "GET /jars 200 jars[]: object",
    "GET /jars 200 jars[].lid: string, required, blue, red",
    "GET /jars 200 jars[].filled: string, required",
  ]);
});

test("one section that is called like a type may be a part of the operation", () => {
  const page =
    "# Jars\n\n`POST /jars`\n\n## Jar\n\n| Name | Type | Required |\n| --- | --- | --- |\n| lid | string | yes |\n";
  expect(statements(page)).toContain("POST /jars request lid: string, required");
});
