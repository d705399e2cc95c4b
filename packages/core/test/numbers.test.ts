import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  ConfigurationError,
  JsonNumber,
  parseJson,
  ResponseValidationError,
} from "../src/index.ts";
import { withBigInts } from "../src/json/big-ints.ts";
import type {
  ByteStream,
  NumberMode,
  Operation,
  Validator,
  WithBigInts,
  WithResponse,
} from "../src/provider.ts";
import { pair } from "../src/runtime.ts";
import { errorOf } from "./error-of.ts";
import { serve } from "./server.ts";
import { clientOf, operationOf } from "./things.ts";

interface Thing {
  id: number;
  rate?: number | null;
  kind: "a" | (string & {});
  known?: 1 | 2;
  open?: 1 | (number & {});
  items: { amount: number }[];
  [other: string]: unknown;
}

/** As generated code checks it: `id` is an integer, `rate` a number. */
const validate: Validator = (value, check) => {
  const { id, rate } = value as Record<string, unknown>;
  const isWhole = Number.isInteger(id) || check?.integer(id, "id");
  return isWhole && (rate == null || typeof rate === "number" || check?.number(rate, "rate"));
};

const getThing: Operation<{ readonly [name: string]: never }, Thing> = operationOf<Thing>({
  200: { "application/json": validate },
});

/** What a method gives for a JSON text. */
function given(text: string, numbers?: NumberMode): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const fetch = async () => new Response(text, { headers });
  return clientOf(getThing, { baseUrl: "http://localhost", fetch, numbers }).callThing();
}

const BIG = "9007199254740993";

describe('numbers: "exact"', () => {
  test.each([
    ["a large integer", `{"id":${BIG}}`, { id: 9_007_199_254_740_993n }],
    ["a negative one", `{"id":-${BIG}}`, { id: -9_007_199_254_740_993n }],
    ["one with zeros behind its point", `{"id":${BIG}.00}`, { id: 9_007_199_254_740_993n }],
    ["one with an exponent", `{"id":9.007199254740993E+15}`, { id: 9_007_199_254_740_993n }],
    [
      "one with more exponent than digits",
      '{"id":-12345678901234567890e2}',
      {
        id: -1_234_567_890_123_456_789_000n,
      },
    ],
    [
      "one whose fraction is zeros",
      '{"id":12345678901234567890000e-3}',
      {
        id: 12_345_678_901_234_567_890n,
      },
    ],
    ["a whole number where any may be", `{"id":1,"rate":${BIG}}`, { id: 1, rate: BigInt(BIG) }],
    ["those that fit", '{"id":1,"rate":0.5}', { id: 1, rate: 0.5 }],
    ["one deep within", `{"id":1,"x":[{"y":${BIG}}]}`, { id: 1, x: [{ y: BigInt(BIG) }] }],
  ])("%s", async (_, text, data) => {
    expect(await given(text, "exact")).toEqual(data);
  });

  test("a fraction that a double can't hold is refused where the spec has it", async () => {
    const error = await errorOf(() => given('{"id":1,"rate":0.12345678901234567890}', "exact"));
    expect(error).toMatchObject({
      name: ResponseValidationError.name,
      issues: [{ pointer: "/rate", expected: "number that JavaScript can hold" }],
    });
    // No schema says that it is a number that somebody reckons with.
    const data = await given('{"id":1,"x":0.12345678901234567890}', "exact");
    expect(data).toEqual({ id: 1, x: new JsonNumber("0.12345678901234567890") });
  });

  test("what is no integer is refused", async () => {
    for (const text of [
      '{"id":"1"}',
      `{"id":${BIG}.5}`,
      `{"id":${BIG}e-1}`,
      '{"id":12345678901234567890e-30}',
    ]) {
      expect(await errorOf(() => given(text, "exact"))).toBeInstanceOf(ResponseValidationError);
    }
  });

  test("is not the default", async () => {
    for (const numbers of [undefined, "number"] as const) {
      const error = await errorOf(() => given(`{"id":${BIG}}`, numbers));
      expect((error as Error).message).toContain("integer that JavaScript can hold");
    }
  });

  test("is one of two", () => {
    const options = { baseUrl: "http://localhost", numbers: "bigint" as "exact" };
    expect(() => clientOf(getThing, options)).toThrow(ConfigurationError);
    expect(() => clientOf(getThing, options)).toThrow('numbers must be "number" or "exact"');
  });

  test("takes back what came", async () => {
    const { baseUrl, requests } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(`{"id":${BIG}}`);
    });
    interface Order {
      readonly id: number;
      readonly file?: Blob | ArrayBuffer | Uint8Array | undefined;
      readonly kind?: "a" | "b";
    }
    const order = {
      ...getThing,
      request: ({ id }: Order) => ({ path: "/things", query: [pair("id", id)] }),
    };
    const operation: Operation<Order, Thing> = order;
    const exact = clientOf(operation, { baseUrl, numbers: "exact" }).callThing;
    const { id } = await exact({ id: 1 });
    await exact({ id });
    expect(requests.map(({ url }) => url)).toEqual(["/things?id=1", `/things?id=${BIG}`]);

    type Sent = Parameters<typeof exact>[0];
    expectTypeOf<Sent["file"]>().toEqualTypeOf<Order["file"]>();
    expectTypeOf<Sent["kind"]>().toEqualTypeOf<Order["kind"]>();
    expectTypeOf<Parameters<typeof exact.withResponse>[0]>().toEqualTypeOf<Sent>();
    const plain = clientOf(operation, { baseUrl }).callThing;
    expectTypeOf<Parameters<typeof plain>[0]>().toEqualTypeOf<Order>();
  });

  test("changes the types of numbers, and of nothing else", () => {
    const options = { baseUrl: "http://localhost" };
    const exact = clientOf(getThing, { ...options, numbers: "exact" }).callThing;
    type Exact = Awaited<ReturnType<typeof exact>>;
    expectTypeOf<Exact["id"]>().toEqualTypeOf<number | bigint>();
    expectTypeOf<Exact["rate"]>().toEqualTypeOf<number | bigint | null | undefined>();
    expectTypeOf<Exact["items"][number]["amount"]>().toEqualTypeOf<number | bigint>();
    expectTypeOf<Exact["kind"]>().toEqualTypeOf<"a" | (string & {})>();
    expectTypeOf<Exact["known"]>().toEqualTypeOf<1 | 2 | undefined>();
    expectTypeOf<1n>().toExtend<NonNullable<Exact["open"]>>();
    expectTypeOf<Exact["anything"]>().toEqualTypeOf<unknown>();
    expectTypeOf(exact.withResponse).returns.resolves.toEqualTypeOf<WithResponse<Exact>>();

    const plain = clientOf(getThing, options).callThing;
    expectTypeOf(plain).returns.resolves.toEqualTypeOf<Thing>();
    const named = clientOf(getThing, { ...options, numbers: "number" }).callThing;
    expectTypeOf(named).returns.resolves.toEqualTypeOf<Thing>();
    expectTypeOf<WithBigInts<ByteStream | Uint8Array | undefined>>().toEqualTypeOf<
      ByteStream | Uint8Array | undefined
    >();
    expectTypeOf<WithBigInts<[number, string?]>>().toEqualTypeOf<[number | bigint, string?]>();
  });
});

describe("bigints of a JSON value", () => {
  test("every integer is the number that was sent", () => {
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.bigInt(),
        fc.string(),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), tie("any"), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (sent) => {
        expect(spelled(withBigInts(parseJson(spelled(sent))))).toBe(spelled(sent));
      }),
    );
  });

  test("depth and length cost no stack and little time", () => {
    const deep = `${"[".repeat(50_000)}${BIG}${"]".repeat(50_000)}`;
    let value = withBigInts(parseJson(deep));
    while (Array.isArray(value)) [value] = value;
    expect(value).toBe(BigInt(BIG));
    for (const long of ["9".repeat(5_000_000), "1e999999999", "1e-999999999"]) {
      expect(withBigInts(parseJson(`[${long}]`))).toEqual([new JsonNumber(long)]);
    }
  });
});

/** JSON in which bigints are numbers. */
function spelled(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(spelled).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}:${spelled(one)}`,
  );
  return `{${members.join(",")}}`;
}
