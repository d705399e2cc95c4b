import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Redactor } from "../src/transport/redact.ts";
import { costRatio } from "./cost.ts";
import { type Hidden, SPELLINGS, type Spelling } from "./spellings.ts";

beforeAll(() => new Redactor([]).ready());

const SPELLING = fc.constantFrom(...Object.entries(SPELLINGS));

/** Keys as they are handed out, pass phrases, and secrets of signs and letters of any script. */
const SECRET = fc.oneof(
  fc.string({ minLength: 8, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."abcXYZ0189-_"), minLength: 12, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'a %41+\\"&;/é\u{1f511}=#u'), minLength: 8, maxLength: 20 }),
);

function spell(secret: string, spellings: readonly Spelling[]): Hidden {
  const plain = { text: `key <${secret}>, none`, start: 5, end: 5 + secret.length };
  return spellings.reduce((hidden, one) => one(hidden), plain);
}

/** Nothing of the secret is left, and hardly more than it is gone. */
function expectHidden(secret: string, { text, start, end }: Hidden): void {
  const [before = "", after = "", ...more] = new Redactor([secret]).text(text).split("[redacted]");
  expect(more).toEqual([]);
  expect(text.slice(0, start).slice(0, before.length)).toBe(before);
  expect(text.slice(end).slice(-after.length || text.length)).toBe(after);
  expect(before.length + after.length).toBeGreaterThan(text.length - (end - start) - 40);
}

describe("a secret that is spelled so does not show", () => {
  test.each(Object.entries(SPELLINGS))("%s", (_, spelling) => {
    fc.assert(
      fc.property(SECRET, (secret) => {
        expectHidden(secret, spell(secret, [spelling]));
      }),
    );
  });

  test("one spelling inside of another", () => {
    fc.assert(
      fc.property(SECRET, SPELLING, SPELLING, (secret, [name, inner], [outerName, outer]) => {
        // Nobody can read Base64 whose case is lost.
        fc.pre(!(name.startsWith("Base64") && /case$/.test(outerName)));
        expectHidden(secret, spell(secret, [inner, outer]));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("by hand", () => {
  const key = "sk_live_4eC39/HqLy+jWD=";

  test.each([
    ["hexadecimal", Buffer.from(`key=${key};`).toString("hex")],
    ["hexadecimal in upper case", Buffer.from(key).toString("hex").toUpperCase()],
    ["hexadecimal of another case", Buffer.from(key.toUpperCase()).toString("hex")],
    ["Base64 of hexadecimal", btoa(`u:${Buffer.from(key).toString("hex")}`)],
    ["Base64 of Base64 of Base64", btoa(btoa(`u${btoa(`user:${key}`)}`))],
    ["Base64 after letters that are none of it", `token-${btoa(key)}`],
    ["Base64 in a path", `/a/b/${btoa(`u:${key}`)}/c`],
    ["a percent sign six times", encodeURIComponent("%2525252525").replace(/.*/, (p) => p + key)],
    ["a URL in HTML in JSON", JSON.stringify(`&quot;${encodeURIComponent(key)}&quot;`)],
    ["JSON in a form in Base64", btoa(encodeURIComponent(JSON.stringify({ key })))],
  ])("%s", (_, text) => {
    const shown = new Redactor([key]).text(text);
    expect(shown).toContain("[redacted]");
    for (const part of [
      key,
      btoa(key).slice(3, -6),
      Buffer.from(key).toString("hex").slice(2, -2),
    ]) {
      expect(shown.toLowerCase()).not.toContain(part.toLowerCase());
    }
  });

  test("lines of a private key, as JSON and as forms write them", () => {
    const pem = `-----BEGIN KEY-----\n${"MIIEvQIBADANBg+/kqhkiG9w0".repeat(2)}\n-----END KEY-----\n`;
    const redactor = new Redactor([pem]);
    expect(redactor.text(JSON.stringify({ pem }))).toBe('{"pem":"[redacted]"}');
    expect(redactor.text(new URLSearchParams({ pem }).toString())).toBe("pem=[redacted]");
  });

  test.each([10, 100_000])("a secret that looks like a spelling, after %d characters", (length) => {
    const secret = 'pa%41\\u0041ss"&amp;word';
    const text = `${"- ".repeat(length / 2)}${JSON.stringify({ secret })}`;
    expect(new Redactor([secret]).text(text)).toBe(
      `${"- ".repeat(length / 2)}{"secret":"[redacted]"}`,
    );
  });

  test("a JSON text stays one", () => {
    const body = { a: 'say "no"', b: `${key}"`, c: [JSON.stringify({ key })], d: btoa(key) };
    const shown: unknown = JSON.parse(new Redactor([key]).text(JSON.stringify(body)));
    expect(shown).toEqual({
      a: 'say "no"',
      b: '[redacted]"',
      c: ['{"key":"[redacted]"}'],
      d: "[redacted]=",
    });
  });

  test("a secret of a call that contains one of the client, whichever is found first", () => {
    const redactor = new Redactor(["tokenABC"]).with(["tokenABC-and-more"]);
    expect(redactor.text("<tokenABC-and-more> <tokenABC>")).toBe("<[redacted]> <[redacted]>");
  });

  test("a secret where a long text is cut to be read", () => {
    for (const at of [65_520, 65_536, 131_060, 131_072]) {
      for (const spelled of [key, encodeURIComponent(key), btoa(`u:${key}`)]) {
        const text = `${"- ".repeat(at / 2)}${spelled} ${"- ".repeat(100_000)}`;
        const [before = "", after = ""] = new Redactor([key]).text(text).split("[redacted]");
        expect(before).toBe(text.slice(0, before.length));
        expect(after).toBe(text.slice(-after.length));
        expect(text.length - before.length - after.length).toBeGreaterThan(spelled.length - 6);
      }
    }
  });
});

describe("what is no secret stays", () => {
  test.each([
    "The balance BA7f3kQm9ZxT2vLw8RcYpN4d is not there: 100% sure & certain.",
    "C:\\Users\\new\\table \\u12 %zz %u12 &#; &#x; &x; \\x4 \\",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
    '{"a":"\\"b\\"","c":"\\\\d","e":"\\ud83d\\ude00","f":"\ud83d"}',
    "&lt;p&gt;a&nbsp;b&amp;amp;c&#1114112;d&#x110000;e\\u{110000}",
  ])("%s", (text) => {
    expect(new Redactor(["us3r", "sk_live_4eC39HqLyjWD", "pa ss+wo/rd"]).text(text)).toBe(text);
  });

  test("words without the secret among them", () => {
    const words = fc.lorem({ maxCount: 30 });
    fc.assert(
      fc.property(words, SECRET, SPELLING, (text, secret, [, spelling]) => {
        fc.pre(!/^[\w\s]*$/.test(secret));
        const { text: spelled } = spelling({ text, start: 0, end: 0 });
        expect(new Redactor([secret]).text(spelled)).toBe(spelled);
      }),
    );
  });
});

describe("a text is cleaned in time that is in proportion to it", () => {
  const secrets = Array.from({ length: 10 }, (_, index) => `sk_live_${index}Ab3/dE7gHkLmN0pQ-r=`);

  test.each(["%41", "%25", "\\", "\\u0041", "\\u{0", "&amp;", "&", "&#0", "QUJD", "sk_live_1Ab3/"])(
    "%s over and over",
    async (part) => {
      const clean = (length: number) => () =>
        new Redactor(secrets).text(part.repeat(length / part.length));
      expect(await costRatio(clean(1_600_000), clean(200_000))).toBeLessThan(24);
    },
  );
});

test("a text of millions of characters is cleaned while other work goes on", async () => {
  const text = "%41sk_live_1Ab3/dE7 ".repeat(250_000);
  const redactor = new Redactor(["sk_live_1Ab3/dE7"]);
  let turns = 0;
  const count = () => {
    turns += 1;
    timer = setTimeout(count);
  };
  let timer = setTimeout(count);
  const clean = await redactor.longText(text);
  clearTimeout(timer);
  expect(turns).toBeGreaterThanOrEqual(4);
  expect(clean).toBe(redactor.text(text));
  expect(clean).toBe("%41[redacted] ".repeat(250_000));
});
