/** The pages as programs read them: each as Markdown beside its HTML, and a list of all (llmstxt.org). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allPages, type Page } from "./code/pages.ts";
import { BASE, HOST, PAGES } from "./places.ts";
import { groups, titleOf } from "./sidebar.ts";

/** Writes them into the folder of the site. */
export function writeForMachines(site: string): void {
  for (const page of allPages()) {
    const file = join(site, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plainMarkdown(page));
  }
  writeFileSync(join(site, "llms.txt"), list());
}

/** A page without what is VitePress's own: files that it shows stand in it. */
export function plainMarkdown({ path, text }: Page): string {
  return (
    text
      .replace(/^---\n.*?\n---\n+/s, "")
      .replace(/^<!-- code: .* -->\n+/gm, "")
      // Its sentences say what the picture shows.
      .replace(/^(?:A box in a box .*\n+)?<svg .*<\/svg>\n+/gm, "")
      .replace(/^::: details (.+)$/gm, "**$1**")
      .replace(/^:::\n+/gm, "")
      .replace(/^<<< (\S+)(?: \[(.+)\])?$/gm, (_, file: string, name = file) => {
        const code = readFileSync(join(PAGES, dirname(path), file), "utf8");
        return `\`\`\`${file.split(".").at(-1)} [${name}]\n${code}\`\`\``;
      })
  );
}

function list(): string {
  const parts = Object.values(groups()).map(({ title, pages }) => {
    const links = pages.map((page) => `- [${titleOf(`${page}.md`)}](${HOST}${BASE}${page}.md)`);
    return `## ${title}\n\n${links.join("\n")}\n`;
  });
  return `# Balances

> Typed, validated clients of payment providers' balance APIs, made of OpenAPI documents, with one
> balance model across them. Amounts are exact; entries of different type, asset or pool are never added.

${parts.join("\n")}`;
}
