import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { extract, hashOf, printDocument } from "@org/extract";
import { page } from "@org/extract/testing";
import { loadSpec } from "@org/specs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Look, look } from "../src/watch/look.ts";

const recorded = page("redocly.md");

let folder: string;
let server: Server;
let origin: string;
let requests: IncomingMessage[];
let answer: { status: number; type: string; body: string };

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "watch-"));
  requests = [];
  answer = { status: 200, type: "text/markdown", body: recorded };
  server = createServer((request, response) => {
    requests.push(request);
    const etag = `"${hashOf(answer.body).slice(0, 8)}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(answer.status, { "content-type": answer.type, etag }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** A look at a spec whose page is at an address. */
function lookAt(url: string | null): Promise<Look> {
  const home = path.join(folder, "specs", "wallets");
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "openapi.yaml"), printDocument(extract(recorded).document, "yaml"));
  const provenance = {
    origin: "authored",
    page: {
      title: "Read a wallet",
      url,
      ...(url === null ? { urlAssumption: "Nobody knows where it is." } : {}),
      format: "redocly",
      date: "2026-11-20",
      sha256: hashOf(recorded),
    },
    assumptions: [],
    discrepancies: [],
    repairs: [],
  };
  writeFileSync(path.join(home, "provenance.yaml"), stringify(provenance));
  const spec = loadSpec(path.join(home, "openapi.yaml"));
  return look(spec, { state: path.join(folder, "state"), timeoutMs: 60_000 });
}

test("nothing changed; the next request is conditional", async () => {
  expect(await lookAt(`${origin}/a.md`)).toMatchObject({ outcome: "same", notes: [] });
  expect(await lookAt(`${origin}/a.md`)).toMatchObject({ outcome: "same", notes: [] });
  expect(requests[0]?.headers).toMatchObject({ "user-agent": expect.stringMatching(/^org-specs/) });
  expect(requests.map(({ headers }) => headers["if-none-match"] !== undefined)).toEqual([
    false,
    true,
  ]);
});

test("other words are no change of the API", async () => {
  answer.body = recorded.replace("Gives one wallet of a shop.", "Gives a wallet.");
  expect(await lookAt(`${origin}/a.md`)).toMatchObject({ outcome: "prose", notes: [] });
});

test("says what changed in the API", async () => {
  answer.body = recorded
    .replace("## Response 404 fields", "## Response 410 fields")
    .replace("  - `note` (any)", "  - `held_amount` (integer)\n\n  - `note` (any)")
    .replace("`lines.rate` (string)", "`lines.rate` (number)")
    .replace('Enum: "EUR", "USD"', 'Enum: "EUR", "KES"')
    .replace("`lines` (array, required)", "`lines` (array)");
  const { outcome, notes } = await lookAt(`${origin}/a.md`);
  expect(outcome).toBe("changed");
  expect(notes).toEqual([
    "field `lines` is no longer required",
    "field `lines[].currency`: new KES; no longer USD",
    "field `lines[].rate`: type is now number (was string)",
    "field `held_amount` (integer) is new",
    "410 is new",
    "404 no longer documented",
  ]);
});

test("a change is told again after a 304", async () => {
  answer.body = recorded.replace("`note` (any)", "`remark` (any)");
  const first = await lookAt(`${origin}/a.md`);
  expect(await lookAt(`${origin}/a.md`)).toEqual(first);
  expect(first.notes).toEqual(["field `remark` is new", "field `note` no longer documented"]);
});

test("where HTML is answered, the Markdown beside it is read", async () => {
  const html = createServer((request, response) => {
    const markdown = request.url?.endsWith(".md");
    const type = markdown ? "text/markdown" : "text/html";
    response.writeHead(200, { "content-type": type }).end(markdown ? recorded : "<html></html>");
  });
  await new Promise<void>((resolve) => html.listen(0, "127.0.0.1", resolve));
  const { port } = html.address() as AddressInfo;
  expect(await lookAt(`http://127.0.0.1:${port}/a`)).toMatchObject({ outcome: "same" });
  html.closeAllConnections();
  await new Promise((resolve) => html.close(resolve));
});

test("could not look: an error is answered", async () => {
  answer = { status: 500, type: "text/plain", body: "no" };
  const { outcome, notes } = await lookAt(`${origin}/a`);
  expect(outcome).toBe("failed");
  expect(notes.join()).toContain("answers 500");
});

test.each([
  { type: "text/html", body: "<html></html>" },
  { type: "text/markdown", body: "# Moved\n\nElsewhere.\n" },
])("a page that describes no operation any more has changed, and says so: %j", async (page) => {
  answer = { status: 200, ...page };
  const { outcome, notes } = await lookAt(`${origin}/a`);
  expect(outcome).toBe("changed");
  expect(notes).toEqual([expect.stringMatching(/^the page can't be read any more: ./)]);
});

test("an operation that a page has lost is a change that names it", async () => {
  answer.body = recorded.replace(/^Endpoint: GET .*$/m, "Endpoint: GET /elsewhere");
  const { outcome, notes } = await lookAt(`${origin}/a.md`);
  expect(outcome).toBe("changed");
  expect(notes).toEqual([
    "GET /elsewhere is new",
    "GET /wallets/{wallet_id}/balances no longer documented",
  ]);
});

test("could not look: no address, or nobody there", async () => {
  expect((await lookAt(null)).notes).toEqual(["no address is known: Nobody knows where it is."]);
  await new Promise((resolve) => server.close(resolve));
  expect((await lookAt(`${origin}/a.md`)).notes.join()).toContain("can't be fetched");
});
