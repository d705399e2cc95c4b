import { resolve } from "node:path";
import {
  bundle,
  describeSpecError,
  documentOf,
  isObject,
  openDocument,
  ownMember,
  requireExpandable,
  SpecError,
} from "@org/openapi";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { MockError } from "./error.ts";
import { tokenPaths } from "./tokens.ts";

/** An operation as Prism holds it: references resolved, examples in the order of the spec. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation of a mock server, for people who want to call it. */
export interface MockOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Its statuses in the order of the spec, each with the names of its examples. */
  readonly answers: readonly { readonly status: string; readonly examples: readonly string[] }[];
}

/**
 * The operations of an OpenAPI document: a file's path, or the document itself, which is left as
 * it is.
 *
 * @throws {MockError} when it can't be read, a reference leads nowhere, or it has no operation.
 */
export async function readOperations(spec: string | object): Promise<PrismOperation[]> {
  const operations = await getHttpOperationsFromSpec(wholeOf(spec)).catch((cause: unknown) => {
    if (cause instanceof RangeError) throw new MockError(TOO_DEEP, { cause });
    throw new MockError(cause instanceof Error ? cause.message : String(cause), { cause });
  });
  if (operations.length > 0) return operations;
  const where = typeof spec === "string" ? ` in ${spec}` : " in the document";
  throw new MockError(`nothing to mock: no operation${where}. Add one under "paths".`);
}

/** The document in one piece: Prism would fetch what a reference names, from anywhere. */
function wholeOf(spec: string | object): object {
  const given = { path: "the document", text: "", value: spec, positionOf: () => FIRST };
  try {
    const document = typeof spec === "string" ? openDocument(resolve(spec)) : documentOf(given);
    const whole = bundle(document);
    requireExpandable(whole);
    const paths = ownMember(whole, "paths");
    return { ...whole, paths: { ...tokenPaths(document), ...(isObject(paths) && paths) } };
  } catch (cause) {
    if (cause instanceof RangeError) throw new MockError(TOO_DEEP, { cause });
    if (!(cause instanceof SpecError)) throw cause;
    throw new MockError(describeSpecError(cause), { cause });
  }
}

const TOO_DEEP =
  "can't be served: its values are nested, or refer to each other, too deeply or too often.";

const FIRST = { line: 1, column: 1 };

/** What a person needs to know of an operation to call it. */
export function describe(operation: PrismOperation): MockOperation {
  return {
    id: idOf(operation),
    method: operation.method.toUpperCase(),
    path: operation.path,
    answers: operation.responses.map(({ code, contents = [] }) => ({
      status: code,
      examples: contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key)),
    })),
  };
}

/** The `operationId`, or method and path where the spec has none. */
export function idOf(operation: PrismOperation): string {
  return operation.iid ?? `${operation.method} ${operation.path}`;
}
