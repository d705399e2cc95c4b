import type { BalanceFilter } from "@org/collector";
import { colorsFor } from "../colors.ts";
import type { OutputFormat } from "../format.ts";
import { renderLine } from "../json.ts";
import { write } from "../output.ts";
import { tableWidthOf } from "../width.ts";
import type { KeptForm } from "./kept-form.ts";

/** So many are printed at a time: memory has room for those, however many there are. */
const PART = 1_000;

/**
 * Prints what is kept: as tables of so many rows, as lines of JSON, or as one object of JSON.
 *
 * @throws {OutputError} when a part of it can't be written.
 */
export async function printKept<Item extends object>(
  form: KeptForm<Item>,
  filters: readonly BalanceFilter[],
  format: OutputFormat,
): Promise<void> {
  if (format === "json") return await printObject(form, filters);
  const { stdout, stderr } = process;
  const isTable = format === "table";
  let parts = 0;
  for await (const items of inParts(form, filters)) {
    const text = isTable
      ? `${form.table(items, colorsFor(stdout), tableWidthOf(stdout))}\n`
      : items.map((item) => `${renderLine(item)}\n`).join("");
    await write(stdout, isTable && parts > 0 ? `\n${text}` : text);
    parts += 1;
  }
  if (parts === 0 && isTable) await write(stderr, `${form.none}\n`);
}

/** `{"balances": [ … ]}`: a line for each, so that the whole is never in memory. */
async function printObject<Item extends object>(
  form: KeptForm<Item>,
  filters: readonly BalanceFilter[],
): Promise<void> {
  // Nothing is written before there is an answer: what is said where there is none is JSON of its own.
  const begin = `{"${form.name}": [`;
  let before = `${begin}\n`;
  let parts = 0;
  for await (const items of inParts(form, filters)) {
    const lines = items.map((item) => renderLine(item)).join(",\n");
    await write(process.stdout, `${before}${lines}`);
    before = ",\n";
    parts += 1;
  }
  await write(process.stdout, parts === 0 ? `${begin}]}\n` : "\n]}\n");
}

async function* inParts<Item extends object>(
  form: KeptForm<Item>,
  filters: readonly BalanceFilter[],
): AsyncGenerator<readonly Item[], void, undefined> {
  let part: Item[] = [];
  for (const filter of filters) {
    for await (const item of form.read(filter)) {
      part.push(item);
      if (part.length < PART) continue;
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
