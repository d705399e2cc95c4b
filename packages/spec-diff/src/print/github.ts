/** Workflow commands of GitHub: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
import { visible } from "@org/command";
import type { Bump } from "../change.ts";
import type { LocatedChange, Place } from "../places/locate.ts";
import type { Printer } from "./printer.ts";
import { heading } from "./text.ts";

type Level = "error" | "notice" | "warning";

const LEVELS: Readonly<Record<Bump, Level>> = {
  major: "error",
  minor: "notice",
  patch: "notice",
  none: "notice",
};

/** An annotation for each change, at its line of the revision; what is gone at the closest line around it. */
export function githubPrinter(): Printer {
  return {
    add: (outcome) => {
      if ("error" in outcome) return command("error", { title: "spec-diff" }, outcome.error);
      const { notes = [] } = outcome.diff;
      return [
        ...outcome.locate().changes.map(annotation),
        ...notes.map((note) => command("warning", { title: "spec-diff" }, note)),
      ].join("\n");
    },
  };
}

function annotation({ id, bump, operation, message, nearest }: LocatedChange): string {
  const { line, column } = nearest;
  const title = `${bump}: ${id}`;
  const text = operation === "*" ? message : `${heading(operation)}: ${message}`;
  return command(LEVELS[bump], { file: fileOf(nearest), line, col: column, title }, text);
}

/** A file of a commit is shown as the file of the checkout. */
function fileOf({ file }: Place): string {
  return file.replace(/^[^/\\:]{2,}:/, "");
}

function command(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${level} ${list.join(",")}::${data(message)}`;
}

/** What would end the command's text, or begin another command. */
function data(text: string): string {
  const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return visible(escaped);
}

/** In a property a colon and a comma end it as well. */
function property(value: string | number): string {
  return data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
