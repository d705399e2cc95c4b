/** The whole suite once more, for a provider whose tokens are those of OAuth 2.0 client credentials. */
import { expect, test, vi } from "vitest";
import { loadSubjects } from "../src/subjects.ts";
import { testAndTell } from "./test-cases.ts";

vi.mock("../src/packages.ts", async () => {
  const { oauthPackage } = await import("./oauth/package.ts");
  const only = await oauthPackage();
  return { providerPackages: async () => [only] };
});

const subjects = await loadSubjects();

test("its tokens come from where its document says", () => {
  expect(subjects.map(({ name, token }) => [name, token?.operation, token?.path])).toEqual([
    ["vault", "OAuth", "/oauth/token"],
  ]);
});

testAndTell(subjects);
