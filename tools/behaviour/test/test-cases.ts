import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASES } from "../src/cases/index.ts";
import { type BehaviourServer, startServer } from "../src/server/server.ts";
import { ROWS, type Row } from "../src/suite/rows.ts";
import { concerns, type Result } from "../src/suite/run.ts";
import { connectServer, type ServerHandle } from "../src/suite/server-handle.ts";
import type { Subject } from "../src/suite/subject.ts";
import { showTable } from "../src/table.ts";

function inspectAll(value: unknown): string {
  return inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true });
}

/** Declares the test of every case for every subject that it concerns. */
export function testCases(subjects: readonly Subject[]): void {
  let running: BehaviourServer;
  let server: ServerHandle;
  const results: Result[] = [];

  beforeAll(async () => {
    running = await startServer();
    server = await connectServer(running.origin);
  });

  afterAll(async () => {
    const names = subjects.map(({ name }) => name);
    console.log(showTable(`Node ${process.versions.node}`, names, results));
    await running[Symbol.asyncDispose]();
  });

  describe.each(Object.keys(ROWS) as Row[])("%s", (row) => {
    describe.each(CASES.filter((one) => one.row === row))("$name", (one) => {
      test.concurrent.each(subjects.filter((subject) => concerns(one, subject)))(
        "$name",
        async (subject) => {
          const result = { row, name: one.name, provider: subject.name, impossible: null };
          const failure = await one
            .run({ subject, server: server.of(subject), runtime: "node", inspect: inspectAll })
            .then(
              () => null,
              (error: unknown) => error,
            );
          results.push({ ...result, failure: failure === null ? null : String(failure) });
          expect(failure).toBeNull();
        },
      );
    });
  });
}
