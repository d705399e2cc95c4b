import { colorsFor } from "@org/command";
import { type Result, ROWS, type Row } from "@org/conformance/behaviour";
import Table from "cli-table3";

const { dim, green, red } = colorsFor(process.stdout);

/** Rows by providers: how many cases passed of how many, or how many failed. */
export function showTable(
  title: string,
  providers: readonly string[],
  results: readonly Result[],
): string {
  const table = new Table({
    head: [title, ...providers],
    colAligns: ["left", ...providers.map(() => "right" as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const row of Object.keys(ROWS) as Row[]) {
    const own = results.filter((result) => result.row === row);
    if (own.length === 0) continue;
    const cells = providers.map((name) => cell(own.filter((one) => one.provider === name)));
    table.push([ROWS[row], ...cells]);
  }
  return table.toString();
}

function cell(
  results: readonly Result[],
  passed = (tried: number): string => `${tried} ok`,
): string {
  if (results.length === 0) return dim("n/a");
  const failed = results.filter(({ failure }) => failure !== null).length;
  if (failed > 0) return red(`${failed} ✗`);
  const tried = results.filter(({ impossible }) => impossible === null).length;
  return tried === 0 ? dim("n/a") : green(passed(tried));
}

/** Rows by runtimes, all providers together. */
export function showSummary(
  trials: readonly { readonly runtime: string; readonly results: readonly Result[] }[],
): string {
  const table = new Table({
    head: ["all providers", ...trials.map(({ runtime }) => runtime)],
    colAligns: ["left", ...trials.map(() => "right" as const)],
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
  });
  for (const row of Object.keys(ROWS) as Row[]) {
    const cells = trials.map(({ results }) =>
      cell(
        results.filter((result) => result.row === row),
        String,
      ),
    );
    table.push([ROWS[row], ...cells]);
  }
  return table.toString();
}

/** Each case that failed, and each that a runtime can't do, with the reason. */
export function showNotes(results: readonly Result[]): string {
  const lines = results.flatMap(({ row, name, provider, failure, impossible }) => {
    if (failure !== null) {
      return [`${red("failed")} ${provider} · ${ROWS[row]} · ${name}: ${failure}`];
    }
    return impossible === null ? [] : [`${dim("n/a")} ${ROWS[row]} · ${name}: ${impossible}`];
  });
  return [...new Set(lines)].join("\n");
}
