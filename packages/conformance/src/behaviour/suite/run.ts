import { CASES } from "../cases/index.ts";
import type { Case, RuntimeName } from "./case.ts";
import type { Row } from "./rows.ts";
import { connectServer, type ServerHandle } from "./server-handle.ts";
import type { Subject } from "./subject.ts";

/** A case that takes longer hangs: the slowest take some seconds. */
const CASE_LIMIT_MS = 20_000;

/** Where the cases run, and how values are inspected there. */
export interface Runtime {
  readonly name: RuntimeName;
  /** How many providers are tried at a time. */
  readonly parallel: number;
  inspect(value: unknown): string;
}

/** How a case ended for a provider. */
export interface Result {
  readonly row: Row;
  readonly name: string;
  readonly provider: string;
  /** What went wrong; null where nothing did. */
  readonly failure: string | null;
  /** Why it could not be tried here; null where it was. */
  readonly impossible: string | null;
}

/** So many results are handed on at a time. */
const BATCH = 20;

/**
 * Runs every case for every provider, and gives the results to `report` as they come. A provider has one
 * case at a time, so that none meets the rate limit or the token of another.
 */
export async function runCases(
  origin: string,
  runtime: Runtime,
  report: (results: readonly Result[]) => void | Promise<void>,
): Promise<void> {
  const server = await connectServer(origin);
  const waiting = [...server.world.subjects];
  const work = async (): Promise<void> => {
    for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) {
      await runAll(subject, server, runtime, report);
    }
  };
  await Promise.all(Array.from({ length: runtime.parallel }, work));
}

async function runAll(
  subject: Subject,
  server: ServerHandle,
  runtime: Runtime,
  report: (results: readonly Result[]) => void | Promise<void>,
): Promise<void> {
  const results: Result[] = [];
  for (const one of CASES.filter((candidate) => concerns(candidate, subject))) {
    results.push(await runCase(one, subject, server, runtime));
    if (results.length >= BATCH) await report(results.splice(0));
  }
  await report(results);
}

/** Whether the provider can do what the case is about. */
export function concerns({ needs }: Case, subject: Subject): boolean {
  return needs === undefined || needs(subject);
}

async function runCase(
  one: Case,
  subject: Subject,
  server: ServerHandle,
  runtime: Runtime,
): Promise<Result> {
  const result = { row: one.row, name: one.name, provider: subject.name };
  const impossible = one.impossible?.[runtime.name] ?? null;
  if (impossible !== null) return { ...result, failure: null, impossible };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = (): void => reject(new Error(`no end within ${CASE_LIMIT_MS} ms`));
    timer = setTimeout(late, CASE_LIMIT_MS);
  });
  try {
    await Promise.race([
      one.run({
        subject,
        server: server.of(subject),
        runtime: runtime.name,
        inspect: runtime.inspect,
      }),
      limit,
    ]);
    return { ...result, failure: null, impossible };
  } catch (error) {
    return { ...result, failure: String(error), impossible };
  } finally {
    clearTimeout(timer);
  }
}
