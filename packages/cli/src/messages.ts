import type { Answer, Failure } from "./ask.ts";
import type { Colors } from "./colors.ts";
import { WIDTH } from "./table.ts";

/** What is missing from the table and why, in lines that fit {@link WIDTH}; empty: nothing is. */
export function renderMissing({ problems, failures }: Answer, colors: Colors): string {
  return [
    ...failures.map((failure) => bullet(colors.red("✖"), describeFailure(failure))),
    ...problems.map(({ provider, pointer, message }) =>
      bullet(colors.yellow("⚠"), `${provider} ${pointer}: ${message}`),
    ),
  ].join("\n");
}

const describeFailure = ({ account, message, name }: Failure): string =>
  `${message}${account === null ? "" : ` (asked for ${account})`} [${name}]`;

/** A text after a sign, wrapped between words and indented below itself. */
function bullet(sign: string, text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > WIDTH - 2) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return `${sign} ${[...lines, line].join("\n  ")}`;
}
