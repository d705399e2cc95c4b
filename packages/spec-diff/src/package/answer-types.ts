import {
  type AnswerBody,
  declarationsOf,
  errorBodies,
  type Operation as Made,
  resultBodies,
} from "@org/generate";
import type { OperationOutcome } from "../compare/operations.ts";
import { fitsBase, type TypeQuestion } from "../compiler/emitted.ts";
import type { Finding } from "../finding.ts";
import type { Reached } from "../join.ts";
import { bumpOf } from "../policy.ts";
import type { Packages } from "./read.ts";

/** A body that an answer may have now, and what is found where its type does not fit the old ones. */
interface NewBody extends TypeQuestion {
  readonly operation: string;
  readonly finding: Finding;
}

/**
 * Compares what methods give, and what their error bodies are: one type for all answers of an operation,
 * so one more answer makes it a union that code which reads it has no branch for. The compiler tells
 * whether it does. Bodies that both sides have are compared as schemas; where one of those is known to
 * break, that is the cause.
 */
export function compareAnswerTypes(
  { base, revision }: Packages,
  outcomes: readonly OperationOutcome[],
  reached: readonly Reached[],
): readonly Reached[] {
  const broken = new Set(reached.filter(breaksReaders).map(({ operation }) => operation));
  const asked = outcomes.flatMap((outcome) => {
    const before = base.operations.get(outcome.base?.address ?? "");
    const after = revision.operations.get(outcome.revision?.address ?? "");
    return before && after && !broken.has(outcome.operation)
      ? [...newResults(outcome, before, after), ...newErrors(outcome, before, after)]
      : [];
  });
  if (asked.length === 0) return [];
  const fits = fitsBase(
    { base: declarationsOf(base.model), revision: declarationsOf(revision.model) },
    asked,
  );
  return asked.filter((_, index) => fits[index] !== true);
}

function breaksReaders({ finding: { id, direction } }: Reached): boolean {
  return direction !== "request" && bumpOf(id, "response") === "major";
}

function newResults(outcome: OperationOutcome, before: Made, after: Made): readonly NewBody[] {
  const known = resultBodies(before);
  // Nobody reads what was not described at all; what had no body and has one now is no choice of two.
  const none = known.filter(({ type }) => type === "undefined").map(({ status }) => status);
  const news = added(known, resultBodies(after)).filter(({ status }) => !none.includes(status));
  return (known.length === 0 ? [] : news).map((body) => {
    const text = `\`${after.id}\` may give something else now, ${named(body)}: code that reads what it gives no longer compiles.`;
    return question(outcome, "result-type-widened", text, known, body);
  });
}

/**
 * Of errors only those count that were described as something else: by a range or the default. An error that
 * was not described at all could always come.
 */
function newErrors(outcome: OperationOutcome, before: Made, after: Made): readonly NewBody[] {
  const known = errorBodies(before);
  const described = new Set(known.map(({ status }) => status));
  return added(known, errorBodies(after))
    .filter(({ status }) => described.has("default") || described.has(`${status.slice(0, 1)}XX`))
    .map((body) => {
      const text = `An error of \`${after.id}\` may be something else now, ${named(body)}: code that reads its body no longer compiles.`;
      return question(outcome, "error-type-widened", text, known, body);
    });
}

function added(before: readonly AnswerBody[], after: readonly AnswerBody[]): readonly AnswerBody[] {
  const keyOf = ({ status, media = "" }: AnswerBody) => `${status} ${media}`;
  const known = new Set(before.map(keyOf));
  return after.filter((body) => !known.has(keyOf(body)));
}

function named({ status, media }: AnswerBody): string {
  return media === undefined ? `nothing with ${status}` : `\`${media}\` with ${status}`;
}

function question(
  { operation, revision }: OperationOutcome,
  id: "result-type-widened" | "error-type-widened",
  message: string,
  known: readonly AnswerBody[],
  { status, type }: AnswerBody,
): NewBody {
  const pointer = revision?.responses.get(status)?.pointer ?? revision?.pointer ?? "";
  return {
    operation,
    base: known.map((body) => body.type).join(" | ") || "undefined",
    revision: type,
    finding: { id, pointer, direction: "response", message },
  };
}
