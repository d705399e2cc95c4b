/** What the command does: reads documents and settings, compares, tells, and says by the exit code how it went. */
import { readFileSync } from "node:fs";
import { UsageError, visibleLines } from "@org/command";
import type { OpenApiDocument } from "@org/openapi";
import { largestBump } from "./change.ts";
import { explainError, FAILED, type Limit, refuseFrom } from "./command-line.ts";
import { messageOf } from "./git.ts";
import { INPUT_NAME, loadDocument, parseSpec, readInput, STANDARD_INPUT } from "./load.ts";
import { freeAfter, keepSmall } from "./memory.ts";
import { type Compared, compareAs, type Judgement, type Outcome } from "./outcome.ts";
import { parsePairs } from "./pairs/list.ts";
import type { NamedPair } from "./pairs/pair.ts";
import { type Format, printerOf } from "./print/formats.ts";
import type { Printer } from "./print/printer.ts";
import { readAccepted } from "./settings/accepted.ts";
import { readConfig } from "./settings/config.ts";

/** The options of the command. */
export interface Options {
  readonly format?: Format;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly failOn?: Limit;
  readonly ignore?: string;
  readonly config?: string;
  readonly pairs?: string;
}

/** A comparison that is set up. */
interface Setup {
  readonly judgement: Judgement;
  readonly limit: Limit | undefined;
  readonly printer: Printer;
}

/**
 * Compares two documents, or all pairs of a list, and prints what differs.
 *
 * @throws {UsageError} when there are not two documents, or a list is none.
 * @throws {SpecError} when a document or a file of settings can't be read; of a list, its documents are told of.
 */
export async function compare(
  base: string | undefined,
  revision: string | undefined,
  options: Options,
): Promise<void> {
  keepSmall();
  const config = readConfig(options.config);
  const limit = options.failOn ?? config.failOn;
  const { pairs: list, format = options.json ? "json" : options.markdown ? "markdown" : "text" } =
    options;
  const setup: Setup = {
    judgement: { bumps: config.bumps, accepted: readAccepted(options.ignore ?? config.ignore) },
    limit,
    printer: printerOf(format, { isList: list !== undefined, limit }),
  };
  if (list === undefined) await compareOne(requirePair(base, revision), setup);
  else if (base !== undefined) throw new UsageError("give two documents, or --pairs; not both");
  else compareAll(await readPairs(list), setup);
}

function requirePair(base: string | undefined, revision: string | undefined): NamedPair {
  for (const [name, value] of Object.entries({ base, revision })) {
    if (value === undefined) throw new UsageError(`missing required argument '${name}'`);
  }
  if (base === undefined || revision === undefined) throw new UsageError("give two documents");
  if (base === STANDARD_INPUT && revision === STANDARD_INPUT) {
    throw new UsageError("standard input can be one of the documents, not both");
  }
  return { name: revision, base, revision };
}

async function compareOne(pair: NamedPair, { judgement, limit, printer }: Setup): Promise<void> {
  const base = await documentOf(pair.base);
  const compared = compareAs(pair, judgement, base, await documentOf(pair.revision));
  write(printer.add(withNotes(compared, judgement.accepted.unmet())));
  write(printer.end?.());
  refuseFrom(limit, compared.diff.bump);
}

async function documentOf(name: string): Promise<OpenApiDocument> {
  if (name !== STANDARD_INPUT) return load(name);
  return parseSpec(await readInput(), INPUT_NAME);
}

function load(name: string): OpenApiDocument {
  const document = loadDocument(name);
  freeAfter(document.root.source.text);
  return document;
}

function withNotes(compared: Compared, more: readonly string[]): Compared {
  if (more.length === 0) return compared;
  const { diff } = compared;
  return { ...compared, diff: { ...diff, notes: [...(diff.notes ?? []), ...more] } };
}

async function readPairs(list: string): Promise<readonly NamedPair[]> {
  if (list === STANDARD_INPUT) return parsePairs(await readInput(), INPUT_NAME);
  return parsePairs(textOf(list), list);
}

function textOf(list: string): string {
  try {
    return readFileSync(list, "utf8");
  } catch (error) {
    const reason = messageOf(error).replace(/^\w+: /, "");
    throw new UsageError(`${list}: can't be read: ${reason}; give a list of pairs`);
  }
}

/** A pair that can't be compared costs the others nothing: it is told, and the exit code is that of a failure. */
function compareAll(pairs: readonly NamedPair[], { judgement, limit, printer }: Setup): void {
  const outcomes = pairs.map((pair) => {
    const outcome = attempt(pair, judgement);
    write(printer.add(outcome));
    return "error" in outcome ? undefined : outcome.diff.bump;
  });
  write(printer.end?.());
  for (const note of judgement.accepted.unmet()) console.error(`note: ${visibleLines(note)}`);
  refuseFrom(limit, largestBump(outcomes.filter((bump) => bump !== undefined)));
  if (outcomes.includes(undefined)) process.exitCode = FAILED;
}

function attempt(pair: NamedPair, judgement: Judgement): Outcome {
  try {
    for (const name of [pair.base, pair.revision]) {
      if (name === STANDARD_INPUT) throw new UsageError("standard input is no document of a list");
    }
    return compareAs(pair, judgement, load(pair.base), load(pair.revision));
  } catch (error) {
    return { pair, error: explainError(error, "spec-diff") };
  }
}

function write(text: string | undefined): void {
  if (text !== undefined && text !== "") console.log(text);
}
