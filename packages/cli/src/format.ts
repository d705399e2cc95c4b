/** The forms in which balances can be printed. */
export const OUTPUT_FORMATS = ["table", "json", "ndjson", "csv"] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** The flags that say how to print. */
interface FormatFlags {
  readonly output?: OutputFormat;
  readonly json?: true;
  readonly watch?: object;
}

/** The form that is asked for; who watches from a program gets lines of JSON. */
export function formatOf(
  { output, json, watch }: FormatFlags,
  { isTTY }: { readonly isTTY: boolean },
): OutputFormat {
  if (json) return "json";
  return output ?? (watch !== undefined && !isTTY ? "ndjson" : "table");
}

/** The form that a command line seems to ask for which can't be read. */
export function guessFormat(args: readonly string[]): OutputFormat {
  const said = args.map((arg, index) =>
    arg === "--output" ? args[index + 1] : arg.replace(/^--output=/, ""),
  );
  if (said.includes("json") || args.includes("--json")) return "json";
  return said.includes("ndjson") ? "ndjson" : "table";
}
