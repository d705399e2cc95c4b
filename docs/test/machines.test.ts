/** What programs read of the site. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allPages } from "../src/code/pages.ts";
import { plainMarkdown } from "../src/machines.ts";
import { BASE, HOST, SITE } from "../src/places.ts";

const pages = allPages();

test("llms.txt leads to every page, as Markdown", () => {
  const list = readFileSync(join(SITE, "llms.txt"), "utf8");
  const links = [...list.matchAll(/\]\((.+)\)$/gm)].map(([, link = ""]) => link);
  const paths = links.map((link) => link.slice(`${HOST}${BASE}`.length));
  const all = pages.map(({ path }) => path).filter((path) => path !== "index.md");
  expect(paths.toSorted()).toEqual(all.toSorted());
  expect(paths.filter((path) => !existsSync(join(SITE, path)))).toEqual([]);
});

test.each(pages)("$path is plain Markdown", (page) => {
  const text = plainMarkdown(page);
  expect(text).toMatch(/^# /);
  expect(text).not.toMatch(/^(<<<|:::|<!-- code)/m);
  expect(text).not.toContain("<svg");
});

test("files that a page shows are in it", () => {
  const page = pages.find(({ path }) => path === "tasks/next.md");
  expect(page && plainMarkdown(page)).toContain("await connection();");
});
