import type { Answer, Failure } from "./answer.ts";
import type { Colors } from "./colors.ts";
import { wrap } from "./width.ts";

/** What is missing from the table and why, line by line; empty: nothing is. */
export function renderMissing({ problems, failures }: Answer, colors: Colors): string {
  return [
    ...failures.map((failure) => `${colors.red("✖")} ${wrap(describeFailure(failure))}`),
    ...problems.map(({ provider, pointer, message }) => {
      const text = `${provider} ${pointer}: ${message}`;
      return `${colors.yellow("⚠")} ${wrap(text)}`;
    }),
  ].join("\n");
}

function describeFailure({ account, message, name }: Failure): string {
  return `${message}${account === null ? "" : ` (asked for ${account})`} [${name}]`;
}
