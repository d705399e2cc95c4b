import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonNumber } from "../../src/provider.ts";
import { fixture } from "../../src/testing.ts";
import { fixtures } from "./acme.ts";

const { typical } = fixtures.getWallet.ok;
const LONG = 1_234_567_890_123_456_789_012_345n;

describe("a fixture", () => {
  test("says what it is an example of", () => {
    expect(typical).toMatchObject({
      operation: "getWallet",
      status: 200,
      example: "typical",
      contentType: "application/json",
      headers: {},
      body: { id: "w1", amount: 1250, currency: "EUR" },
    });
    expect(JSON.parse(typical.text)).toEqual(typical.body);
  });

  test("never changes", () => {
    for (const part of [typical, typical.body, typical.body.owner?.tags, typical.headers]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(() => Object.assign(typical.body, { amount: 1 })).toThrow(TypeError);
    expect(() => Object.assign(typical, { status: 500 })).toThrow(TypeError);
  });

  test("leaves what it is made of to whose it is", () => {
    const body = { list: [1], deep: { at: new Date(0) } };
    const made = fixture({
      operation: "x",
      status: 200,
      example: "e",
      contentType: "application/json",
      body,
    });
    const changes = { list: [2] };
    typical.with(changes as object);
    body.list.push(3);
    changes.list.push(3);
    expect(made.text).toBe('{"list":[1],"deep":{"at":"1970-01-01T00:00:00.000Z"}}');
  });

  test("of an answer without a body has none", () => {
    const { empty } = fixtures.deleteWallet.noContent;
    expect(empty).toMatchObject({ status: 204, example: null, contentType: null, text: "" });
    expect(empty.body).toBeUndefined();
  });

  test("of text is that text, of JSON text its JSON", () => {
    const init = { operation: "x", status: 200, example: "e", body: "a\nb" };
    expect(fixture({ ...init, contentType: "text/csv" }).text).toBe("a\nb");
    expect(fixture({ ...init, contentType: "application/problem+json; charset=utf-8" }).text).toBe(
      '"a\\nb"',
    );
  });
});

describe("with", () => {
  test("changes members at any depth", () => {
    const other = typical.with({ amount: 7, owner: { name: "Bo" } });
    expect(other.body).toEqual({
      ...typical.body,
      amount: 7,
      owner: { name: "Bo", tags: ["old", "good"] },
    });
    expect(other).toMatchObject({ operation: "getWallet", status: 200, example: "typical" });
  });

  test("leaves out what is undefined, at any depth", () => {
    const { body } = typical.with({ amount: undefined, owner: { name: undefined } });
    expect(body).toEqual({ id: "w1", currency: "EUR", owner: { tags: ["old", "good"] } });
    expect(body).not.toHaveProperty("amount");
    const { body: made } = fixtures.getWallet.ok.empty.with({
      owner: { name: undefined, tags: null },
    });
    expect(Object.keys(made.owner ?? {})).toEqual(["tags"]);
  });

  test("replaces a list whole, and null by what is there", () => {
    expect(typical.with({ owner: { tags: [] } }).body.owner).toEqual({ name: "Ada", tags: [] });
    expect(typical.with({ owner: null }).body.owner).toBeNull();
    expect(typical.with({ owner: null }).with({ owner: { name: "Bo" } }).body.owner).toEqual({
      name: "Bo",
    });
  });

  test("replaces a body that is no object", () => {
    const list = fixture<number[]>({ ...typical, body: [1, 2] });
    expect(list.with([3]).text).toBe("[3]");
  });

  test("keeps every digit", () => {
    const other = typical.with({ amount: LONG });
    expect(other.text).toContain(`"amount":${LONG}`);
    expect(other.body.amount).toBe(LONG);
    const exact = typical.with({ amount: new JsonNumber("0.10000000000000000000000001") });
    expect(exact.text).toContain('"amount":0.10000000000000000000000001,');
  });

  test("takes any name of a member for one", () => {
    const { text } = typical.with(JSON.parse('{"__proto__":{"a":1},"constructor":{"b":2}}'));
    expect(text).toMatch(/"__proto__":\{"a":1\},"constructor":\{"b":2\}\}$/);
  });

  test("never changes the original", () => {
    const value = fc.jsonValue();
    const object = fc.dictionary(fc.string(), value);
    fc.assert(
      fc.property(object, object, (body, changes) => {
        const before = JSON.stringify(body);
        const original = fixture<object>({ ...typical, body });
        const other = original.with(changes);
        expect(original.text).toBe(before);
        expect(JSON.stringify(original.body)).toBe(before);
        for (const [key, change] of Object.entries(changes)) {
          const isObject = typeof change === "object" && change !== null && !Array.isArray(change);
          if (!isObject) expect(Object.entries(other.body)).toContainEqual([key, change]);
        }
        expect(Object.keys(other.body).toSorted()).toEqual(
          [...new Set([...Object.keys(body), ...Object.keys(changes)])].toSorted(),
        );
      }),
    );
  });
});

test("withBody takes any body, with the type of the answer or JSON's", () => {
  expect(typical.withBody({ strange: [1n] })).toMatchObject({
    text: '{"strange":[1]}',
    status: 200,
    example: "typical",
  });
  expect(fixtures.deleteWallet.noContent.empty.withBody({})).toMatchObject({
    contentType: "application/json",
    text: "{}",
  });
  expect(typical.withBody(undefined).text).toBe("");
  expect(typical.withBody(null).text).toBe("null");
});

test("withHeaders adds headers, in place of those of the same name", () => {
  const other = typical.withHeaders({ ETag: "a", "X-Id": "1" }).withHeaders({ etag: "b" });
  expect(other.headers).toEqual({ etag: "b", "x-id": "1" });
  expect(other.with({ amount: 1 }).headers).toEqual({ etag: "b", "x-id": "1" });
  expect(typical.headers).toEqual({});
});
