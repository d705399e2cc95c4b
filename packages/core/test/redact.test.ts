import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Redactor } from "../src/transport/redact.ts";

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

  test("what was thrown and is no error", () => {
    expect(redactor.error("plain")).toBe("plain");
    expect(redactor.error(undefined)).toBeUndefined();
    expect(redactor.error(`x ${SECRET}`)).toBe("[redacted]");
    expect(redactor.error({ a: SECRET })).toBe("[redacted]");
  });
});

function deep(levels: number): Error {
  return levels === 0 ? new Error(SECRET) : new Error("failed", { cause: deep(levels - 1) });
}
