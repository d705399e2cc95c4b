import { describe, expect, test } from "vitest";
import { ResponseFormatError, ResponseValidationError } from "../src/index.ts";
import type { AnyOperation, Operation, ResponseContent, Validator } from "../src/provider.ts";
import { errorOf } from "./error-of.ts";
import { serve } from "./server.ts";
import { clientOf, operationOf } from "./things.ts";

type Method = AnyOperation["method"];

interface Sent {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly type?: string;
}

/** What a method gives for an answer of a real server. */
async function given(
  method: Method,
  responses: Operation<never, unknown>["responses"],
  { status, body = "", type = "application/json" }: Sent,
): Promise<unknown> {
  const { baseUrl } = await serve((response) => {
    response.writeHead(status, type === "" ? {} : { "content-type": type });
    response.end(body);
  });
  const { callThing } = clientOf(operationOf(responses, { method }), { baseUrl, maxRetries: 0 });
  return callThing();
}

/** A validator of objects that have this member. */
function having(name: string): Validator {
  return (value, check) =>
    Object.hasOwn(Object(value), name) || check?.fail("present", undefined, name);
}

const one: ResponseContent = { "application/json": having("a") };
const none: ResponseContent = {};

describe("a success whose status is not documented", () => {
  test.each<[string, Method, Record<string, ResponseContent>, Sent, unknown]>([
    ["201 for 200", "POST", { 200: one }, { status: 201, body: '{"a":1}' }, { a: 1 }],
    ["202 for 201", "PUT", { 201: one }, { status: 202, body: '{"a":1}' }, { a: 1 }],
    ["203 for 200", "GET", { 200: one }, { status: 203, body: '{"a":1}' }, { a: 1 }],
    [
      "HAL for JSON",
      "POST",
      { 200: one },
      { status: 201, body: '{"a":1}', type: "application/hal+json" },
      { a: 1 },
    ],
    [
      "the one whose schema fits",
      "POST",
      { 200: one, 202: { "application/json": having("b") } },
      { status: 201, body: '{"b":1}' },
      { b: 1 },
    ],
    [
      "the one whose media type fits",
      "POST",
      { 200: one, 202: { "text/plain": "text" } },
      { status: 201, body: "done", type: "text/plain" },
      "done",
    ],
    [
      "a body where none is documented",
      "POST",
      { 204: none },
      { status: 200, body: "ok" },
      undefined,
    ],
    ["no body where one may lack", "GET", { 200: one, 204: none }, { status: 202 }, undefined],
    ["204 for 200", "DELETE", { 200: one }, { status: 204 }, undefined],
    ["nothing documented at all", "POST", {}, { status: 200, body: "{}" }, undefined],
  ])("%s", async (_, method, responses, sent, expected) => {
    expect(await given(method, responses, sent)).toEqual(expected);
  });

  test("is held against what is documented", async () => {
    const work = () => given("POST", { 200: one }, { status: 201, body: "{}" });
    expect(await errorOf(work)).toMatchObject({
      name: ResponseValidationError.name,
      status: 201,
      issues: [{ pointer: "/a", expected: "present" }],
    });
  });

  test("is no page", async () => {
    const page = { status: 201, body: "<html>", type: "text/html" };
    expect(await errorOf(() => given("POST", { 200: one }, page))).toMatchObject({
      name: ResponseFormatError.name,
      message: expect.stringContaining("the body is not application/json (status 201, text/html)"),
    });
  });

  test("is read by its range before any other", async () => {
    const range: ResponseContent = { "application/json": having("range") };
    const responses = { 200: one, "2XX": range };
    const sent = { status: 201, body: '{"range":1}' };
    expect(await given("POST", responses, sent)).toEqual({ range: 1 });
  });
});

describe("a body where none is documented", () => {
  test.each([
    ["of JSON", { status: 200, body: '{"deleted":true}' }],
    ["of anything", { status: 200, body: "ok", type: "text/html" }],
    ["that is cut off as JSON", { status: 204 }],
  ])("%s is not looked at", async (_, sent) => {
    expect(await given("DELETE", { 200: none, 204: none }, sent)).toBeUndefined();
  });
});

describe("no body where one is documented", () => {
  const statuses = [200, 201, 202, 204, 205];

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("is what a %s did", async (method) => {
    for (const status of statuses) {
      for (const type of ["application/json", "text/html", ""]) {
        expect(await given(method, { 200: one, 201: one }, { status, type })).toBeUndefined();
      }
    }
  });

  test("is white space, for some frameworks", async () => {
    for (const body of [" ", "\r\n", "\ufeff"]) {
      expect(await given("POST", { 200: one }, { status: 200, body })).toBeUndefined();
      const error = await errorOf(() => given("GET", { 200: one }, { status: 200, body }));
      expect((error as Error).message).toContain("the body is empty");
    }
    const error = await errorOf(() => given("POST", { 200: one }, { status: 200, body: " {" }));
    expect((error as Error).message).toContain("the body is not JSON");
  });

  test("is no answer to a question", async () => {
    for (const status of statuses) {
      const error = await errorOf(() => given("GET", { 200: one }, { status }));
      expect(error).toBeInstanceOf(ResponseFormatError);
      expect((error as Error).message).toContain(`the body is empty (status ${status}`);
    }
  });

  test("is an empty text, and no bytes", async () => {
    const content: ResponseContent = { "text/csv": "text", "application/pdf": "binary" };
    const text = await given("GET", { 200: content }, { status: 200, type: "text/csv" });
    expect(text).toBe("");
    const bytes = await given("GET", { 200: content }, { status: 200, type: "application/pdf" });
    expect(bytes).toEqual(new Uint8Array());
  });
});

describe("several documented media types", () => {
  const versions: ResponseContent = {
    "application/vnd.example.v1+json": having("a"),
    "application/vnd.example.v2+json": having("b"),
    "text/csv": "text",
  };

  test.each([
    ["by its name", "application/vnd.example.v2+json", '{"b":1}', { b: 1 }],
    ["JSON of no version", "application/json", '{"b":1}', { b: 1 }],
    ["JSON of no name", "", '{"b":1}', { b: 1 }],
    ["no JSON", "text/csv; header=present", "b", "b"],
  ])("%s", async (_, type, body, data) => {
    expect(await given("GET", { 200: versions }, { status: 200, body, type })).toEqual(data);
  });

  test("one that is named is held to its schema", async () => {
    const sent = { status: 200, body: '{"b":1}', type: "application/vnd.example.v1+json" };
    const error = await errorOf(() => given("GET", { 200: versions }, sent));
    expect(error).toBeInstanceOf(ResponseValidationError);
  });
});

describe("a text", () => {
  const text: ResponseContent = { "text/csv": "text" };
  const latin = Buffer.from("caf\xe9", "latin1");

  test.each([
    ["in its charset", "text/csv; charset=ISO-8859-1", latin, "caf\xe9"],
    [
      "in a charset in quotes",
      'text/csv; header=present; charset="windows-1252"',
      latin,
      "caf\xe9",
    ],
    ["of no charset", "text/csv", Buffer.from("\ufeffcaf\xe9"), "caf\xe9"],
    ["of a charset that nobody knows", "text/csv; charset=none", Buffer.from("caf\xe9"), "caf\xe9"],
  ])("%s", async (_, type, body, data) => {
    expect(await given("GET", { 200: text }, { status: 200, body, type })).toBe(data);
  });
});
