/** Looks at specs that were selected of a provider's document: one of three operations. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSpec, hashOf } from "@org/extract";
import { runCli } from "@org/extract/testing";
import { loadSpec } from "@org/specs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Look, look } from "../src/watch/look.ts";

const cli = path.join(import.meta.dirname, "../src/watch/cli.ts");

const recorded = `openapi: 3.0.3
info: { title: Wallets, version: "1" }
servers: [{ url: https://api.wallets.example }]
paths:
  /wallets:
    get: { operationId: list-wallets, responses: { "200": { description: All. } } }
  /wallets/{id}:
    get:
      operationId: get_wallet
      description: Gives a wallet.
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The wallet.
          content: { application/json: { schema: { $ref: "#/components/schemas/wallet" } } }
  /cards:
    get: { operationId: listCards, responses: { "200": { description: All. } } }
components:
  schemas:
    wallet:
      type: object
      required: [amount]
      properties:
        amount: { type: integer }
        note: { type: string }
        owner: { type: string }
`;

const overlay = {
  overlay: "1.0.0",
  info: { title: "Wallets, completed", version: "1.0.0" },
  actions: [
    { target: "$.components.schemas.Wallet.properties.owner", remove: true },
    { target: "$.components.schemas.Wallet", update: { description: "What a person holds." } },
  ],
};

type Answer = { status: number; headers?: Record<string, string>; body?: string };

let folder: string;
let server: Server;
let origin: string;
let answers: Record<string, Answer>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "watch-documents-"));
  answers = {};
  server = createServer((request, response) => {
    const { status, headers, body } = answers[request.url ?? ""] ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeSpec(["GET /wallets/{id}"]);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function writeSpec(operations: readonly string[]): Promise<void> {
  const home = path.join(folder, "specs", "wallets");
  mkdirSync(home, { recursive: true });
  const page = {
    title: "Wallets",
    url: `${origin}/openapi.yaml`,
    document: "openapi.yaml",
    operations,
    format: "openapi",
    date: "2026-11-20",
    sha256: hashOf(recorded),
  };
  const lists = { assumptions: [], discrepancies: [], repairs: [] };
  writeFileSync(
    path.join(home, "provenance.yaml"),
    stringify({ origin: "extracted", page, ...lists }),
  );
  writeFileSync(path.join(home, "overlay.yaml"), stringify(overlay));
  const text = await buildSpec("wallets", recorded, path.join(home, "overlay.yaml"));
  writeFileSync(path.join(home, "openapi.yaml"), text);
}

/** What a look brings where the document is another now: the recorded one, with replacements. */
function lookAfter(...changes: readonly (readonly [from: string, to: string])[]): Promise<Look> {
  let body = recorded;
  for (const [from, to] of changes) {
    expect(body).toContain(from);
    body = body.replace(from, to);
  }
  answers["/openapi.yaml"] = { status: 200, headers: { "content-type": "text/yaml" }, body };
  return lookNow();
}

function lookNow(): Promise<Look> {
  const spec = loadSpec(path.join(folder, "specs", "wallets", "openapi.yaml"));
  return look(spec, { state: path.join(folder, "state"), timeoutMs: 60_000 });
}

test("the recorded document is the same; other words and other operations change nothing", async () => {
  expect(await lookAfter()).toEqual({ provider: "wallets", outcome: "same", notes: [] });
  const elsewhere = [
    ["Gives a wallet.", "Gives one wallet."],
    ["operationId: listCards", "operationId: listAllCards"],
  ] as const;
  expect(await lookAfter(...elsewhere)).toMatchObject({ outcome: "prose", notes: [] });
});

test.each([
  [
    "        note: { type: string }\n",
    "        note: { type: string }\n        held: { type: integer }\n",
    "minor",
    "minor: getWallet: `Wallet.held` is new.",
  ],
  [
    "amount: { type: integer }",
    "amount: { type: string }",
    "major",
    expect.stringMatching(/^major: getWallet: .*Wallet\.amount/),
  ],
])("%j that becomes %j needs %s, and says why", async (from, to, bump, note) => {
  const found = await lookAfter([from, to]);
  expect(found).toEqual({ provider: "wallets", outcome: "changed", bump, notes: [note] });
});

test("an operation that is gone is told by its name, what is left is judged", async () => {
  const gone = ["  /wallets/{id}:", "  /purses/{id}:"] as const;
  expect(await lookAfter(gone)).toEqual({
    provider: "wallets",
    outcome: "changed",
    bump: "major",
    notes: ["the document has no operation GET /wallets/{id} any more"],
  });
  await writeSpec(["GET /wallets/{id}", "GET /wallets"]);
  const found = await lookAfter(gone);
  expect(found).toMatchObject({ outcome: "changed", bump: "major" });
  expect(found.notes[0]).toBe("the document has no operation GET /wallets/{id} any more");
  expect(found.notes[1]).toMatch(/^major: getWallet: /);
});

test("an action of the overlay that meets nothing any more is told", async () => {
  expect(await lookAfter(["        owner: { type: string }\n", ""])).toEqual({
    provider: "wallets",
    outcome: "changed",
    bump: "none",
    notes: [
      "overlay.yaml changes nothing at $.components.schemas.Wallet.properties.owner any more",
    ],
  });
});

test("a document that has moved for good is looked at where it is, and its place told", async () => {
  const body = recorded.replace("Gives a wallet.", "Gives one wallet.");
  answers["/openapi.yaml"] = { status: 301, headers: { location: "/v2/openapi.yaml" } };
  answers["/v2/openapi.yaml"] = { status: 307, headers: { location: "/today" } };
  answers["/today"] = { status: 200, body };
  const note = `${origin}/openapi.yaml has moved to ${origin}/v2/openapi.yaml`;
  expect(await lookNow()).toMatchObject({ outcome: "moved", notes: [note] });
  answers["/openapi.yaml"] = { status: 302, headers: { location: "/today" } };
  expect(await lookNow()).toMatchObject({ outcome: "prose", notes: [] });
});

test.each<[Record<string, Answer>, string]>([
  [{}, "answers 404"],
  [
    { "/openapi.yaml": { status: 301, headers: { location: "/gone" } } },
    "now ORIGIN/gone, answers 404",
  ],
  [
    { "/openapi.yaml": { status: 308, headers: { location: "/openapi.yaml" } } },
    "more than 10 others",
  ],
  [
    { "/openapi.yaml": { status: 200, headers: { "content-type": "text/html" }, body: "<p>" } },
    "answers HTML, not Markdown or a document",
  ],
  [
    { "/openapi.yaml": { status: 200, body: "openapi: 3.0.3\npaths: [" } },
    "can't be read any more",
  ],
])("could not look: %j", async (given, reason) => {
  answers = given;
  const { outcome, notes } = await lookNow();
  expect(outcome).toBe("failed");
  expect(notes.join()).toContain(reason.replace("ORIGIN", origin));
});

test("the command says what is needed, and ends with 1 for a change, with 2 without a look", async () => {
  const args = ["--specs", path.join(folder, "specs"), "--state", path.join(folder, "state")];
  await lookAfter(["        note: { type: string }\n", ""]);
  const { code, stdout } = await runCli(cli, args);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^! wallets: the newer document needs major\n {2}major: getWallet: /);
  answers = {};
  const failed = await runCli(cli, args);
  expect(failed.code).toBe(2);
  expect(failed.stderr).toContain("wallets: could not look: ");
});
