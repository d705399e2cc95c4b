import { prose } from "@org/generate";
import type { Bump, Change, Diff } from "../change.ts";
import { heading } from "./text.ts";

/** A comment or a changelog is read by people: beyond this many, JSON says more. */
const MOST_SHOWN = 50;

const TITLES: Readonly<Record<Exclude<Bump, "none">, string>> = {
  major: "Breaking",
  minor: "New",
  patch: "Other",
};

/** A diff as Markdown, for pull-request comments, job summaries and changesets. */
export function printMarkdown({ bump, changes, notes = [] }: Diff): string {
  const told = notes.map(prose);
  if (changes.length === 0) return ["No change that code could notice.", ...told].join("\n\n");
  const shown = changes.slice(0, MOST_SHOWN);
  const sections = (["major", "minor", "patch"] as const).flatMap((level) => {
    const items = shown.filter((change) => change.bump === level);
    return items.length === 0 ? [] : [`**${TITLES[level]}**\n\n${items.map(bullet).join("\n")}`];
  });
  const rest = changes.length - shown.length;
  const more = rest > 0 ? [`… and ${rest} more.`] : [];
  return [`Version bump: **${bump}**`, ...sections, ...more, ...told].join("\n\n");
}

/** One change as a list item: who it reaches, and what they notice. */
export function bullet({ operation, message }: Change): string {
  return `- ${prose(operation === "*" ? message : `${heading(operation)}: ${message}`)}`;
}
