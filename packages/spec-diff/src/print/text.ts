import { type colorsFor, visible, visibleLines } from "@org/command";
import type { Bump, Change, Diff } from "../change.ts";
import type { Outcome } from "../outcome.ts";
import type { Printer } from "./printer.ts";

const WIDTH = 100;

/** Colours, or none. */
export type Colors = ReturnType<typeof colorsFor>;

/** One pair in full; of many a line each: the bump, the name, how many changes. */
export function textPrinter(isList: boolean, colors: Colors): Printer {
  return { add: (outcome) => (isList ? pairLine(outcome, colors) : whole(outcome, colors)) };
}

function whole(outcome: Outcome, colors: Colors): string {
  if ("error" in outcome) return visibleLines(outcome.error);
  const { length } = outcome.accepted;
  const kept = length === 0 ? [] : [`${countOf(length)} accepted.`];
  return [printText(outcome.diff, colors), ...kept].join("\n\n");
}

function pairLine(outcome: Outcome, colors: Colors): string {
  const name = visible(outcome.pair.name);
  if ("error" in outcome) {
    return `${colors.red("error")}  ${name}: ${visibleLines(outcome.error)}`;
  }
  const { diff, accepted } = outcome;
  const { bump, changes, notes = [] } = diff;
  const more = accepted.length === 0 ? "" : `, ${accepted.length} accepted`;
  const line = `${paint(bump.padEnd(5), bump, colors)}  ${name}: ${countOf(changes.length)}${more}`;
  return [line, ...notes.map((note) => `       ${visible(note)}`)].join("\n");
}

function countOf(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

/** A diff for people: grouped by operation, one line a change, what was not compared, and the bump it needs. */
export function printText({ bump, changes, notes = [] }: Diff, colors: Colors): string {
  const groups = Map.groupBy(changes, ({ operation }) => operation);
  const blocks = [...groups].map(([operation, items]) =>
    [colors.bold(visible(heading(operation))), ...items.map((item) => line(item, colors))].join(
      "\n",
    ),
  );
  const verdict =
    changes.length === 0
      ? "No change that code could notice."
      : `${countOf(changes.length)}; version bump: ${paint(bump, bump, colors)}`;
  return [...blocks, ...notes.map(visibleLines), verdict].join("\n\n");
}

/** Who a change reaches: `*` says everybody, long lists are cut. */
export function heading(operation: string): string {
  if (operation === "*") return "The whole API";
  if (operation.length <= WIDTH) return operation;
  const names = operation.split(", ");
  const end = (shown: number) => ` and ${names.length - shown} more`;
  let text = names[0] ?? "";
  let shown = 1;
  for (const name of names.slice(1)) {
    if (text.length + name.length + 2 + end(shown).length > WIDTH) break;
    text += `, ${name}`;
    shown++;
  }
  return shown < names.length ? `${text}${end(shown)}` : text;
}

function line({ bump, message }: Change, colors: Colors): string {
  return `  ${paint(bump.padEnd(5), bump, colors)}  ${visible(message)}`;
}

function paint(text: string, bump: Bump, colors: Colors): string {
  if (bump === "major") return colors.red(text);
  return bump === "minor" ? colors.green(text) : colors.dim(text);
}
