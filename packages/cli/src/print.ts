import type { Answer } from "./answer.ts";
import { colorsFor } from "./colors.ts";
import { filterEntries } from "./filter.ts";
import { renderJson } from "./json.ts";
import { renderMissing } from "./messages.ts";
import type { Flags } from "./options.ts";
import { write } from "./output.ts";
import { renderTable } from "./table.ts";
import { proseWidthOf, tableWidthOf } from "./width.ts";

/**
 * Prints what came, and to standard error what did not: for people, or all of it as JSON.
 *
 * @throws {OutputError} when a part of it can't be written.
 */
export async function printAnswer(answer: Answer, flags: Flags): Promise<void> {
  const { stdout, stderr } = process;
  const entries = filterEntries(answer.entries, flags);
  if (flags.json) {
    await write(stdout, `${renderJson({ ...answer, entries })}\n`);
    return;
  }
  if (entries.length > 0) {
    await write(stdout, `${renderTable(entries, colorsFor(stdout), tableWidthOf(stdout))}\n`);
  } else {
    await write(stderr, `${explainNoEntries(answer)}\n`);
  }
  const missing = renderMissing(answer, colorsFor(stderr), proseWidthOf(stderr));
  if (missing !== "") await write(stderr, `${stdout.isTTY ? "\n" : ""}${missing}\n`);
}

function explainNoEntries({ entries }: Answer): string {
  return entries.length > 0
    ? `None of the ${entries.length} balances that came is of that type and currency.`
    : "No balance came.";
}
