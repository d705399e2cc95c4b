import type { Subject } from "@org/conformance/behaviour";
import {
  answerToken,
  CASES,
  concerns,
  pathOf,
  placed,
  tokenBody,
  valueWith,
} from "@org/conformance/behaviour";
import { markSecrets } from "@org/conformance/behaviour/server";
import { expect, test } from "vitest";
import { definitions } from "../src/definitions.ts";
import { loadSubjects } from "../src/subjects.ts";

const subjects = await loadSubjects();

test("every case applies to some provider", () => {
  const idle = CASES.filter((one) => !subjects.some((subject) => concerns(one, subject)));
  expect(idle.map(({ row, name }) => `${row} ${name}`)).toEqual([]);
});

test("of every provider that has balances an example shows one, and its currency", () => {
  const told = definitions.filter(({ normalize }) => Object.keys(normalize.amounts).length > 0);
  const found = subjects.filter(({ at }) => at.amount && at.currency);
  expect(found.map(({ name }) => name)).toEqual(told.map(({ provider }) => provider.name));
});

test("subjects are data: nothing is lost on the way to a runtime", () => {
  expect(JSON.parse(JSON.stringify(subjects))).toEqual(subjects);
});

test("no secret is like another, and what other spellings escape is among them", () => {
  const credentials = ["a", "b"].map((name) => ({ name, env: name.toUpperCase() }));
  const marked = markSecrets(["one", "two"].map((name) => ({ name, credentials })));
  const secrets = marked.flatMap((one) => Object.values(one));
  expect(secrets).toHaveLength(4);
  for (const secret of secrets) {
    expect(secrets.filter((other) => other.includes(secret))).toEqual([secret]);
  }
  for (const character of '"\\/+=&') expect(secrets.join("")).toContain(character);
});

const bank = {
  path: "/banks/{bank-id}/accounts/{id}",
  parameters: [
    { arg: "bank-id", name: "bank-id", in: "path" },
    { arg: "id", name: "id", in: "path" },
    { arg: "query_id", name: "id", in: "query" },
  ],
  token: {
    operation: "createToken",
    path: "/token",
    answer: { data: { secret: "old", more: 1 } },
    accessToken: "/data/secret",
    expiresIn: "/data/seconds",
  },
} as unknown as Subject;

test("arguments go where they belong", () => {
  const args = { "bank-id": "b/1", id: "a", query_id: "q", body: { day: 1 } };
  expect(pathOf(bank, args)).toBe("/banks/b%2F1/accounts/a");
  expect(placed(bank, args)).toEqual({
    params: { path: { "bank-id": "b/1", id: "a" }, query: { id: "q" } },
    body: { day: 1 },
  });
  expect(placed(bank, { id: "a" })).toEqual({ params: { path: { id: "a" } } });
});

test("a token is handed out as the spec has it, and to requests of one alone", async () => {
  const { token } = bank;
  if (token === undefined) throw new Error("token");
  expect(tokenBody(token, "new", 60)).toEqual({ data: { secret: "new", more: 1, seconds: 60 } });
  const { expiresIn, ...endless } = token;
  expect(tokenBody(endless, "new")).toEqual({ data: { secret: "new", more: 1 } });
  const answer = answerToken(bank, "https://bank.example/v1/token?a=1");
  expect(await answer?.json()).toMatchObject({ data: { secret: "a-token" } });
  expect(answerToken(bank, "https://bank.example/v1/banks/b/accounts/a")).toBeUndefined();
});

test("a value is made of pointers", () => {
  expect(
    valueWith([
      ["/a/b", 1],
      ["/a/c", 2],
      ["/d", 3],
    ]),
  ).toEqual({ a: { b: 1, c: 2 }, d: 3 });
});
