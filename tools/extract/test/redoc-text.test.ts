import { expect, test } from "vitest";
import { statements } from "./statements.ts";

/** A page of ReDoc as converters of HTML copy it. */
const PAGE = `## Change a jar

Changes it.

Security**bearerAuth**

Request

##### path Parameters

| jarKeyrequired | stringThe unique id of a jar. |
| --- | --- |

##### header Parameters

| Jar-Track-Id | string <= 64 charactersAn id for tracing. |
| --- | --- |

##### Request Body schema: application/json
required

| lidrequired | string [ 0 .. 255 ] charactersEnum: "red" "blue"Its colour. |
| --- | --- |
| size | integer <int64>How large it is. |
| tags | Array of stringsWhat it is for. |
| owner | object (Owner)Whose it is. |

Responses

201

Created

4XX

Request Errors

put/v1/jars/{jarKey}

Request samples

-   Payload
-   cURL

application/json

Copy

\`{

-   "lid": "red"


}\`

Response samples

-   201
-   4XX

application/json

Copy

\`{

-   "id": "a1",

-   "rim": {

    -   "isRound": false


    }


}\`
`;

test("a page of ReDoc that became text is read as it was", () => {
  expect(statements(PAGE)).toEqual([
    "PUT /v1/jars/{jarKey}: bearer",
    "PUT /v1/jars/{jarKey} path jarKey: string, required",
    "PUT /v1/jars/{jarKey} header jar-track-id: string",
    "PUT /v1/jars/{jarKey} request lid: string, required, blue, red",
    "PUT /v1/jars/{jarKey} request size: integer",
    "PUT /v1/jars/{jarKey} request tags: array",
    "PUT /v1/jars/{jarKey} request tags[]: string",
    "PUT /v1/jars/{jarKey} request owner: object",
    "PUT /v1/jars/{jarKey} 201",
    "PUT /v1/jars/{jarKey} 201 id: string",
    "PUT /v1/jars/{jarKey} 201 rim: object",
    "PUT /v1/jars/{jarKey} 201 rim.isRound: boolean",
    "PUT /v1/jars/{jarKey} 4XX",
  ]);
});

test("a table of two cells elsewhere is what it is", () => {
  const page =
    "## GET /jars\n\n### Response\n\n| Field | Type |\n| --- | --- |\n| lid | string |\n\npost/jars\n";
  expect(statements(page)).toContain("GET /jars 200 lid: string");
});
