import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  answerToken,
  call,
  connect,
  dataOf,
  FACES,
  watchedController,
} from "@org/conformance/behaviour";
import { expect, test } from "vitest";
import { loadSubjects } from "../src/subjects.ts";

const CALLS = 100_000;
const ROUNDS = 10;

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Bytes of the heap that are in use. */
function heapInUse(): number {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

/** What is new of some: what was there before, such as a timer of the test runner, may have ended. */
function without(some: readonly string[], before: readonly string[]): string[] {
  const known = [...before];
  return some.filter((one) => {
    const index = known.indexOf(one);
    if (index < 0) return true;
    known.splice(index, 1);
    return false;
  });
}

test("100,000 calls leave nothing in memory, no timer and no listener", async () => {
  const subjects = await loadSubjects();
  const { signal, listeners } = watchedController();
  const clients = subjects.map((subject) => {
    const body = JSON.stringify(subject.example);
    const headers = { "content-type": "application/json" };
    const fetch = async (url: string): Promise<Response> =>
      answerToken(subject, url) ?? new Response(body, { headers });
    return { subject, client: connect(subject, { fetch }) };
  });
  let number = 0;
  const round = async (): Promise<void> => {
    for (let end = number + CALLS / ROUNDS; number < end; ) {
      for (const { subject, client } of clients) {
        number += 1;
        // A credential of its own for each: a client that remembers them grows.
        const headers = { "x-api-key": `key-number-${number}` };
        const face = FACES[number % FACES.length] ?? "method";
        dataOf(await call(subject, client, face, { signal, headers }));
      }
    }
  };
  const before = process.getActiveResourcesInfo();
  await round();
  const start = heapInUse();
  for (let rounds = 1; rounds < ROUNDS; rounds += 1) await round();
  const grown = heapInUse() - start;

  expect(number).toBeGreaterThanOrEqual(CALLS);
  // 90,000 calls: this is less than 12 bytes for each.
  expect(grown).toBeLessThan(1_000_000);
  expect([listeners(), getEventListeners(signal, "abort").length]).toEqual([0, 0]);
  expect(without(process.getActiveResourcesInfo(), before)).toEqual([]);
});
