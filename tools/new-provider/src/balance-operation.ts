import { type Json, type JsonObject, objectAt } from "@org/extract";
import {
  isNeeded,
  type MediaType,
  type Model,
  type Operation,
  type Parameter,
} from "@org/generate";
import { child, entries, Files } from "@org/openapi";
import { type Amount, recognizeAmounts } from "./amounts.ts";
import { fieldsOf } from "./answer-fields.ts";
import { NewProviderError } from "./error.ts";
import { type SaidUnit, unitSaid } from "./unit-words.ts";

/** The operation whose answer holds balances, as far as can be told. */
export interface BalanceOperation {
  readonly operation: Operation;
  /** What was recognized in its answer. */
  readonly amounts: readonly Amount[];
  /** The named examples of its answer. */
  readonly examples: readonly Example[];
  /** The argument that says whose balances are asked for. */
  readonly account: string | undefined;
}

/** A named example of a body. */
export interface Example {
  readonly name: string;
  readonly value: Json;
}

/**
 * The operation with the most amounts of money in its answer; of several, the first. One that only
 * reads comes before all that may do something. Where the document declares one (`x-balances`), that one.
 * `source` gives the text that the document was made of, with all its words; `words` what it says of the
 * values of an operation's answer, by their pointers.
 *
 * @throws {NewProviderError} when no operation documents a successful answer in JSON.
 */
export function findBalanceOperation(
  model: Model,
  source = (): string => "",
  words = (_operation: Operation): ReadonlyMap<string, string> => new Map(),
): BalanceOperation {
  const { balances: declared } = model;
  const operations = declared ? [declared.operation] : model.operations;
  let unit: { readonly said: SaidUnit | undefined } | undefined;
  const sourceUnit = (): SaidUnit | undefined => {
    unit ??= { said: unitSaid(source()) };
    return unit.said;
  };
  const candidates = operations.flatMap((operation): BalanceOperation[] => {
    const answers = goodAnswers(operation);
    const examples = answers.flatMap(examplesIn);
    if (examples.length === 0) return [];
    const fields = answers.flatMap((answer) =>
      fieldsOf(
        answer.schema,
        examplesIn(answer).map(({ value }) => value),
      ),
    );
    const said = words(operation);
    const spoken = fields.map((field) => {
      const about = said.get(field.pointer);
      return about === undefined ? field : { ...field, said: about };
    });
    const amounts = recognizeAmounts(spoken, sourceUnit);
    const account = declared ? declared.account?.argument : accountOf(operation);
    return [{ operation, amounts, examples, account }];
  });
  const [best] = candidates.toSorted(
    (a, b) => Number(onlyReads(b)) - Number(onlyReads(a)) || countOf(b) - countOf(a),
  );
  if (best) return best;
  throw new NewProviderError("no operation documents a successful answer in JSON");
}

/** Puts `x-balances` at the operation in the document that the model was read of, where it has none. */
export function declareBalances(
  document: JsonObject,
  { operation, account }: BalanceOperation,
): void {
  const item = objectAt(objectAt(document, "paths"), operation.path);
  const declared = account === undefined ? true : { account };
  objectAt(item, operation.method.toLowerCase())["x-balances"] ??= declared;
}

/** Whose balances an answer holds is the innermost part of the path, or else the one argument. */
function accountOf({ parameters }: Operation): string | undefined {
  const needed = parameters.filter((parameter) => isNeeded(parameter) && isId(parameter));
  const inPath = needed.filter((parameter) => parameter.in === "path").at(-1);
  return (inPath ?? (needed.length === 1 ? needed[0] : undefined))?.arg;
}

/** Whether an argument is one text or number. */
function isId({ schema: { shape } }: Parameter): boolean {
  const own = shape.kind === "ref" ? shape.to.schema.shape : shape;
  return own.kind === "scalar" && !own.types.includes("boolean");
}

function onlyReads({ operation, amounts }: BalanceOperation): boolean {
  return operation.method === "GET" && amounts.length > 0;
}

/** Amounts that a report can be made of count before all others. */
function countOf({ amounts }: BalanceOperation): number {
  return amounts.length + amounts.filter(({ currency }) => currency !== undefined).length;
}

/** The JSON of each successful status: of several media types the first, which clients are sent. */
function goodAnswers({ responses }: Operation): MediaType[] {
  return responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ content }) => content.find(({ body }) => body === "json") ?? []);
}

/** The named examples of a body, those among the components too. */
function examplesIn({ node }: MediaType): Example[] {
  const files = new Files([node.source]);
  return entries(child(node, "examples"), "`examples`").flatMap(([name, example]) => {
    const value = child(files.resolve(example), "value");
    return value === undefined ? [] : [{ name, value: value.value as Json }];
  });
}
