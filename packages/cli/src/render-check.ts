import type { Colors } from "./colors.ts";
import { showName, showSentence } from "./show.ts";
import type { Target } from "./target.ts";
import { wrap } from "./width.ts";

/** What was checked, and what it lacks. */
export interface Checked {
  readonly description: string;
  readonly missing: readonly string[];
}

/** A connection, checked: nobody is asked. */
export function checkedTarget(target: Target): Checked {
  return { description: describe(target), missing: target.missing() };
}

/** What a check found, a connection after the other. */
export function renderCheck(
  checked: readonly Checked[],
  colors: Pick<Colors, "green" | "red">,
  width: number,
): string {
  return checked
    .flatMap(({ description, missing }) => {
      const mark = missing.length === 0 ? colors.green("✓") : colors.red("✖");
      const head = `${mark} ${wrap(description, width)}`;
      return [
        head,
        ...missing.map(
          (one) => `${INDENT}${indent(wrap(showSentence(one), width - INDENT.length))}`,
        ),
      ];
    })
    .join("\n");
}

const INDENT = "    ";

function indent(lines: string): string {
  return lines.replaceAll("\n", `\n${INDENT}`);
}

function describe({ provider, label, environment, accounts }: Target): string {
  const name = label === null || label === provider ? provider : `${showName(label)} (${provider})`;
  const server = environment === null ? "a server of its own" : showName(environment);
  const whose =
    accounts.length === 0
      ? "all accounts"
      : `accounts ${accounts.map((id) => showName(id)).join(", ")}`;
  return `${name}: ${server}, ${whose}`;
}
