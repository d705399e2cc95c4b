import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";

const page = `# Make a purse

<MethodEndpoint method={"post"} path={"/purses/{shop}"} context={"endpoint"}></MethodEndpoint>

<details open={true}>
<summary><h3>Path Parameters</h3></summary>
<ul>
<ParamsItem param={{"name":"shop","in":"path","required":true,"schema":{"type":"integer"}}}></ParamsItem>
</ul>
</details>

<ParamsDetails parameters={[{"name":"dry","in":"query","schema":{"type":"boolean"}}]}></ParamsDetails>

<RequestSchema title={"Body"} body={{"content":{"application/json":{"schema":{"type":"object","properties":{"sum":{"type":"number"}}}}}}}></RequestSchema>

<StatusCodes responses={{"201":{"description":"Made","content":{"application/json":{"schema":{"type":"object","properties":{"id":{"type":"string"}}}}}},"409":{"description":"There is one"}}}></StatusCodes>
`;

test("what components hold as OpenAPI has it is what the operation has", () => {
  const { document, doubts } = extract(page);
  const post = at(document, "paths", "/purses/{shop}", "post");
  expect(at(post, "parameters")).toEqual([
    { name: "shop", in: "path", required: true, schema: { type: "integer" } },
    { name: "dry", in: "query", schema: { type: "boolean" } },
  ]);
  const body = at(post, "requestBody", "content", "application/json", "schema");
  expect(at(body, "properties", "sum", "type")).toBe("number");
  expect(keys(at(post, "responses"))).toEqual(["201", "409"]);
  const answer = at(post, "responses", "201", "content", "application/json", "schema");
  expect(at(answer, "properties", "id", "type")).toBe("string");
  expect(at(post, "responses", "409")).toEqual({ description: "There is one" });
  expect(doubts.map(({ says }) => says)).toEqual(["the page states no version"]);
});
