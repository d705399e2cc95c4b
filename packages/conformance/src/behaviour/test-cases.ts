import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASES } from "./cases/index.ts";
import { type BehaviourServer, startServer } from "./server/server.ts";
import { ROWS, type Row } from "./suite/rows.ts";
import { concerns, type Result } from "./suite/run.ts";
import { connectServer, type ServerHandle } from "./suite/server-handle.ts";
import type { Subject } from "./suite/subject.ts";

function inspectAll(value: unknown): string {
  return inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true });
}

/** On machines that are many times too busy a case takes minutes: this is for what hangs. */
const LIMIT_MS = 10 * 60_000;

/** These rows mostly compute: side by side, providers would only wait for each other. The others mostly wait. */
const COMPUTES: ReadonlySet<Row> = new Set(["numbers"]);

/**
 * Declares the test of every case for every subject that it concerns, on the Node at hand.
 *
 * @param report is told of each
 */
export function testCases(
  subjects: readonly Subject[],
  report: (result: Result) => void = () => {},
): void {
  let running: BehaviourServer;
  let server: ServerHandle;

  beforeAll(async () => {
    running = await startServer(subjects);
    server = await connectServer(running.origin);
  }, LIMIT_MS);

  afterAll(() => running[Symbol.asyncDispose]());

  // A suite without a test is an error: what concerns nobody is none.
  const cases = CASES.filter((one) => subjects.some((subject) => concerns(one, subject)));
  const rows = (Object.keys(ROWS) as Row[]).filter((row) => cases.some((one) => one.row === row));
  describe.each(rows)("%s", (row) => {
    describe.each(cases.filter((one) => one.row === row))("$name", (one) => {
      test.each(subjects.filter((subject) => concerns(one, subject)))(
        "$name",
        { concurrent: !COMPUTES.has(row), timeout: LIMIT_MS },
        async (subject) => {
          const result = { row, name: one.name, provider: subject.name, impossible: null };
          const failure = await one
            .run({ subject, server: server.of(subject), runtime: "node", inspect: inspectAll })
            .then(
              () => null,
              (error: unknown) => error,
            );
          report({ ...result, failure: failure === null ? null : String(failure) });
          expect(failure).toBeNull();
        },
      );
    });
  });
}
