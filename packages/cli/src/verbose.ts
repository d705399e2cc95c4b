import type { AttemptResult, ClientOptions, Retry, Wait } from "@org/core";
import { colorsFor } from "./colors.ts";
import { showName, showSentence } from "./show.ts";
import { proseWidthOf, wrap } from "./width.ts";

/**
 * Hooks that tell of attempts, retries and waits, a line each. What they are given holds no secret: the client
 * has taken them out.
 */
export function reportCalls(stream: NodeJS.WriteStream): ClientOptions {
  const say = (line: string): void => {
    // What can't be told costs nobody an answer.
    stream.write(`${colorsFor(stream).dim(wrap(line, proseWidthOf(stream)))}\n`);
  };
  return {
    onResponse: (result) => say(describeAttempt(result)),
    onRetry: (retry) => say(describeRetry(retry)),
    onWait: (wait) => say(describeWait(wait)),
  };
}

function describeAttempt(result: AttemptResult): string {
  const { attempt, method, url, status, requestId, durationMs, error } = result;
  const outcome = status ?? `no answer (${error instanceof Error ? showName(error.name) : "?"})`;
  const id = requestId === null ? "" : `, request id ${showName(requestId)}`;
  const request = `${method} ${showSentence(url)}`;
  return `${whoseCall(result)}: attempt ${attempt}, ${request}: ${outcome} in ${Math.round(durationMs)} ms${id}`;
}

function describeRetry(retry: Retry): string {
  const { attempt, status, delayMs } = retry;
  const why = status === null ? "no answer" : String(status);
  return `${whoseCall(retry)}: attempt ${attempt} ended with ${why}, the next one is in ${Math.round(delayMs)} ms`;
}

function describeWait(wait: Wait): string {
  const { attempt, delayMs } = wait;
  const time = delayMs === null ? "" : ` ${Math.round(delayMs)} ms`;
  return `${whoseCall(wait)}: attempt ${attempt} waits${time} for the rate limit`;
}

function whoseCall({ provider, label, operation }: Omit<Wait, "delayMs">): string {
  const name = label === null ? provider : `${provider}[${showName(label)}]`;
  return `${name}.${operation}`;
}
