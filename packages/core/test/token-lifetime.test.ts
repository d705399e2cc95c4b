import { describe, expect, test } from "vitest";
import { lifetimeOf } from "../src/client/token-lifetime.ts";
import type { OAuthToken } from "../src/provider.ts";

const token: OAuthToken = {
  type: "token",
  credentials: [],
  endpoint: { path: "/token" },
  accessToken: "/token",
};
const CAME_AT = Date.parse("2026-03-01T12:00:00Z");

describe("a time at which a token expires", () => {
  const lifetime = (at: unknown) => lifetimeOf({ ...token, expiresAt: "/at" }, { at }, CAME_AT);

  test.each([
    ["2026-03-01T12:30:00Z"],
    ["2026-03-01t12:30:00z"],
    ["2026-03-01 12:30:00Z"],
    ["2026-03-01T12:30:00.000+00:00"],
    ["2026-03-01T14:30:00+0200"],
    ["2026-03-01T07:00:00-05:30"],
    [CAME_AT / 1_000 + 1_800],
    [String(CAME_AT / 1_000 + 1_800)],
    [CAME_AT + 1_800_000],
  ])("%j is half an hour away", (at) => {
    expect(lifetime(at)).toBe(1_800);
  });

  test.each([
    ["2026-03-01T12:00:00Z"],
    ["2026-03-01T11:00:00Z"],
    ["2026-03-01T12:30:00"],
    ["2026-03-01"],
    ["2026-13-01T12:30:00Z"],
    ["soon"],
    [1_800],
    [null],
    [true],
    [{}],
    [undefined],
  ])("%j makes no sense", (at) => {
    expect(lifetime(at)).toBeUndefined();
  });
});

test("where an answer has both, the seconds count, unless they make no sense", () => {
  const both = { ...token, expiresIn: "/in", expiresAt: "/at" };
  const at = "2026-03-01T12:30:00Z";
  expect(lifetimeOf(both, { in: "60", at }, CAME_AT)).toBe(60);
  expect(lifetimeOf(both, { in: 0, at }, CAME_AT)).toBe(1_800);
  expect(lifetimeOf(token, { in: 60, at }, CAME_AT)).toBeUndefined();
});
