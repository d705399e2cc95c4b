import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchPage } from "../src/fetch/fetch-page.ts";
import { findInIndex } from "../src/fetch/llms-index.ts";

interface Answer {
  readonly type?: string;
  readonly body?: string;
  readonly status?: number;
  readonly location?: string;
}

let server: Server;
let origin: string;
let site: Record<string, Answer>;
let asked: string[];

beforeEach(async () => {
  site = {};
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = site[path];
    const etag = `"${path}"`;
    if (!answer) response.writeHead(404).end("nothing");
    else if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else {
      const { status = 200, type = "text/html; charset=utf-8", location } = answer;
      const headers = { "content-type": type, etag, ...(location ? { location } : {}) };
      response.writeHead(status, headers).end(answer.body ?? "");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const HTML = "<!doctype html><p>Purse</p>";

test("HTML is taken where the site has no Markdown of it", async () => {
  site = { "/docs/purse": { body: HTML } };
  expect(await fetchPage(`${origin}/docs/purse`)).toEqual({ text: HTML, etag: '"/docs/purse"' });
  expect(asked).toEqual(["/docs/purse", "/docs/purse.md", "/llms.txt"]);
});

test("Markdown beside it comes first", async () => {
  site = { "/a": { body: HTML }, "/a.md": { type: "text/markdown", body: "# Purse" } };
  expect(await fetchPage(`${origin}/a`)).toMatchObject({ text: "# Purse", etag: '"/a.md"' });
  expect(asked).toEqual(["/a", "/a.md"]);
});

test("then the Markdown that the site's index has for the page", async () => {
  site = {
    "/docs/a/": { body: HTML },
    // An application that answers every address with itself.
    "/docs/a.md": { type: "text/plain", body: HTML },
    "/llms.txt": {
      type: "text/plain",
      body: `- [A](${"/docs/a/index.html.md"})\n- [B](/docs/b.md)`,
    },
    "/docs/a/index.html.md": { type: "text/plain", body: "# Purse" },
  };
  expect(await fetchPage(`${origin}/docs/a/`)).toMatchObject({ text: "# Purse" });
});

test("a page that is as it was has no text, whichever of them it is", async () => {
  site = { "/a": { body: HTML } };
  expect(await fetchPage(`${origin}/a`, { etag: '"/a"' })).toEqual({ etag: '"/a"' });
  site["/a.md"] = { type: "text/markdown", body: "# Purse" };
  expect(await fetchPage(`${origin}/a`, { etag: '"/a.md"' })).toEqual({ etag: '"/a.md"' });
});

test("the Markdown is looked for where the page has moved to", async () => {
  site = {
    "/old": { status: 301, location: "/new" },
    "/new": { body: HTML },
    "/new.md": { type: "text/markdown", body: "# Purse" },
  };
  expect(await fetchPage(`${origin}/old`)).toMatchObject({
    text: "# Purse",
    movedTo: `${origin}/new`,
  });
});

test("HTML in place of a document is refused", async () => {
  site = { "/openapi.json": { body: HTML } };
  await expect(fetchPage(`${origin}/openapi.json`)).rejects.toThrow("answers HTML");
});

test("an index is searched for the same path on the same site", () => {
  const index = "[A](https://b.test/x.md) [B](/x.md) [C](/x/y.mdx) [D](nonsense:) [E](/z.html)";
  const find = (page: string) => findInIndex(index, "https://a.test/llms.txt", page);
  expect(find("https://a.test/x/")).toBe("https://a.test/x.md");
  expect(find("https://a.test/x/y.html?q=1")).toBe("https://a.test/x/y.mdx");
  expect(find("https://a.test/z.html")).toBeUndefined();
  expect(find("https://a.test/y")).toBeUndefined();
});
