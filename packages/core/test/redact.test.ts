import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Redactor } from "../src/transport/redact.ts";

beforeAll(() => new Redactor([]).ready());

const SECRET = "s3cr&t/key=";

describe("text", () => {
  test.each([
    ["plain", SECRET],
    ["upper case", SECRET.toUpperCase()],
    ["JSON with escaped slashes", "s3cr&t\\/key="],
    ["JSON by code", "s3cr\\u0026t\\u002fkey\\u003d"],
    ["a URL", encodeURIComponent(SECRET)],
    ["a URL in lower case", encodeURIComponent(SECRET).toLowerCase()],
    [
      "every character of a URL",
      Array.from(SECRET, (c) => `%${c.charCodeAt(0).toString(16)}`).join(""),
    ],
    ["HTML by name", "s3cr&amp;t/key="],
    ["HTML by number", "s3cr&#38;t&#47;key&#61;"],
    ["HTML by hexadecimal number", "s3cr&#x26;t&#x2f;key&#x3D;"],
  ])("%s", (_, spelled) => {
    expect(new Redactor([SECRET]).text(`<${spelled}>`)).toBe("<[redacted]>");
  });

  test("a secret that contains another goes first, whichever was known first", () => {
    for (const secrets of [
      ["abcd", "abcdefgh"],
      ["abcdefgh", "abcd"],
    ]) {
      expect(new Redactor(secrets).text("abcdefgh abcd")).toBe("[redacted] [redacted]");
    }
  });

  test.each(["", "a", "abc"])("%j is too short to be a secret", (secret) => {
    expect(new Redactor([secret]).text("abc")).toBe("abc");
  });

  test("four characters are one", () => {
    expect(new Redactor(["abcd"]).text("xabcdx")).toBe("x[redacted]x");
  });

  test("a secret has no meaning as a pattern", () => {
    const redactor = new Redactor(["a.*b(c", "$&$1"]);
    expect(redactor.text("axxb(c a.*b(c")).toBe("axxb(c [redacted]");
  });

  test("secrets learned later count, those of a base too", () => {
    const base = new Redactor(["first"]);
    const redactor = base.with(["second"]);
    expect(redactor.text("first second third")).toBe("[redacted] [redacted] third");
    base.add("third");
    expect(redactor.text("first second third")).toBe("[redacted] [redacted] [redacted]");
    expect(base.text("second")).toBe("second");
  });
});

describe("error", () => {
  const redactor = new Redactor([SECRET]);
  const clean = new TypeError("fetch failed", {
    cause: Object.assign(new Error("x"), { code: "E" }),
  });

  test("one without a secret stays the same object", () => {
    expect(redactor.error(clean)).toBe(clean);
  });

  test.each([
    ["its message", new Error(`bad ${SECRET}`)],
    ["its cause", new Error("failed", { cause: new Error(SECRET) })],
    ["a cause that is a text", new Error("failed", { cause: SECRET })],
    ["a cause four deep", deep(4)],
    ["a cause deeper than any runtime's", deep(30)],
    ["one of several", new AggregateError([new Error("a"), new Error(SECRET)], "all failed")],
    ["its code", Object.assign(new Error("failed"), { code: SECRET })],
    ["a member", Object.assign(new Error("failed"), { request: { headers: { a: [SECRET] } } })],
    ["the name of a member", Object.assign(new Error("failed"), { x: { [SECRET]: 1 } })],
    ["a member by symbol", Object.assign(new Error("failed"), { [Symbol("s")]: SECRET })],
    ["its name", Object.assign(new Error("failed"), { name: SECRET })],
    ["its stack", Object.assign(new Error("failed"), { stack: `Error: ${SECRET}` })],
    ["a member of a class", Object.assign(new Error("failed"), { map: new Map([["k", SECRET]]) })],
  ])("a secret in %s is removed", (_, error) => {
    const made = redactor.error(error);
    expect(inspect(made, { depth: 50, showHidden: true })).not.toContain(SECRET);
    expect(made).toBeInstanceOf(Error);
  });

  test("what is no secret of it stays", () => {
    const error = Object.assign(new Error(`bad ${SECRET}`), {
      name: "FetchError",
      code: "ECONNRESET",
    });
    expect(redactor.error(error)).toMatchObject({
      name: "FetchError",
      message: "bad [redacted]",
      code: "ECONNRESET",
    });
    const several = new AggregateError([clean, new Error(SECRET)], "all");
    const made = redactor.error(several) as AggregateError;
    expect(made).toBeInstanceOf(AggregateError);
    expect(made.errors[0]).toBe(clean);
  });

  test("a copy has a stack, whatever the original's is, and is there once", () => {
    const error = Object.assign(new TypeError(`bad ${SECRET}`), { stack: [{}] });
    const all = redactor.error(new AggregateError([error, error], "all")) as AggregateError;
    expect(all.errors).toEqual([expect.objectContaining({ name: "TypeError" }), undefined]);
    expect((all.errors[0] as Error).stack).toBe("TypeError: bad [redacted]");
    expect(causes(redactor.error(deep(100)))).toBeLessThan(20);
  });

  test("one of another realm", () => {
    const foreign: unknown = runInNewContext("new RangeError('far', { cause: new Error('off') })");
    expect(redactor.error(foreign)).toBe(foreign);
    const telling: unknown = runInNewContext(`new RangeError("bad ${SECRET}")`);
    expect(redactor.error(telling)).toMatchObject({
      name: "RangeError",
      message: "bad [redacted]",
    });
  });

  test("exotic ones without a secret stay the same object", () => {
    const frozen = Object.freeze(new Error("frozen"));
    const own = Object.assign(new Error("own"), { f() {}, big: 1n, list: [{ a: null }] });
    for (const error of [new DOMException("The user aborted.", "AbortError"), frozen, own]) {
      expect(redactor.error(error)).toBe(error);
    }
  });

  test.each<[string, (secret: string) => unknown]>([
    ["a DOMException", (secret) => new DOMException(`at ${secret}`, "AbortError")],
    ["a frozen error", (secret) => Object.freeze(new Error(secret))],
    [
      "an error that causes itself",
      (secret) => {
        const error = new Error(secret);
        return Object.assign(error, { cause: error });
      },
    ],
    [
      "errors that hold each other",
      (secret) => {
        const errors: Error[] = [];
        for (let index = 0; index < 30; index += 1) errors.push(new AggregateError(errors, secret));
        for (const error of errors) Object.assign(error, { errors, cause: errors[7] });
        return errors[0];
      },
    ],
    ["a hundred thousand errors", (secret) => new AggregateError(many(100_000, secret), "all")],
    [
      "a hundred thousand members",
      (secret) => Object.assign(new Error("x"), many(100_000, secret)),
    ],
    ["a list of a million", (secret) => Object.assign(new Error("x"), { of: many(1e6, secret) })],
    [
      "an object that holds itself",
      (secret) => {
        const member: Record<string, unknown> = { secret };
        member["self"] = member;
        return Object.assign(new Error("x"), { member });
      },
    ],
    ["a message of 10 MB", (secret) => new Error(`${"long ".repeat(2_000_000)}${secret}`)],
    [
      "getters that throw",
      (secret) =>
        Object.defineProperties(new Error(secret), {
          name: { get: fail },
          stack: { get: fail },
          code: { get: fail },
          cause: { get: fail },
          more: { get: fail, enumerable: true },
        }),
    ],
    ["a stack that is no text", (secret) => Object.assign(new Error(secret), { stack: [{}] })],
    ["a code that is no text", (s) => Object.assign(new Error(s), { code: Object.create(null) })],
    ["a code that is a symbol", (s) => Object.assign(new Error(s), { code: Symbol("s"), name: 7 })],
    [
      "an error behind a proxy",
      (secret) => new Proxy(new Error(secret), { get: fail, ownKeys: fail }),
    ],
    ["an error whose class can't be asked for", () => new Proxy(new Error("x"), PROXY)],
    ["a proxy that is revoked", () => revoked()],
  ])("%s: nothing is thrown, nothing shows, and it ends", (_, make) => {
    const cleaned = redactor.error(make(SECRET));
    expect(inspect(cleaned, { depth: 50, showHidden: true })).not.toContain(SECRET);
    expect(causes(cleaned)).toBeLessThan(20);
  });

  test.each<[string, typeof Error.prepareStackTrace]>([
    ["throws", fail],
    ["gives the frames", (_, frames) => frames],
    ["gives nothing", () => undefined],
  ])("Error.prepareStackTrace that %s", (_, prepare) => {
    const original = Error.prepareStackTrace;
    Error.prepareStackTrace = prepare;
    try {
      const error = redactor.error(new Error(`bad ${SECRET}`, { cause: new Error("fine") }));
      expect((error as Error).message).toBe("bad [redacted]");
      expect(((error as Error).cause as Error).message).toBe("fine");
    } finally {
      Error.prepareStackTrace = original;
    }
  });

  test("what was thrown and is no error", () => {
    expect(redactor.error("plain")).toBe("plain");
    expect(redactor.error(undefined)).toBeUndefined();
    expect(redactor.error(`x ${SECRET}`)).toBe("[redacted]");
    expect(redactor.error({ a: SECRET })).toBe("[redacted]");
  });
});

function fail(): never {
  throw new RangeError("no");
}

const PROXY: ProxyHandler<Error> = { getPrototypeOf: fail, get: fail };

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable(new Error("x"), {});
  revoke();
  return proxy;
}

function many(count: number, secret: string): unknown[] {
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? "fine" : secret));
}

/** How many causes there are behind an error, until they end. */
function causes(error: unknown): number {
  let count = 0;
  for (let cause = error; cause instanceof Error && count < 100; cause = cause.cause) count += 1;
  return count;
}

function deep(levels: number): Error {
  return levels === 0 ? new Error(SECRET) : new Error("failed", { cause: deep(levels - 1) });
}

test("what finds secrets is not loaded: all is taken for one", async () => {
  vi.resetModules();
  const fresh = await import("../src/transport/redact.ts");
  const redactor = new fresh.Redactor([SECRET]);
  expect(redactor.text("whatever")).toBe("[redacted]");
  expect(redactor.error(new Error(SECRET))).toBeUndefined();
  expect(new fresh.Redactor([]).text("no secret")).toBe("no secret");
  await redactor.ready();
  expect(redactor.text(`<${SECRET}> whatever`)).toBe("<[redacted]> whatever");
});
