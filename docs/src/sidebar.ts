/** What stands beside a page: the hand-written ones in the order in which they help, the others by name. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { PAGES } from "./places.ts";

const START = ["first-steps", "balances", "support"];

const TASKS = [
  "collect-nightly",
  "next",
  "ledger",
  "alert",
  "tenants",
  "retries",
  "proxies",
  "tracing",
  "errors",
  "json",
  "testing",
  "specs-in-ci",
  "add-a-provider",
];

/** The sidebar of each part of the site. */
export function sidebar(): DefaultTheme.SidebarMulti {
  return {
    "/providers/": [{ text: "Providers", items: below("providers") }],
    "/reference/": [{ text: "Reference", items: below("reference") }],
    "/": [
      { text: "Start", items: START.map(item) },
      { text: "Tasks", items: TASKS.map((name) => item(`tasks/${name}`)) },
      { text: "Upgrading", items: below("upgrading") },
    ],
  };
}

/** The pages of a folder, its index first. */
function below(folder: string): DefaultTheme.SidebarItem[] {
  const names = globSync("**/*.md", { cwd: join(PAGES, folder) }).map((file) => file.slice(0, -3));
  const isIndex = (name: string): boolean => name === "index";
  return [...names.filter(isIndex), ...names.filter((name) => !isIndex(name)).sort()].map((name) =>
    item(`${folder}/${name}`),
  );
}

function item(name: string): DefaultTheme.SidebarItem {
  return { text: titleOf(`${name}.md`), link: `/${name.replace(/(^|\/)index$/, "$1")}` };
}

/** The title of a page: its first heading. */
export function titleOf(path: string): string {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(join(PAGES, path), "utf8")) ?? [];
  return title.replaceAll("`", "").replaceAll("\\", "");
}
