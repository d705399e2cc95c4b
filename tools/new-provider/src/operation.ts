import { isObject, type Json, type JsonObject, member } from "@ORG/extract/src/json.ts";
import { eachOperation } from "@ORG/extract/src/document/walk.ts";
import type { Fact } from "@ORG/verify/src/fact.ts";
import { collectFacts } from "@ORG/verify/src/facts.ts";
import { resolve } from "@ORG/verify/src/resolve.ts";
import { type Amount, amountsWithoutCurrency, recognizeAmounts } from "./amounts.ts";
import { NewProviderError } from "./error.ts";
import { examplesFor } from "./examples.ts";

/** The operation whose answer holds balances, as far as can be told. */
export interface BalanceOperation {
  readonly id: string;
  readonly amounts: readonly Amount[];
  /** Pointers of amounts whose currency is not in the answer. */
  readonly withoutCurrency: readonly string[];
  /** The fields of its answer. */
  readonly fields: readonly Fact[];
  /** The named examples of its answer. */
  readonly examples: readonly { readonly name: string; readonly value: Json }[];
}

/**
 * The operation with the most amounts of money in its answer; of several, the first. `source` is the
 * text that the document was made of.
 *
 * @throws {NewProviderError} where no operation documents a successful answer in JSON.
 */
export function findBalanceOperation(document: JsonObject, source = ""): BalanceOperation {
  const smallestUnits = /smallest (currency )?unit|minor unit|in cents/i.test(source);
  const facts = collectFacts(document);
  const candidates = eachOperation(document).flatMap(({ path, method, operation, pointer }) => {
    const name = `${method.toUpperCase()} ${path}`;
    const examples = goodExamples(document, operation, pointer);
    const fields = facts.filter(
      (fact) => fact.kind === "field" && fact.operation === name && fact.place?.startsWith("2"),
    );
    if (examples.length === 0) return [];
    const amounts = recognizeAmounts(fields, smallestUnits);
    const withoutCurrency = amountsWithoutCurrency(fields);
    return [{ id: String(operation["operationId"]), amounts, withoutCurrency, fields, examples }];
  });
  const best = candidates.toSorted((a, b) => b.amounts.length - a.amounts.length)[0];
  if (!best) throw new NewProviderError("no operation documents a successful answer in JSON");
  return best;
}

function goodExamples(document: JsonObject, operation: JsonObject, pointer: string) {
  const responses = member(operation, "responses");
  const statuses = Object.keys(isObject(responses) ? responses : {}).filter((code) =>
    code.startsWith("2"),
  );
  return statuses.flatMap((status) => {
    const { value } = resolve(document, `${pointer}/responses/${status}`);
    const content = member(value, "content");
    const media = isObject(content) ? member(content, "application/json") : undefined;
    const examples = isObject(media) ? member(media, "examples") : undefined;
    return Object.entries(isObject(examples) ? examples : {}).map(([name, example]) => ({
      name,
      value: isObject(example) ? (member(example, "value") ?? null) : null,
    }));
  });
}

/** Arguments with which each operation can be called: what is required, from examples and types. */
export function sampleArguments(document: JsonObject): Record<string, JsonObject> {
  const examples = examplesFor(structuredClone(document));
  const all: Record<string, JsonObject> = {};
  for (const { operation, pointer } of eachOperation(document)) {
    const args: JsonObject = {};
    const parameters = member(operation, "parameters");
    for (const index of (Array.isArray(parameters) ? parameters : []).keys()) {
      const { value, trail } = resolve(document, `${pointer}/parameters/${index}`);
      if (member(value, "required") !== true || member(value, "x-client-value")) continue;
      const at = `${trail.at(-1)}/schema`;
      const schema = resolve(document, at).value;
      args[String(value["name"])] = member(schema, "default") ?? examples.make(at, schema) ?? "1";
    }
    const body = bodyExample(document, operation, pointer);
    if (body !== undefined) args["body"] = body;
    if (Object.keys(args).length > 0) all[String(operation["operationId"])] = args;
  }
  return all;
}

function bodyExample(
  document: JsonObject,
  operation: JsonObject,
  pointer: string,
): Json | undefined {
  if (!member(operation, "requestBody")) return undefined;
  const { value } = resolve(document, `${pointer}/requestBody`);
  const content = member(value, "content");
  const [media] = Object.values(isObject(content) ? content : {});
  const examples = isObject(media) ? member(media, "examples") : undefined;
  const [example] = Object.values(isObject(examples) ? examples : {});
  return isObject(example) ? member(example, "value") : undefined;
}

/**
 * A place in the first example of the answer, as a JSON pointer, and a value of a wrong type for it:
 * an amount, if there is one.
 *
 * @throws {NewProviderError} where nothing in the example has a type that can be wrong.
 */
export function wrongValue({ fields, amounts, examples }: BalanceOperation): Record<string, Json> {
  const first = examples[0]?.value ?? null;
  const money = new Set(amounts.map(({ amount }) => amount.join("/")));
  const places = fields.flatMap(({ label, traits }) => {
    const keys = label
      .slice(7, -1)
      .replaceAll("[]", ".*")
      .split(".")
      .filter((key) => key !== "");
    const pointer = present(first, keys);
    const type = traits["type"] ?? "";
    if (pointer === undefined || type === "" || type.includes(" or ")) return [];
    const wrong: Json = type === "string" ? 1 : "wrong";
    return [{ pointer, wrong, money: money.has(keys.join("/")) }];
  });
  const place = places.find((candidate) => candidate.money) ?? places[0];
  if (!place) throw new NewProviderError("no field of the answer has a type that could be wrong");
  return { [place.pointer]: place.wrong };
}

/** The pointer of the first place in a value that keys with `*` lead to. */
function present(value: Json, keys: readonly string[]): string | undefined {
  let found: Json | undefined = value;
  let pointer = "";
  for (const key of keys) {
    if (typeof found !== "object" || found === null) return undefined;
    const own: string | undefined = key === "*" ? Object.keys(found)[0] : key;
    if (own === undefined || !Object.hasOwn(found, own)) return undefined;
    found = (found as Record<string, Json>)[own];
    pointer += `/${own.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return found === null ? undefined : pointer;
}
