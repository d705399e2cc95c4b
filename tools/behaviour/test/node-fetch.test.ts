import { useFetch } from "@org/conformance/behaviour";
import { createFetch } from "@org/core/node";
import { Agent } from "undici";
import { afterAll, expect } from "vitest";
import { loadSubjects } from "../src/subjects.ts";
import { testAndTell } from "./test-cases.ts";

/** One whose calls need a token, and one whose calls do not: `pnpm test:runtimes` has all of them. */
const PROVIDERS: readonly string[] = ["finix", "muda"];

const agent = new Agent();
const fetch = createFetch(agent);
let sent = 0;
useFetch((url, init) => {
  sent += 1;
  return fetch(url, init);
});
afterAll(async () => {
  await agent.close();
  expect(sent).toBeGreaterThan(0);
});

const subjects = (await loadSubjects()).filter(({ name }) => PROVIDERS.includes(name));
testAndTell(subjects, "@org/core/node");
