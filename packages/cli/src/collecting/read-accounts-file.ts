import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { AccountOfConnection } from "@org/collector";
import { CsvError, type Info, parse } from "csv-parse";
import { showPath } from "../connections/index.ts";
import { showName } from "../show.ts";
import { UsageError } from "../usage-error.ts";

const HEAD = "connection,account";

/**
 * The accounts of a file, one by one; `-`: of standard input. A file of any length takes the same memory: it is CSV with
 * a head, or has an object of JSON on each line.
 *
 * @throws {UsageError} when it can't be read: with the line.
 */
export async function* readAccountsFile(
  file: string,
  signal: AbortSignal,
): AsyncGenerator<AccountOfConnection, void, undefined> {
  const name = file === "-" ? "standard input" : showPath(file);
  try {
    const input = file === "-" ? process.stdin : createReadStream(file);
    const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await firstOf(chunks);
    const text = Readable.from(joined(first, chunks), { objectMode: false, signal });
    const rows = isJson(first) ? jsonRows(text, name) : csvRows(text, name);
    for await (const { line, row } of rows) yield accountOf(row, `${name}:${line}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CsvError) {
      throw new UsageError(`${name}:${String(error["lines"])}: this is no CSV: ${error.message}`);
    }
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") {
      throw new UsageError(`${name} can't be read (${code}).`);
    }
    throw error;
  }
}

interface Row {
  /** From 1. */
  readonly line: number;
  readonly row: unknown;
}

async function firstOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const { done, value } = await chunks.next();
  return done ? Buffer.alloc(0) : value;
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>) {
  yield first;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}

function isJson(first: Buffer): boolean {
  return /^\uFEFF?\s*\{/.test(first.subarray(0, 256).toString());
}

async function* jsonRows(text: Readable, name: string): AsyncGenerator<Row, void, undefined> {
  let line = 0;
  for await (const words of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (words.trim() === "") continue;
    let row: unknown;
    try {
      row = JSON.parse(words.replace(/^\uFEFF/, ""));
    } catch {
      throw new UsageError(`${name}:${line}: this is no JSON: each line is an object.`);
    }
    yield { line, row };
  }
}

async function* csvRows(text: Readable, name: string): AsyncGenerator<Row, void, undefined> {
  const parser = text.pipe(
    parse({ bom: true, info: true, columns: headOf(name), skip_empty_lines: true, trim: true }),
  );
  // An error of what is read ends what it is read into.
  text.on("error", (error) => parser.destroy(error));
  let isEmpty = true;
  for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: unknown }>) {
    isEmpty = false;
    yield { line: info.lines, row: record };
  }
  // Without a line, nobody has asked for the head either.
  if (isEmpty && parser.info.lines <= 1) headOf(name)([]);
}

function headOf(name: string): (head: readonly string[]) => string[] {
  return (head) => {
    if (head.includes("connection") && head.includes("account")) return [...head];
    throw new UsageError(
      `${name}:1: a file of accounts begins with the head ${HEAD}, or each line is an object of JSON.`,
    );
  };
}

function accountOf(row: unknown, where: string): AccountOfConnection {
  const { connection, account } = Object(row) as Partial<Record<string, unknown>>;
  if (isName(connection) && isName(account)) return { connection, account };
  const missing = isName(connection) ? "account" : "connection";
  const shown = showName(JSON.stringify(row) ?? "");
  throw new UsageError(`${where}: ${missing} is missing, or no text: ${shown}`);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
