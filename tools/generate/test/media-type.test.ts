/** What a body is, by the name of its media type. */
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { readModel } from "../src/index.ts";

/** How the body of an answer, of a request and of an error of this type is read. */
function kindsOf(type: string): readonly (string | undefined)[] {
  const content = { [type]: { schema: { type: "object" } } };
  const responses = { 200: { description: "Good", content }, 400: { description: "Bad", content } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Bodies", version: "1" },
    paths: { "/x": { put: { operationId: "put", requestBody: { content }, responses } } },
  });
  const [operation] = readModel(documentOf(parseSource("bodies.json", text))).operations;
  const [good, bad] = operation?.responses ?? [];
  return [good, operation?.body, bad].map((one) => one?.content[0]?.body);
}

describe("a media type", () => {
  test.each([
    "application/json",
    "application/json;charset=UTF-8",
    "APPLICATION/JSON ; v=1",
    "text/json",
    "application/hal+json",
    "application/vnd.acme.v2+json; profile=x",
    "application/problem+json",
    "application/json-patch+json",
    "model/gltf+json",
  ])("%s is JSON", (type) => {
    expect(kindsOf(type)).toEqual(["json", "json", "json"]);
  });

  test.each([
    "application/json-seq",
    "application/geo+json-seq",
    "application/x-ndjson",
    "application/ndjson; charset=utf-8",
    "application/x-json-lines",
    "application/jsonl",
    "application/jsonlines",
    "application/stream+json",
    "text/event-stream; charset=utf-8",
    "Text/Event-Stream",
  ])("%s is a stream in an answer, a text elsewhere", (type) => {
    expect(kindsOf(type)).toEqual(["stream", "text", "text"]);
  });

  test.each([
    ["text/plain", "text"],
    ["text/csv", "text"],
    ["application/jsonp", "binary"],
    ["application/javascript", "text"],
    ["application/pdf", "binary"],
  ])("%s is %s", (type, kind) => {
    expect(kindsOf(type)).toEqual([kind, kind, kind]);
  });
});
