/** The pages as programs read them: each as Markdown beside its HTML, and a list of all (llmstxt.org). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allPages, type Page } from "./code/pages.ts";
import { BASE, PAGES } from "./places.ts";
import { titleOf } from "./sidebar.ts";

/** Writes them into the folder of the site. */
export function writeForMachines(site: string): void {
  const pages = allPages();
  for (const page of pages) {
    const file = join(site, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plainMarkdown(page));
  }
  writeFileSync(join(site, "llms.txt"), list(pages));
}

/** A page without what is VitePress's own: files that it shows stand in it. */
export function plainMarkdown({ path, text }: Page): string {
  return (
    text
      .replace(/^---\n.*?\n---\n+/s, "")
      .replace(/^<!-- code: .* -->\n+/gm, "")
      // Its sentences say what the picture shows.
      .replace(/^<svg .*<\/svg>\n+/gm, "")
      .replace(/^::: details (.+)$/gm, "**$1**")
      .replace(/^:::\n+/gm, "")
      .replace(/^<<< (\S+)(?: \[(.+)\])?$/gm, (_, file: string, name = file) => {
        const code = readFileSync(join(PAGES, dirname(path), file), "utf8");
        return `\`\`\`${file.split(".").at(-1)} [${name}]\n${code}\`\`\``;
      })
  );
}

function list(pages: readonly Page[]): string {
  const lines = pages.map(({ path }) => `- [${titleOf(path)}](${BASE}${path})`);
  return `# Balances

> Typed, validated clients of payment providers' balance APIs, made of OpenAPI documents, with one
> balance model across them. Amounts are exact; entries of different type, asset or pool are never added.

## Pages

${lines.join("\n")}
`;
}
