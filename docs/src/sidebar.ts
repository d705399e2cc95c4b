/** What stands beside a page: the hand-written ones in the order in which they help, the others by name. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { PAGES } from "./places.ts";

const START = ["first-steps", "balances", "support"];

const TASKS = [
  "command",
  "collect-nightly",
  "collect",
  "next",
  "ledger",
  "alert",
  "tenants",
  "retries",
  "proxies",
  "node",
  "tracing",
  "errors",
  "json",
  "testing",
  "specs-in-ci",
  "your-provider",
  "add-a-provider",
];

/** Pages that belong together. */
export interface Group {
  readonly title: string;
  /** Their paths, without the extension, in the order in which they are read. */
  readonly pages: readonly string[];
}

/** All pages but the first one. */
export function groups(): Record<
  "start" | "tasks" | "upgrading" | "providers" | "reference",
  Group
> {
  return {
    start: { title: "Start", pages: START },
    tasks: { title: "Tasks", pages: TASKS.map((name) => `tasks/${name}`) },
    upgrading: { title: "Upgrading", pages: below("upgrading") },
    providers: { title: "Providers", pages: below("providers") },
    reference: { title: "Reference", pages: below("reference") },
  };
}

/** The sidebar of each part of the site. */
export function sidebar(): DefaultTheme.SidebarMulti {
  const { start, tasks, upgrading, providers, reference } = groups();
  return {
    "/providers/": [shown(providers)],
    "/reference/": [shown(reference)],
    "/": [start, tasks, upgrading].map(shown),
  };
}

function shown({ title, pages }: Group): DefaultTheme.SidebarItem {
  const items = pages.map((page) => ({
    text: titleOf(`${page}.md`),
    link: `/${page.replace(/(^|\/)index$/, "$1")}`,
  }));
  return { text: title, items };
}

/** The pages of a folder, its index first. */
function below(folder: string): string[] {
  const names = globSync("**/*.md", { cwd: join(PAGES, folder) }).map((file) => file.slice(0, -3));
  const isIndex = (name: string): boolean => name === "index";
  const ordered = [...names.filter(isIndex), ...names.filter((name) => !isIndex(name)).sort()];
  return ordered.map((name) => `${folder}/${name}`);
}

/** The title of a page: its first heading. */
export function titleOf(path: string): string {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(join(PAGES, path), "utf8")) ?? [];
  return title.replaceAll("`", "").replaceAll("\\", "");
}
