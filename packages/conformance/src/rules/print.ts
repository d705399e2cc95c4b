/** Findings and rules for people. */
import { colorsFor, visible } from "@org/command";
import type { Finding, Rule } from "./rule.ts";

const WIDTH = 100;

const { bold, dim, green, red } = colorsFor(process.stdout);

/** All findings, those of one rule together; one line where there is none. */
export function showFindings(findings: readonly Finding[], name: string, rules: number): string {
  if (findings.length === 0) return `${green("✓")} ${visible(name)} keeps all ${rules} rules`;
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  const blocks = ids.map((id) => {
    const own = findings.filter(({ rule }) => rule === id);
    const [{ why, fix } = { why: "", fix: "" }] = own;
    return [
      red(id),
      ...own.map(({ file, line, happened }) =>
        wrap(`${visible(file)}${line === undefined ? "" : `:${line}`}: ${visible(happened)}`, 2),
      ),
      dim(wrap(`why: ${why}`, 4)),
      wrap(`fix: ${fix}`, 4),
    ].join("\n");
  });
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  return [...blocks, `${count} in ${visible(name)}`].join("\n\n");
}

/** Every rule, with its reason and its fix. */
export function showRules(rules: readonly Rule[]): string {
  return rules
    .map(({ id, title, why, fix }) =>
      [bold(id), wrap(title, 2), dim(wrap(`why: ${why}`, 4)), wrap(`fix: ${fix}`, 4)].join("\n"),
    )
    .join("\n\n");
}

/** A text in lines of at most so many columns: words that are longer stand alone. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = "  ";
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one).join("\n");
}
