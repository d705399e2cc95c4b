import { type OpenApiDocument, operationsOf, withoutParts } from "@org/openapi";
import { remark } from "../compare/outcome.ts";
import type { Reached } from "../join.ts";
import { placeOf } from "../place.ts";
import { NOT_COMPARED } from "../references/read.ts";
import { reasonOf } from "../references/reason.ts";
import type { Api, Operation, Unread } from "./model.ts";
import { readApi, routeOf } from "./read.ts";

/** What can be compared of two documents, and what is to be said of the rest. */
export interface BothApis {
  /** The documents without the operations that are not compared. */
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  readonly before: Api;
  readonly after: Api;
  readonly reached: readonly Reached[];
  readonly notes: readonly string[];
}

/** Reads two documents: an operation that can't be read in one of them is left out of both. */
export function readBoth(base: OpenApiDocument, revision: OpenApiDocument): BothApis {
  const before = readApi(base);
  const after = readApi(revision);
  const skipped = new Set([...before.unread, ...after.unread].flatMap(({ routes }) => routes));
  const read = { before: without(before, skipped), after: without(after, skipped) };
  const isIn = ({ unread }: Api, { address }: Unread) =>
    unread.some((other) => other.address === address);
  const broken = after.unread.filter((one) => !isIn(before, one));
  const mended = before.unread.filter((one) => !isIn(after, one));
  const inBoth = after.unread.filter((one) => isIn(before, one));
  return {
    ...read,
    base: documentWithout(base, skipped),
    revision: documentWithout(revision, skipped),
    reached: [
      ...broken.map((one) => told(revision, one, "part-unreadable", "it is not compared")),
      ...mended.map((one) => told(base, one, "part-readable", "so it was, and it can be read now")),
    ],
    notes: inBoth.map(({ address, error }) => {
      return `${NOT_COMPARED} ${address}: ${reasonOf(error)}`;
    }),
  };
}

function told(
  document: OpenApiDocument,
  { label, error }: Unread,
  id: "part-unreadable" | "part-readable",
  words: string,
): Reached {
  const { source = document.root.source, pointer = "" } = error.place;
  const place = placeOf(document, { source, pointer, value: undefined });
  const message = `${reasonOf(error)}: ${words}.`;
  return { operation: label, finding: remark(id, place, message) };
}

function documentWithout(document: OpenApiDocument, skipped: ReadonlySet<string>): OpenApiDocument {
  if (skipped.size === 0) return document;
  const all = operationsOf(document, undefined, () => {});
  return withoutParts(
    document,
    all.filter(({ method, path }) => skipped.has(routeOf(`${method.toUpperCase()} ${path}`))),
    [],
  );
}

function without({ operations, webhooks, unread }: Api, skipped: ReadonlySet<string>): Api {
  const rest = (all: readonly Operation[]): readonly Operation[] =>
    all
      .filter(({ route }) => !skipped.has(route))
      .map((one) => ({ ...one, callbacks: rest(one.callbacks) }));
  return { operations: rest(operations), webhooks: rest(webhooks), unread };
}
