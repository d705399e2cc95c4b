import {
  ApiError,
  type BalanceReport,
  type CallOptions,
  type ClientOptions,
  type RateLimiter,
} from "@org/core";
import { type AnyDefinition, type AnyOperation, createClient } from "@org/core/provider";
import { equal, ok, show } from "./assert.ts";
import { definitionNamed } from "./known-definitions.ts";
import { knownFetch } from "./known-fetch.ts";
import { placed } from "./path.ts";
import type { Subject } from "./subject.ts";

/** The three ways to ask for balances. */
export const FACES = ["method", "api", "fetchBalances"] as const;

/** Nothing is sent there: `fetch` is replaced in the cases that have no server. */
const EXAMPLE_URL = "https://api.example.com";

/** One of them. */
export type Face = (typeof FACES)[number];

/** How a call ended. */
export interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  /** The error status and body that `api` gives back in place of throwing. */
  readonly refusal?: {
    readonly status: number;
    readonly body: unknown;
    readonly response: Response;
  };
  /** Milliseconds that it took. */
  readonly ms: number;
}

interface ApiAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Method = (args: object, options: CallOptions) => Promise<unknown>;
type Verb = (path: string, init: object) => Promise<ApiAnswer>;

/** A client, so far as all providers have it in common. */
export interface AnyClient {
  readonly api: unknown;
  fetchBalances(args: never, options?: CallOptions): Promise<BalanceReport>;
}

/** The options of any of the clients. */
export type AnyOptions = ClientOptions & Readonly<Record<string, unknown>>;

/** What a case sends in seconds would take minutes within the limits that providers document. */
const UNLIMITED: RateLimiter = { acquire: () => undefined };

/** A client, with the subject's marked credentials; without a `baseUrl`, of an example server. */
export function connect(
  subject: Subject,
  options: AnyOptions,
  credentials: Subject["credentials"] = subject.credentials,
  definition: AnyDefinition = definitionOf(subject),
): AnyClient {
  const common = { baseUrl: EXAMPLE_URL, rateLimiter: UNLIMITED, fetch: knownFetch() };
  const all = { ...common, ...credentials, ...options };
  return createClient<AnyClient>(definition, all);
}

/** What makes the client of a subject: a case may send its operation by another method, or change it. */
export function definitionOf(
  { name, operation, method }: Subject,
  change: Partial<AnyOperation> = {},
): AnyDefinition {
  const definition = definitionNamed(name);
  ok(definition, `there is no package of ${name}`);
  const { balances } = definition;
  const sent = { ...balances, method: method as AnyOperation["method"], ...change };
  const operations = definition.operations.map((one) => (one.id === operation ? sent : one));
  return { ...definition, operations, balances: sent };
}

/** Asks for balances through one face, and tells how it ended. */
export async function call(
  subject: Subject,
  client: AnyClient,
  face: Face,
  options: CallOptions = {},
  args: Readonly<Record<string, unknown>> = subject.args,
): Promise<Outcome> {
  const startedAt = performance.now();
  const ended = (outcome: Omit<Outcome, "ms">): Outcome => ({
    ...outcome,
    ms: performance.now() - startedAt,
  });
  try {
    if (face === "fetchBalances") {
      return ended({ data: await client.fetchBalances(args as never, options) });
    }
    const methods = client as unknown as Record<string, Method>;
    const method = methods[subject.operation];
    ok(method, `${subject.name} has no method ${subject.operation}`);
    if (face === "method") return ended({ data: await method(args, options) });
    const verb = (client.api as Readonly<Record<string, Verb>>)[subject.method];
    ok(verb, `api has no ${subject.method}`);
    const { data, error, response } = await verb(subject.path, {
      ...placed(subject, args),
      ...options,
    });
    if (response.ok) return ended({ data });
    return ended({ refusal: { status: response.status, body: error, response } });
  } catch (error) {
    return ended({ error });
  }
}

/** The typed error that the call ended with. */
export function errorOf<E extends Error>(
  outcome: Outcome,
  type: abstract new (...args: never[]) => E,
): E {
  if (!(outcome.error instanceof type)) {
    ok(false, `expected a ${type.name}, got ${show(outcome.error ?? outcome)}`);
  }
  return outcome.error as E;
}

/** The `ApiError` of this status; undefined from `api`, which gives the status back itself. */
export function refusalOf(outcome: Outcome, status: number): ApiError | undefined {
  if (outcome.refusal !== undefined) {
    equal(outcome.refusal.status, status, "the status of api's response");
    return undefined;
  }
  const error = errorOf(outcome, ApiError);
  equal(error.status, status, "the status of the ApiError");
  return error;
}

/** The data that the call ended with. */
export function dataOf(outcome: Outcome): unknown {
  if (outcome.data === undefined) ok(false, `expected data, got ${show(outcome.error ?? outcome)}`);
  return outcome.data;
}
