import type { PrismOperation } from "./operations.ts";

/** A request, as far as it says what it asks for. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
}

/** Finds the operation that a request is for; a path without parameters goes before one with some. */
export function routesOf(
  operations: readonly PrismOperation[],
): (asked: Asked) => PrismOperation | undefined {
  const routes = operations
    .map((operation) => ({ operation, matches: matcherOf(operation) }))
    .toSorted((a, b) => parameters(a.operation) - parameters(b.operation));
  return (asked) => routes.find(({ matches }) => matches(asked))?.operation;
}

/** Whether a request is for an operation. */
export function matcherOf({ method, path }: PrismOperation): (asked: Asked) => boolean {
  const template = path
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/\\\{[^}]*\\\}/g, "[^/]+");
  const pattern = new RegExp(`^${template}$`);
  const wanted = method.toUpperCase();
  return (asked) => asked.method === wanted && pattern.test(urlOf(asked).pathname);
}

/** The target of a request as a URL of no host. */
export function urlOf({ target }: Asked): URL {
  return new URL(target, "http://127.0.0.1");
}

function parameters(operation: PrismOperation): number {
  return operation.path.split("{").length;
}

/** What the statuses and examples of an operation are, for what must name one. */
export function answersOf(operation: PrismOperation): ReadonlyMap<string, readonly string[]> {
  return new Map(
    operation.responses.map(({ code, contents = [] }) => [
      code,
      contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key)),
    ]),
  );
}
