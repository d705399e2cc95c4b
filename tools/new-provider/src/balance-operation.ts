import type { MediaType, Model, Operation } from "@org/generate";
import { child, entries, type Json } from "@org/openapi";
import { type Recognized, recognizeAmounts } from "./amounts.ts";
import { type AnswerField, fieldsOf } from "./answer-fields.ts";
import { NewProviderError } from "./error.ts";

/** The operation whose answer holds balances, as far as can be told. */
export interface BalanceOperation extends Recognized {
  readonly operation: Operation;
  /** The fields of its answer. */
  readonly fields: readonly AnswerField[];
  /** The named examples of its answer. */
  readonly examples: readonly Example[];
}

/** A named example of a body. */
export interface Example {
  readonly name: string;
  readonly value: Json;
}

/**
 * The operation with the most amounts of money in its answer; of several, the first. `source` is the
 * text that the document was made of.
 *
 * @throws {NewProviderError} when no operation documents a successful answer in JSON.
 */
export function findBalanceOperation({ operations }: Model, source = ""): BalanceOperation {
  const smallestUnits = /smallest (currency )?unit|minor unit|in cents/i.test(source);
  const candidates = operations.flatMap((operation) => {
    const answers = goodAnswers(operation);
    const examples = answers.flatMap(examplesIn);
    if (examples.length === 0) return [];
    const fields = answers.flatMap(({ schema }) => fieldsOf(schema));
    return [{ operation, fields, examples, ...recognizeAmounts(fields, smallestUnits) }];
  });
  const [best] = candidates.toSorted((a, b) => b.amounts.length - a.amounts.length);
  if (best) return best;
  throw new NewProviderError("no operation documents a successful answer in JSON");
}

/** The JSON of each successful status: of several media types the first, which clients are sent. */
function goodAnswers({ responses }: Operation): MediaType[] {
  return responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ content }) => content.find(({ body }) => body === "json") ?? []);
}

/** The named examples of a body. */
export function examplesIn({ node }: MediaType): Example[] {
  return entries(child(node, "examples"), "`examples`").flatMap(([name, example]) => {
    const value = child(example, "value");
    return value === undefined ? [] : [{ name, value: value.value as Json }];
  });
}
