import type { Subject } from "@org/conformance/behaviour";
import { answerToken, call, connect, FACES } from "@org/conformance/behaviour";
import { ProviderError } from "@org/core";
import { expect, test } from "vitest";
import { mutate } from "../src/fuzz/mutate.ts";
import { Random } from "../src/fuzz/random.ts";
import { loadSubjects } from "../src/subjects.ts";

const BODIES_OF_EACH = 20_000;
const SEED = 20_261_120;
const STATUSES = [200, 200, 200, 200, 200, 200, 400, 401, 404, 422, 503, 201, 204] as const;
const TYPES = [
  "application/json",
  "application/json",
  "application/json",
  "text/html",
  "application/json; charset=latin1",
  "",
] as const;

/** Answers the token request well and every other with what `next` says. */
function clientOf(subject: Subject, next: () => Response) {
  return connect(subject, {
    maxRetries: 0,
    fetch: async (url) => answerToken(subject, url) ?? next(),
  });
}

test.each(await loadSubjects())(
  "$name: 20,000 mutated bodies end as data or as a typed error",
  async (subject) => {
    const random = new Random(SEED);
    const texts = subject.examples.map((body) => JSON.stringify(body));
    const [first = "", ...others] = texts;
    let body = "";
    const made = clientOf(subject, () => {
      const status = random.pick(STATUSES);
      const type = random.pick(TYPES);
      const headers: HeadersInit = type === "" ? {} : { "content-type": type };
      return new Response(status === 204 ? null : new TextEncoder().encode(body), {
        status,
        headers,
      });
    });
    const ends: Record<string, number> = {};
    for (let count = 0; count < BODIES_OF_EACH; count += 1) {
      body = mutate(random.pick([first, ...others]), random);
      const { data, error, refusal } = await call(subject, made, random.pick(FACES));
      if (data === undefined && refusal === undefined && !(error instanceof ProviderError)) {
        expect.fail(`seed ${SEED}, body ${count}: ${error} came of ${body}`);
      }
      const end = data !== undefined ? "data" : error instanceof Error ? error.name : "refusal";
      ends[end] = (ends[end] ?? 0) + 1;
    }
    expect("polluted" in {}).toBe(false);
    // Each way to end was met often: the bodies are neither all good nor all broken.
    for (const end of ["data", "ResponseFormatError", "ResponseValidationError", "refusal"]) {
      expect(ends[end], end).toBeGreaterThan(100);
    }
  },
);
