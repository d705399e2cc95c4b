import { describe, expect, expectTypeOf, test } from "vitest";
import { ApiError, ConfigurationError } from "../src/index.ts";
import type { NoArgs, Operation, WithResponse } from "../src/provider.ts";
import { errorOf } from "./error-of.ts";
import { createExample } from "./provider.ts";
import { serve } from "./server.ts";
import { clientOf, operationOf } from "./things.ts";

interface Thing {
  readonly id: number;
}

const getThing: Operation<NoArgs, Thing> = operationOf({ 200: { "application/json": () => true } });

describe("withResponse", () => {
  test("gives the data, and what came with it", async () => {
    const { baseUrl, requests } = await serve((response) => {
      response.writeHead(201, "Made", {
        "content-type": "application/json",
        "x-request-id": "r-1",
        "X-RateLimit-Remaining": "41",
        link: ['<https://example.com/2>; rel="next"', '<https://example.com/9>; rel="last"'],
      });
      response.end('{"id":1}');
    });
    const answer = await clientOf(getThing, { baseUrl }).callThing.withResponse();
    expect(Object.keys(answer).sort()).toEqual(["data", "requestId", "response"]);
    const { data, response, requestId } = answer;
    expect(data).toEqual({ id: 1 });
    expect(requestId).toBe("r-1");
    expect(response).toMatchObject({ status: 201, statusText: "Made" });
    expect(response.headers.get("x-ratelimit-remaining")).toBe("41");
    expect(response.headers.get("LINK")).toContain('rel="last"');
    expect(response.headers.has("x-none")).toBe(false);
    expect([...response.headers]).toContainEqual(["x-request-id", "r-1"]);
    expect(requests).toHaveLength(1);
  });

  test("gives the request id of the usual headers, where the spec names none", async () => {
    const { baseUrl } = await serve((response, number) => {
      const name = number === 1 ? "Request-Id" : "X-Request-Id";
      response.writeHead(200, { "content-type": "application/json", [name]: "r-2" }).end("{}");
    });
    const { getThing: get } = createExample({ baseUrl });
    expect((await get.withResponse({ id: "1" })).requestId).toBe("r-2");
    expect((await get.withResponse({ id: "1" })).requestId).toBe("r-2");
  });

  test("says what came without a body", async () => {
    const { baseUrl } = await serve((response) => response.writeHead(204, { etag: '"1"' }).end());
    const remove = operationOf<undefined>({ 204: {} }, { method: "DELETE" });
    const { data, response, requestId } = await clientOf(remove, {
      baseUrl,
    }).callThing.withResponse();
    expect(data).toBeUndefined();
    expect(response.status).toBe(204);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(requestId).toBeNull();
  });

  test("fails as the method does, and takes what it takes", async () => {
    const { baseUrl, requests } = await serve((response) => {
      response.writeHead(404, { "set-cookie": "session=abc" }).end('{"message":"gone"}');
    });
    const { callThing } = clientOf(getThing, { baseUrl });
    const error = await errorOf(() =>
      callThing.withResponse({}, { headers: { "x-own": "1" }, timeoutMs: 5_000 }),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(JSON.stringify(error)).not.toContain("session=abc");
    expect((error as Error).stack).toContain("with-response.test.ts");
    expect(requests[0]?.headers["x-own"]).toBe("1");
    const wrong = { timeoutMS: 1 } as object;
    expect(await errorOf(() => callThing.withResponse({}, wrong))).toBeInstanceOf(
      ConfigurationError,
    );
  });

  test("is there for every method of a whole client, and knows what it gives", async () => {
    const fetch = async () => Response.json({ id: "1" }, { headers: { "x-a": "b" } });
    const client = createExample({ fetch });
    const { data, response } = await client.getThing.withResponse({ id: "1" });
    expect(data.id).toBe("1");
    expect(response.headers.get("x-a")).toBe("b");
    expect(client.deleteThing.withResponse).toBeTypeOf("function");
    const { callThing } = clientOf(getThing, { baseUrl: "http://localhost" });
    expectTypeOf(callThing.withResponse).returns.resolves.toEqualTypeOf<WithResponse<Thing>>();
  });
});
