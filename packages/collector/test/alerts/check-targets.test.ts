import { expect, it } from "vitest";
import { checkTargets } from "../../src/alerts/check-targets.ts";
import type { AlertTarget } from "../../src/alerts/targets.ts";

const HOOK = { name: "ops", kind: "webhook", url: "https://example.com/a", secret: () => "" };

const WRONG: readonly (readonly [what: string, target: unknown, message: string])[] = [
  ["no name", { ...HOOK, name: "" }, "a target of alerts has a name"],
  ["no kind that is known", { ...HOOK, kind: "mail" }, 'there is no kind "mail"'],
  ["an event that is none", { ...HOOK, events: ["balance.gone"] }, 'no event "balance.gone"'],
  ["a tenant that is no text", { ...HOOK, tenant: 1 }, "tenant must be a text"],
  ["no address", { ...HOOK, url: "example.com/s3cret" }, "url is not an absolute URL"],
  [
    "http to another host",
    { ...HOOK, url: "http://example.com/s3cret" },
    "must start with https://",
  ],
  ["another protocol", { ...HOOK, url: "ftp://127.0.0.1/s3cret" }, "must start with https://"],
  [
    "credentials in an address",
    { ...HOOK, url: "https://u:s3cret@example.com" },
    "no user, password",
  ],
  ["a secret that is written there", { ...HOOK, secret: "s3cret" }, "secret must be a function"],
  ["no time to answer", { ...HOOK, timeoutMs: 0 }, "timeoutMs must be"],
  ["no function", { name: "f", kind: "function" }, "tell must be a function"],
];

it.each(WRONG)("refuses %s, and never shows what may be secret", (_, target, message) => {
  const check = (): unknown => checkTargets([target as AlertTarget]);
  expect(check).toThrow(
    expect.objectContaining({ name: "CollectorError", message: expect.stringContaining(message) }),
  );
  expect(check).not.toThrow("s3cret");
});

it("refuses two of one name", () => {
  const target: AlertTarget = { name: "lines", kind: "output" };
  expect(() => checkTargets([target, target])).toThrow('two targets have the name "lines"');
});

it.each([
  "http://localhost:1/a",
  "http://[::1]/a",
  "http://127.0.0.1/a?key=1",
  "https://example.com",
])("takes %s", (url) => {
  expect(checkTargets([{ ...HOOK, url } as AlertTarget])).toHaveLength(1);
});
