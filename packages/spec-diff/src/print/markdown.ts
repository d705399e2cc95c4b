import { prose } from "@org/generate";
import type { Bump, Change, Diff } from "../change.ts";
import type { Outcome } from "../outcome.ts";
import type { Printer } from "./printer.ts";
import { heading } from "./text.ts";

/** A comment or a changelog is read by people: beyond this many, JSON says more. */
const MOST_SHOWN = 50;

const TITLES: Readonly<Record<Bump, string>> = {
  major: "Breaking",
  minor: "New",
  patch: "Other",
  none: "Without a bump",
};

/** One pair as it is; each of many below its name. */
export function markdownPrinter(isList: boolean): Printer {
  return {
    add: (outcome) => {
      const title = `### ${prose(outcome.pair.name)}`;
      return isList ? `${title}\n\n${block(outcome)}\n` : block(outcome);
    },
  };
}

function block(outcome: Outcome): string {
  if ("error" in outcome) return prose(outcome.error);
  const { diff, accepted } = outcome;
  const kept = accepted.map(({ change, reason, until }) => {
    return `${bullet(change)} ${prose(`Accepted until ${until}: ${reason}`)}`;
  });
  const list = kept.length === 0 ? [] : [`**Accepted**\n\n${kept.join("\n")}`];
  return [printMarkdown(diff), ...list].join("\n\n");
}

/** A diff as Markdown, for pull-request comments, job summaries and changesets. */
export function printMarkdown({ bump, changes, notes = [] }: Diff): string {
  const told = notes.map(prose);
  if (changes.length === 0) return ["No change that code could notice.", ...told].join("\n\n");
  const shown = changes.slice(0, MOST_SHOWN);
  const sections = (["major", "minor", "patch", "none"] as const).flatMap((level) => {
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
