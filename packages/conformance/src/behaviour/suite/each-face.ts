import type { CallOptions } from "@org/core";
import type { Answer } from "../server/answer.ts";
import { AssertionError, equal, ok } from "./assert.ts";
import { type AnyOptions, call, connect, FACES, type Face, type Outcome } from "./call.ts";
import type { Context } from "./case.ts";
import type { Scenario } from "./server-handle.ts";

/** What is to be called, and how. */
export interface Setup {
  readonly answers: readonly Answer[];
  readonly token?: readonly Answer[];
  /** Options of the client; `baseUrl` is the scenario's. */
  readonly client?: AnyOptions;
  readonly options?: CallOptions;
}

/** What came of it. */
export interface Ended {
  readonly face: Face;
  readonly outcome: Outcome;
  readonly scenario: Scenario;
  /** The requests of the balance operation that the server saw. */
  requests(): Promise<number>;
  /** The requests of the balance operation that the client sent, as its hook `onRetry` counts them. */
  readonly attempts: number;
}

/** Calls through each face in turn, with a scenario and a client of its own, and checks each end. */
export async function eachFace(
  { subject, server }: Context,
  { answers, token, client, options }: Setup,
  check: (ended: Ended) => void | Promise<void>,
): Promise<void> {
  await forFaces(async (face) => {
    const scenario = await server.start(token === undefined ? { answers } : { answers, token });
    let attempts = 1;
    const onRetry = (): void => {
      attempts += 1;
    };
    const made = connect(subject, { baseUrl: scenario.baseUrl, onRetry, ...client });
    const outcome = await call(subject, made, face, options);
    const requests = async (): Promise<number> => {
      const seen = await scenario.seen();
      return seen.requests.filter(({ isToken }) => !isToken).length;
    };
    await check({ face, outcome, scenario, requests, attempts });
  });
}

/**
 * Checks how often a request that no byte of an answer came for was sent. Chromium itself repeats one on a
 * connection that had waited, as a spare one of its own does, and tells nobody: there the server may see more.
 */
export async function isSent(
  { runtime }: Context,
  { requests, attempts }: Ended,
  expected: number,
): Promise<void> {
  equal(attempts, expected, "attempts");
  const seen = await requests();
  if (runtime === "chromium") ok(seen >= expected, `requests: at least ${expected}, got ${seen}`);
  else equal(seen, expected, "requests");
}

/** Runs a check for each face, and says which one failed. */
export async function forFaces(check: (face: Face) => Promise<void>): Promise<void> {
  for (const face of FACES) {
    try {
      await check(face);
    } catch (error) {
      if (!(error instanceof AssertionError)) throw error;
      throw new AssertionError(`${face}: ${error.message}`, { cause: error });
    }
  }
}
