/**
 * The address that an index of a site's Markdown (`llms.txt`) has for a page: of the same site, with the same
 * path but for its ending. Undefined where it has none.
 */
export function findInIndex(index: string, indexUrl: string, pageUrl: string): string | undefined {
  const page = new URL(pageUrl);
  const wanted = bare(page.pathname);
  for (const [, target = ""] of index.matchAll(/\]\(([^()\s]{1,2000})\)/g)) {
    if (!URL.canParse(target, indexUrl)) continue;
    const url = new URL(target, indexUrl);
    const isMarkdown = /\.(?:mdx?|txt)$/.test(url.pathname);
    if (isMarkdown && url.host === page.host && bare(url.pathname) === wanted) return url.href;
  }
  return undefined;
}

/** A path without the endings that say how a page is written: `/a/index.html.md` is `/a`. */
function bare(pathname: string): string {
  return pathname
    .replace(/\.(?:mdx?|txt)$/, "")
    .replace(/\.html?$/, "")
    .replace(/\/index$/, "")
    .replace(/\/$/, "");
}
