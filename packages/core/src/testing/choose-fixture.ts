import { ConfigurationError } from "../errors/index.ts";
import { type PlainAnswer, type Reply, replyOf } from "./answer.ts";
import type { FixturesOf, MockedOperation } from "./contract.ts";
import { bodyText, type Fixture, isFixture } from "./fixture.ts";
import { joinHeaders } from "./headers.ts";
import { type PageRequest, pageOf } from "./pages.ts";

/** An example of the spec and how it is sent, or a body of its own. */
export type Chosen =
  | { readonly fixture: Fixture; readonly reply: Omit<Reply, "text" | "body"> }
  | { readonly fixture: undefined; readonly reply: Reply };

/** By the first digit of a status, what generated code calls the range that the spec documents: `4XX`. */
const RANGES = ["", "", "success", "redirection", "clientError", "serverError"];

/**
 * What an answer stands for: the example that it names, or its own body.
 *
 * @throws {ConfigurationError} when the spec has no such example, or `fetch` knows no such answer.
 */
export function choose(
  provider: string,
  { operation, fixtures }: MockedOperation,
  answer: PlainAnswer,
  request: PageRequest | null,
): Chosen {
  if (isFixture(answer)) return { fixture: answer, reply: {} };
  const refuse = (message: string): never => {
    throw new ConfigurationError({ provider, operation: operation.id, message });
  };
  const wanted: Reply = typeof answer === "number" ? { status: answer } : answer;
  const { status, example, with: changes, ...reply } = wanted;
  if (status !== undefined && !isStatus(status)) {
    refuse(`an answer can't have the status ${status}: give one from 200 to 599.`);
  }
  if (wanted.body !== undefined || wanted.text !== undefined) {
    return { fixture: undefined, reply: wanted };
  }
  const all = Object.values(fixtures).flatMap(examplesOf);
  const candidates =
    status === undefined ? all.filter((one) => one.status < 300) : ofStatus(fixtures, status);
  const { pages } = operation;
  const isPage = pages !== undefined && request !== null && (status ?? 200) < 300;
  const named = (one: Fixture): boolean => one.example === example;
  const found =
    example !== undefined
      ? (candidates.find(named) ?? (status === undefined ? all.find(named) : undefined))
      : isPage
        ? pageOf(pages, candidates, request)
        : candidates[0];
  if (found !== undefined) {
    return {
      fixture: changes === undefined ? found : found.with(changes as never),
      reply: status === undefined ? reply : { ...reply, status },
    };
  }
  if (example === undefined && changes === undefined) {
    return { fixture: undefined, reply: { ...reply, status: status ?? 200 } };
  }
  const which = example === undefined ? "" : ` "${example}"`;
  const of = status === undefined ? "" : ` of status ${status}`;
  const names = (status === undefined ? all : candidates).flatMap((one) => one.example ?? []);
  return refuse(`the spec has no example${which}${of}. There are: ${names.join(", ") || "none"}.`);
}

/** What a response of `fetch` can have (Fetch standard); what is below never ends a request. */
function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599;
}

/** The examples of a status: its own, else those of the range or of all others that the spec documents. */
function ofStatus(fixtures: FixturesOf, status: number): readonly Fixture[] {
  const own = Object.values(fixtures)
    .flatMap(examplesOf)
    .filter((one) => one.status === status);
  if (own.length > 0) return own;
  const range = RANGES[Math.floor(status / 100)] ?? "";
  // What is said of all others is mostly said of errors: a success is none of those.
  return examplesOf(fixtures[range] ?? fixtures["default"] ?? {}).filter(
    (one) => one.status < 400 === status < 400,
  );
}

function examplesOf(named: FixturesOf[string]): readonly Fixture[] {
  return Object.values(named);
}

/** What was chosen, as it is sent. */
export function sendable({ fixture, reply }: Chosen): Reply {
  if (fixture !== undefined) {
    const sent = replyOf(fixture);
    return { ...sent, ...reply, headers: joinHeaders(sent.headers ?? {}, reply.headers ?? {}) };
  }
  const { body } = reply;
  if (body === undefined) return reply;
  const headers = joinHeaders({ "content-type": "application/json" }, reply.headers ?? {});
  return { ...reply, text: bodyText(body, headers["content-type"] ?? ""), headers };
}
