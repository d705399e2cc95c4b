/** Links that VitePress does not look after: to headings, and to files of the repository. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { BASE, REPOSITORY, SITE, WORKSPACE } from "../src/places.ts";

/** A page as it is published, with what it leads to and what can be led to in it. */
interface Published {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const pages = new Map<string, Published>(
  globSync("**/*.html", { cwd: SITE }).map((path) => {
    const html = readFileSync(join(SITE, path), "utf8");
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link = ""]) => link);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    return [path, { links, ids: new Set(ids) }];
  }),
);

test("every heading that is linked to is there", () => {
  const dead: string[] = [];
  for (const [path, { links }] of pages) {
    for (const link of links.filter((one) => one.includes("#") && !one.includes("://"))) {
      const [place = "", id = ""] = decodeURIComponent(link).split("#");
      const target = place === "" ? path : fileOf(place, path);
      if (!pages.get(target)?.ids.has(id)) dead.push(`${path}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test("every file of the repository that is linked to is there", () => {
  const dead: string[] = [];
  for (const [path, { links }] of pages) {
    for (const link of links.filter((one) => one.startsWith(`${REPOSITORY}/`))) {
      const file = /^\/(?:blob|tree|edit)\/main\/([^#]+)/.exec(link.slice(REPOSITORY.length))?.[1];
      if (file !== undefined && !existsSync(join(WORKSPACE, file))) dead.push(`${path}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

/** The file behind a path of the site, or one that is relative to a page. */
function fileOf(place: string, from: string): string {
  const path = place.startsWith(BASE)
    ? place.slice(BASE.length)
    : join(dirname(from), place).replace(/^\.$/, "");
  return path === "" || path.endsWith("/")
    ? `${path}index.html`
    : `${path.replace(/\.html$/, "")}.html`;
}
