/** What one provider adds to a bundle, minified and gzipped. */
import { fileURLToPath } from "node:url";
import { atStart, gzipped, loadBundlers } from "../measure/bundle.ts";
import { peerPath } from "../peers.ts";
import type { Line } from "../table.ts";
import type { Row } from "./row.ts";

interface Program {
  readonly name: string;
  readonly note: string;
  readonly folder: string;
  readonly source: string;
}

const OURS = fileURLToPath(new URL("../..", import.meta.url));
const THEIRS = peerPath("libraries");

const PROGRAMS: readonly Program[] = [
  {
    name: "@org/finix, one operation",
    note: "validated, exact, retries, errors",
    folder: OURS,
    source: `
      import { createFinixWith, getBalance } from "@org/finix/operations";
      export const balance = (id) => createFinixWith({ getBalance }).getBalance({ balance_id: id });`,
  },
  {
    name: "@org/finix, one operation and balances",
    note: "and money",
    folder: OURS,
    source: `
      import { createFinixWith, fetchBalances, getBalance } from "@org/finix/operations";
      const finix = createFinixWith({ getBalance, fetchBalances });
      export const balance = (id) => finix.getBalance({ balance_id: id });
      export const balances = (id) => finix.fetchBalances({ balance_id: id });`,
  },
  {
    name: "@org/finix, the client",
    note: "openapi-fetch too",
    folder: OURS,
    source: `
      import { createFinix } from "@org/finix";
      export const balance = (id) => createFinix().getBalance({ balance_id: id });`,
  },
  {
    name: "@org/finix, whole",
    note: "all that it exports",
    folder: OURS,
    source: `export * from "@org/finix";`,
  },
  {
    name: "openapi-fetch + zod mini",
    note: "by hand; no retries, no errors, rounds",
    folder: THEIRS,
    source: `
      import createClient from "openapi-fetch";
      import * as z from "zod/mini";
      const text = z.nullish(z.string());
      const amount = z.nullish(z.int());
      const Balance = z.looseObject({
        id: text, created_at: text, updated_at: text, available_amount: amount,
        currency: z.string(), linked_to: text, linked_type: text, pending_amount: amount,
        posted_amount: amount, tags: z.nullish(z.looseObject({})), type: text,
        _links: z.nullish(z.looseObject({ self: z.nullish(z.looseObject({ href: text })) })),
      });
      const client = createClient({ baseUrl: "https://api.example.com" });
      export const balance = async (id) => {
        const { data } = await client.GET("/balances/{id}", { params: { path: { id } } });
        return Balance.parse(data);
      };`,
  },
  {
    name: "modern-treasury",
    note: "all of its API",
    folder: THEIRS,
    source: `
      import ModernTreasury from "modern-treasury";
      export const balance = (id) => new ModernTreasury().internalAccounts.balanceReports
        .retrieve("latest", { internal_account_id: id });`,
  },
  {
    name: "stripe",
    note: "all of its API",
    folder: THEIRS,
    source: `
      import Stripe from "stripe";
      export const balance = (key) => new Stripe(key).balance.retrieve();`,
  },
  {
    name: "octokit",
    note: "all of its API",
    folder: THEIRS,
    source: `
      import { Octokit } from "octokit";
      export const user = () => new Octokit().request("GET /user");`,
  },
];

export const row: Row = {
  peers: ["libraries"],
  async measure({ progress }) {
    const bundlers = await loadBundlers();
    const lines: Line[] = [];
    for (const program of PROGRAMS) {
      const samples: Record<string, number[]> = {};
      for (const [name, bundler] of Object.entries(bundlers)) {
        progress(`${program.name} by ${name}`);
        const chunks = await bundler(program.source, program.folder);
        samples[`${name} entry`] = [gzipped(atStart(chunks))];
        samples[`${name} all`] = [gzipped(chunks)];
      }
      lines.push({ name: program.name, note: program.note, samples });
    }
    return [
      {
        id: "bundle",
        title: "Bundle of one provider, min+gzip: what loads at once, and all chunks",
        columns: Object.keys(bundlers).flatMap((name) =>
          ["entry", "all"].map((part) => ({
            id: `${name} ${part}`,
            title: `${name}, ${part}`,
            unit: "bytes" as const,
          })),
        ),
        lines,
        baseline: lines[0]?.name,
      },
    ];
  },
};
