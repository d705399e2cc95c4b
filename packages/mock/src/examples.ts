import { replaceAt } from "@org/openapi";
import { MockError } from "./error.ts";
import { idOf, type PrismOperation } from "./operations.ts";

type Response = PrismOperation["responses"][number];
type Content = NonNullable<Response["contents"]>[number];
type Example = NonNullable<Content["examples"]>[number];

/**
 * The operations with the named example of each one's 2xx responses put first: Prism answers with
 * the first.
 *
 * @param chosen names of examples by `operationId`
 * @throws {MockError} when an operation or an example is unknown: it lists what there is.
 */
export function chooseExamples(
  operations: readonly PrismOperation[],
  chosen: Readonly<Record<string, string>>,
): PrismOperation[] {
  return mapChosen(operations, chosen, (operation, name) => {
    const names = new Set<string>();
    const changed = mapGoodExamples(operation, (examples) => {
      for (const { key } of examples) names.add(key);
      return examples.toSorted((a, b) => Number(b.key === name) - Number(a.key === name));
    });
    if (names.has(name)) return changed;
    throw new MockError(
      `${idOf(operation)} has no example "${name}" of a 2xx response. It has: ${list(names)}.`,
    );
  });
}

/**
 * The operations with values replaced in the first example of their 2xx responses, which is the
 * one that Prism answers with.
 *
 * @param wrong by `operationId`, JSON pointers into the body and what shall stand there
 * @throws {MockError} when an operation is unknown or has no example.
 * @throws {Error} when the example has nothing at the pointer.
 */
export function replaceInExamples(
  operations: readonly PrismOperation[],
  wrong: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): PrismOperation[] {
  return mapChosen(operations, wrong, (operation, replacements) =>
    mapGoodExamples(operation, ([first, ...others]) => {
      if (first === undefined || !("value" in first)) {
        throw new MockError(`${idOf(operation)} has no example to replace a value in.`);
      }
      const value = Object.entries(replacements).reduce<unknown>(
        (body, [pointer, replacement]) => replaceAt(body, pointer, replacement),
        first.value,
      );
      return [{ ...first, value }, ...others];
    }),
  );
}

/** The operations, those that `chosen` names by their id changed by `change`. */
function mapChosen<T>(
  operations: readonly PrismOperation[],
  chosen: Readonly<Record<string, T>>,
  change: (operation: PrismOperation, value: T) => PrismOperation,
): PrismOperation[] {
  const ids = new Set(operations.map(idOf));
  const unknown = Object.keys(chosen).find((id) => !ids.has(id));
  if (unknown !== undefined) {
    throw new MockError(`no operation "${unknown}". There are: ${list(ids)}.`);
  }
  return operations.map((operation) => {
    const value = chosen[idOf(operation)];
    return value === undefined ? operation : change(operation, value);
  });
}

function mapGoodExamples(
  operation: PrismOperation,
  change: (examples: Example[]) => Example[],
): PrismOperation {
  const changeContent = (content: Content): Content =>
    content.examples ? { ...content, examples: change(content.examples) } : content;
  const changeResponse = (response: Response): Response =>
    response.code.startsWith("2") && response.contents
      ? { ...response, contents: response.contents.map(changeContent) }
      : response;
  return { ...operation, responses: operation.responses.map(changeResponse) };
}

function list(names: Iterable<string>): string {
  return [...names].join(", ") || "none";
}
