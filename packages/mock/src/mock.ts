import { createLogger } from "@stoplight/prism-core";
import { createServer } from "@stoplight/prism-http-server";
import { directorOf } from "./direct.ts";
import { MockError } from "./error.ts";
import { chooseExamples, replaceInExamples } from "./examples.ts";
import { startFront } from "./front.ts";
import { logTo } from "./log.ts";
import { describe, type MockOperation, type PrismOperation, readOperations } from "./operations.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { findSpec } from "./specs.ts";

/** A provider's name (`finix`), the path of an OpenAPI document, or the document itself. */
export type Spec = string | object;

/** How a mock server answers where the request does not choose by its `Prefer` header. */
export interface MockOptions {
  /** TCP port on 127.0.0.1. Default: 0, a free one. */
  readonly port?: number;
  /** By `operationId`, the name of the 2xx example to answer with. Default: the spec's first. */
  readonly examples?: Readonly<Record<string, string>>;
  /** The documented status that every operation answers with. Default: its lowest 2xx. */
  readonly status?: number;
  /** By `operationId`, JSON pointers into the 2xx answer and the values that shall stand there. */
  readonly replace?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Answer 500 with the violations instead of an answer that contradicts the spec. */
  readonly strict?: boolean;
  /** How operations are answered that no request chooses the answer of: sequences, states, faults. */
  readonly scenario?: Scenario;
  /** Milliseconds to wait before every answer. Default: 0. */
  readonly delayMs?: number;
  /** Takes a line for each thing that happens. Default: silence. */
  readonly log?: (line: string) => void;
}

/** A running mock server. */
export interface Mock extends AsyncDisposable {
  /** Its base URL, without a slash at the end. The paths of servers in the spec are left out. */
  readonly url: string;
  readonly operations: readonly MockOperation[];
  /** Ends its connections and frees its port; once is enough. */
  close(): Promise<void>;
}

/**
 * Starts a Prism mock server of a spec on 127.0.0.1. It wants credentials (401), checks requests
 * (422 or 400), and answers with the examples of the spec; a request chooses among them by its
 * header `Prefer: code=404, example=NAME`. Where an example of a list leads on to a next page, that is the
 * example after it.
 *
 * @throws {NoSpecError} when the spec is neither a provider nor a file.
 * @throws {MockError} when it can't be read or served, or an option names what it does not have.
 */
export async function startMock(spec: Spec, options: MockOptions = {}): Promise<Mock> {
  const { port = 0, examples = {}, status, replace = {}, strict = false, log } = options;
  const found = await readOperations(typeof spec === "string" ? findSpec(spec) : spec);
  const operations = replaceInExamples(chooseExamples(found, examples), replace);
  if (status !== undefined) requireStatus(operations, status);
  const direct = directorOf(operations, options);

  const server = createServer(operations, {
    cors: false,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: strict,
      upstreamProxy: undefined,
      mock: { dynamic: false, ...(status !== undefined && { code: status }) },
    },
    components: {
      logger: log
        ? createLogger("MOCK", { level: "info" }, logTo(log))
        : createLogger("MOCK", { level: "silent" }),
    },
  });
  const fail = (reason: unknown): never => {
    throw new MockError(explain(reason, port));
  };
  const own = await server.listen(direct ? 0 : port, "127.0.0.1").catch(fail);
  const front =
    direct &&
    (await startFront(own, port, direct).catch(async (reason: unknown) => {
      await server.close();
      return fail(reason);
    }));
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= (async () => {
      await front?.close();
      await server.close();
    })();
    return closed;
  };
  const url = front?.url ?? own;
  return { url, operations: operations.map(describe), close, [Symbol.asyncDispose]: close };
}

function requireStatus(operations: readonly PrismOperation[], status: number): void {
  const without = operations
    .map(describe)
    .find(({ answers }) => !answers.some((answer) => isAnswerOf(answer.status, status)));
  if (without === undefined) return;
  const documented = without.answers.map((answer) => answer.status).join(", ");
  throw new MockError(`${without.id} has no status ${status}. It has: ${documented}.`);
}

function isAnswerOf(documented: string, status: number): boolean {
  return documented === String(status) || documented === "default";
}

function explain(reason: unknown, port: number): string {
  const message = reason instanceof Error ? reason.message : String(reason);
  return message.includes("EADDRINUSE")
    ? `port ${port} is taken. Choose another one, or 0 for any that is free.`
    : `can't listen on port ${port}: ${message}`;
}
