import { ConfigurationError } from "../errors/index.ts";
import { type PlainAnswer, type Reply, replyOf } from "./answer.ts";
import type { MockedOperation } from "./contract.ts";
import { bodyText, type Fixture, isFixture } from "./fixture.ts";
import { pageOf } from "./pages.ts";

/** An example of the spec and how it is sent, or a body of its own. */
export type Chosen =
  | { readonly fixture: Fixture; readonly reply: Omit<Reply, "status" | "text" | "body"> }
  | { readonly fixture: undefined; readonly reply: Reply };

/**
 * What an answer stands for: the example that it names, or its own body.
 *
 * @throws {ConfigurationError} when the spec has no such example.
 */
export function choose(
  provider: string,
  { operation, fixtures: byStatus }: MockedOperation,
  answer: PlainAnswer,
  request: Parameters<typeof pageOf>[2] | null,
): Chosen {
  if (isFixture(answer)) return { fixture: answer, reply: {} };
  const fixtures = Object.values(byStatus).flatMap((named) => Object.values(named));
  const wanted: Reply = typeof answer === "number" ? { status: answer } : answer;
  if (wanted.body !== undefined || wanted.text !== undefined) {
    return { fixture: undefined, reply: wanted };
  }
  const { status, example, with: changes, ...reply } = wanted;
  const good = fixtures.filter((one) => one.status < 300);
  const ofStatus = status === undefined ? good : fixtures.filter((one) => one.status === status);
  const isGood = status === undefined || good.some((one) => one.status === status);
  const { pages } = operation;
  const found =
    example !== undefined
      ? (ofStatus.find((one) => one.example === example) ??
        (status === undefined ? fixtures.find((one) => one.example === example) : undefined))
      : isGood && pages !== undefined && request !== null
        ? pageOf(pages, ofStatus, request)
        : ofStatus[0];
  if (found !== undefined) {
    return { fixture: changes === undefined ? found : found.with(changes as never), reply };
  }
  if (example === undefined && changes === undefined) {
    return { fixture: undefined, reply: { ...reply, status: status ?? 200 } };
  }
  const names = ofStatus.flatMap((one) => one.example ?? []).join(", ");
  const of = status === undefined ? "" : ` of status ${status}`;
  throw new ConfigurationError({
    provider,
    operation: operation.id,
    message: `the spec has no example${example === undefined ? "" : ` "${example}"`}${of}. There are: ${names || "none"}.`,
  });
}

/** What was chosen, as it is sent. */
export function sendable({ fixture, reply }: Chosen): Reply {
  if (fixture !== undefined) {
    const sent = replyOf(fixture);
    return { ...sent, ...reply, headers: { ...sent.headers, ...reply.headers } };
  }
  const { body, headers = {} } = reply;
  if (body === undefined) return reply;
  const named = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type");
  const type = named?.[1] ?? "application/json";
  return { ...reply, text: bodyText(body, type), headers: { "content-type": type, ...headers } };
}
