import {
  AbortedError,
  ConnectionError,
  type ProviderError,
  ResponseFormatError,
  TimeoutError,
} from "@org/core";
import type { AnyOperation, ByteStream } from "@org/core/provider";
import { type Answer, type Fault, fault, text } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import {
  type AnyOptions,
  call,
  connect,
  dataOf,
  definitionOf,
  FACES,
  type Face,
} from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import type { Scenario } from "../suite/server-handle.ts";

/** What the server calls JSON, the operation has as a stream. */
const STREAMS: Partial<AnyOperation> = {
  streams: true,
  responses: { "200": { "application/json": "stream" } },
};

/** The faces that hand out a stream: balances are read of one body. */
const GIVE_STREAMS: readonly Face[] = FACES.filter((face) => face !== "fetchBalances");

interface Opened {
  readonly stream: ByteStream;
  readonly scenario: Scenario;
}

/**
 * Asks for a stream through each face that gives one, and checks what becomes of it. On a busy machine the
 * time may be up before the answer begins: then it is asked for again with the next options.
 */
function handsOut(
  answer: Answer,
  check: (opened: Opened) => Promise<void>,
  options: readonly AnyOptions[] = [{}],
) {
  return async (context: Context) => {
    for (const face of GIVE_STREAMS) await check(await open(context, face, answer, options));
  };
}

async function open(
  context: Context,
  face: Face,
  answer: Answer,
  [first = {}, ...others]: readonly AnyOptions[],
): Promise<Opened> {
  const { subject, server } = context;
  const scenario = await server.start({ answers: [answer] });
  const { baseUrl } = scenario;
  const definition = definitionOf(subject, STREAMS);
  const made = connect(subject, { baseUrl, ...first }, subject.credentials, definition);
  const outcome = await call(subject, made, face);
  return outcome.error instanceof TimeoutError && others.length > 0
    ? open(context, face, answer, others)
    : { stream: dataOf(outcome) as ByteStream, scenario };
}

/** Reads a stream to its end, which is an error of this class, and frees the connection. */
function endsWith<E extends ProviderError>(
  kind: Fault,
  type: abstract new (...args: never[]) => E,
  options?: readonly AnyOptions[],
) {
  return handsOut(
    fault(kind, { a: "long enough" }),
    async ({ stream, scenario }) => {
      const error = await read(stream).catch((reason: unknown) => reason);
      ok(error instanceof type, `expected a ${type.name}, got ${show(error)}`);
      ok(await scenario.idle(), "the connection must be closed");
      equal(
        (await scenario.seen()).requests.filter(({ isToken }) => !isToken).length,
        1,
        "requests",
      );
    },
    options,
  );
}

async function read(stream: ByteStream): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let body = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return body + decoder.decode();
    body += decoder.decode(value, { stream: true });
  }
}

const TIMES = [{ timeoutMs: 300 }, { timeoutMs: 3_000 }];

export const streamCases = casesOf("stream", {
  "it stalls": endsWith("stall", TimeoutError, TIMES),
  "it drips for ever": endsWith("drip", TimeoutError, TIMES),
  "it floods": endsWith("flood", ResponseFormatError, [{ maxResponseBytes: 1_000_000 }]),
  "it is reset": endsWith("reset-body", ConnectionError),
  "it is cut": endsWith("truncate", ConnectionError),

  "it comes whole": handsOut(text(200, "application/json", "one\ntwo\n"), async ({ stream }) => {
    equal(await read(stream), "one\ntwo\n", "the body");
  }),

  "nobody reads it": handsOut(
    fault("flood"),
    async ({ scenario }) => ok(await scenario.idle(), "the connection must be closed"),
    TIMES,
  ),

  "its reader has enough": handsOut(fault("flood"), async ({ stream, scenario }) => {
    const reader = stream.getReader();
    ok((await reader.read()).value, "a chunk");
    await reader.cancel();
    ok(await scenario.idle(), "the connection must be closed");
  }),

  "it is aborted": async ({ subject, server }) => {
    const scenario = await server.start({ answers: [fault("drip")] });
    const { baseUrl } = scenario;
    const definition = definitionOf(subject, STREAMS);
    const made = connect(subject, { baseUrl }, subject.credentials, definition);
    const controller = new AbortController();
    const outcome = await call(subject, made, "method", { signal: controller.signal });
    const reading = read(dataOf(outcome) as ByteStream).catch((reason: unknown) => reason);
    controller.abort();
    const error = await reading;
    ok(error instanceof AbortedError, `expected an AbortedError, got ${show(error)}`);
    ok(await scenario.idle(), "the connection must be closed");
  },
});
