import { type Extraction, extract, type JsonObject } from "@org/extract";
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

/** What a new provider is made of. */
export interface NewProvider {
  readonly name: string;
  /** Its name for people. */
  readonly title: string;
  /** The file or address of its page or OpenAPI document. */
  readonly from: string;
  readonly text: string;
  readonly format: string;
  /** Patterns of the operations that are wanted; absent: all. */
  readonly operations?: readonly string[] | undefined;
  /** Today: `2026-11-20`. */
  readonly date: string;
}

/** All that is known of a new provider before anything is written. */
export interface Draft extends Completed {
  readonly asked: NewProvider;
  /** What the source says. */
  readonly extraction: Extraction;
  /** What the completed spec says, in the terms of the code that is made of it. */
  readonly model: Model;
  readonly balances: BalanceOperation;
  readonly table: DraftTable;
}

/**
 * Reads the source of a new provider and completes what it says.
 *
 * @throws {NotExtractable} when the source can't be read.
 * @throws {NoOperationError} when it has none of the operations that are asked for.
 * @throws {SpecError} when what it says can't be expressed in code.
 * @throws {NewProviderError} when it documents no answer in which balances could be.
 */
export function draftProvider(asked: NewProvider): Draft {
  const { text, format, operations } = asked;
  const extraction = extract(text, { format, operations, descriptions: false });
  try {
    requireBounds(documentIn(extraction.document));
    requireExpandable(extraction.document);
    return draftOf(asked, extraction);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NewProviderError(
      "the source can't be used: its schemas refer to each other without end, or too often",
    );
  }
}

function draftOf(asked: NewProvider, extraction: Extraction): Draft {
  const { name, title, text } = asked;
  const completed = complete(extraction.document, name, title);
  const read = modelOf(completed, name);
  const balances = findBalanceOperation(read, text);
  declareBalances(completed.document, balances);
  const errors = errorEnvelope(read);
  if (errors) completed.document["x-errors"] ??= errors;
  const table = draftTable(balances.amounts, balances.account);
  return { asked, extraction, ...completed, model: modelOf(completed, name), balances, table };
}

/** What the generator knows of a completed spec that stands in no file yet. */
export function modelOf({ document }: Completed, name: string): Model {
  return readModel(documentIn(document), name);
}

function documentIn(document: JsonObject): OpenApiDocument {
  return documentOf(parseSource("the spec", JSON.stringify(document)));
}
