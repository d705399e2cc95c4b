import { readFile } from "node:fs/promises";
import {
  applyOverlay,
  type Extraction,
  eachOperation,
  extract,
  type JsonObject,
  linkedFiles,
} from "@org/extract";
import { type Model, readModel } from "@org/generate";
import {
  documentOf,
  type OpenApiDocument,
  parseSource,
  requireBounds,
  requireExpandable,
} from "@org/openapi";
import {
  type BalanceOperation,
  declareBalances,
  findBalanceOperation,
} from "./balance-operation.ts";
import { type Completed, complete } from "./complete.ts";
import { type DraftTable, draftTable } from "./draft-table.ts";
import { NewProviderError } from "./error.ts";
import { errorEnvelope } from "./error-envelope.ts";
import { membersLeadingBack } from "./leading-back.ts";
import { removalsText } from "./overlay.ts";
import { wordsOfAnswers } from "./said-words.ts";

/** What a new provider is made of. */
export interface NewProvider {
  readonly name: string;
  /** Its name for people. */
  readonly title: string;
  /** The file or address of its page or OpenAPI document. */
  readonly from: string;
  readonly text: string;
  /** Patterns of the operations that are wanted; absent: all. */
  readonly operations?: readonly string[] | undefined;
  /** Today: `2026-11-20`. */
  readonly date: string;
  /** The file of an OpenAPI Overlay that repairs what the source says. */
  readonly overlay?: string | undefined;
  /** Whether a run goes on that left its work, in `specs/NAME` and `packages/NAME`. */
  readonly isContinued?: boolean | undefined;
}

/** What a source says, and the overlay that repairs it. */
export interface Source {
  readonly extraction: Extraction;
  /** What it says with the repairs. */
  readonly document: JsonObject;
  /** The text of the overlay. */
  readonly overlay?: string;
}

/** A spec that is complete, and not judged yet. */
export interface Spec extends Completed {
  readonly asked: NewProvider;
  readonly source: Source;
}

/** All that is known of a new provider before anything is written. */
export interface Draft extends Spec {
  /** What the completed spec says, in the terms of the code that is made of it. */
  readonly model: Model;
  readonly balances: BalanceOperation;
  readonly table: DraftTable;
}

/**
 * What the source of a new provider says, with the repairs of its overlay.
 *
 * @throws {NotExtractable} when the source can't be read.
 * @throws {NoOperationError} when it has none of the operations that are asked for.
 * @throws {NewProviderError} when it has many, and none are asked for.
 * @throws {OverlayError} when the overlay can't be applied.
 */
export async function readSource(asked: NewProvider): Promise<Source> {
  const extraction = extractionOf(asked);
  if (asked.operations === undefined) requireFew(extraction.document, asked.from);
  if (asked.overlay === undefined) return { extraction, document: extraction.document };
  const overlay = await readFile(asked.overlay, "utf8");
  return { extraction, overlay, document: await applyOverlay(extraction.document, asked.overlay) };
}

/** A package reads balances: more operations than this are an API with all that it does. */
const MANY = 40;

/** How many operations a message names. */
const NAMED = 8;

function requireFew(document: JsonObject, from: string): void {
  const operations = eachOperation(document);
  if (operations.length <= MANY) return;
  const named = operations
    .filter(({ path, method }) => method === "get" && /balance/i.test(path))
    .slice(0, NAMED)
    .map(({ path }) => `\n  --operations "GET ${path}"`);
  throw new NewProviderError(
    `${from} has ${operations.length} operations. Name those that the package is to have${named.length > 0 ? `, such as${named.join("")}` : ": --operations"}`,
  );
}

function extractionOf({ text, from, operations }: NewProvider): Extraction {
  return extract(text, { operations, descriptions: false, linked: linkedFiles(from) });
}

/**
 * Completes what a source says.
 *
 * @throws {SpecError} when it asks for more than can be read.
 * @throws {NewProviderError} when it asks for more than can be written out.
 */
export function completeSpec(asked: NewProvider, source: Source): Spec {
  return bounded(() => {
    const { document, extraction } = source;
    requireBounds(documentIn(document));
    requireWritable(document);
    const completed = complete(document, asked.name, asked.title, extraction.document);
    return { asked, source, ...completed };
  });
}

/** Answers that reach each other can't be written out; what leads back is what a person can leave out. */
function requireWritable(document: JsonObject): void {
  try {
    requireExpandable(document);
  } catch (error) {
    const members = error instanceof RangeError ? membersLeadingBack(document) : [];
    if (members.length === 0) throw error;
    const repairs = removalsText("Members that lead back are left out", document, members);
    throw new NewProviderError(
      `${ENDLESS}. Some members lead back to what they are in. If balances don't need them, leave them out with --overlay FILE:\n\n${repairs}`,
    );
  }
}

const ENDLESS =
  "the source can't be used: its schemas refer to each other without end, or too often";

/**
 * Finds in a complete spec what the package of a provider is made of; what it finds it says there.
 *
 * @throws {SpecError} when what the spec says can't be expressed in code.
 * @throws {NewProviderError} when it documents no answer in which balances could be.
 */
export function draftOf(spec: Spec): Draft {
  const { name } = spec.asked;
  return bounded(() => {
    const read = modelOf(spec, name);
    const described = describedBy(spec.asked);
    const balances = findBalanceOperation(
      read,
      () => textOf(spec.asked),
      ({ path, method }) => wordsOfAnswers(described, path, method),
    );
    declareBalances(spec.document, balances);
    const errors = errorEnvelope(read);
    if (errors) spec.document["x-errors"] ??= errors;
    const table = draftTable(balances.amounts, balances.account);
    return { ...spec, model: modelOf(spec, name), balances, table };
  });
}

/**
 * Reads the source of a new provider and completes what it says: without an overlay.
 *
 * @throws {NewProviderError} when the draft can't be made.
 * @throws {NotExtractable} when the source can't be read.
 * @throws {NoOperationError} when the source has none of the operations that are asked for.
 */
export function draftProvider(asked: NewProvider): Draft {
  const extraction = extractionOf(asked);
  return draftOf(completeSpec(asked, { extraction, document: extraction.document }));
}

/** What the source says, with its words, of the operations that are wanted. */
function describedBy({ text, from, operations }: NewProvider): JsonObject {
  return extract(text, { operations, linked: linkedFiles(from) }).document;
}

/** The text that the source says it in: of a selection what the selected operations say. */
function textOf(asked: NewProvider): string {
  return asked.operations ? JSON.stringify(describedBy(asked)) : asked.text;
}

function bounded<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NewProviderError(ENDLESS);
  }
}

/** What the generator knows of a completed spec that stands in no file yet. */
export function modelOf({ document }: Completed, name: string): Model {
  return readModel(documentIn(document), name);
}

function documentIn(document: JsonObject): OpenApiDocument {
  return documentOf(parseSource("the spec", JSON.stringify(document)));
}
