/** A document whose resources hold each other: what its balances need is a small part of what they reach. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { completeSpec, draftOf, type NewProvider, readSource } from "../src/draft.ts";
import { provenanceText } from "../src/provenance.ts";

const RESOURCES = 30;

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function resource(index: number): object {
  return ref(`resource${index % RESOURCES}`);
}

const text = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "A", version: "1" },
  paths: {
    "/balances": {
      get: {
        responses: {
          200: { description: "", content: { "application/json": { schema: ref("balances") } } },
        },
      },
    },
  },
  components: {
    schemas: {
      balances: {
        type: "object",
        properties: {
          holder: { anyOf: [{ type: "string" }, resource(0)] },
          currency: { type: "string" },
          available_amount: { type: "integer", format: "int64" },
        },
      },
      ...Object.fromEntries(
        Array.from({ length: RESOURCES }, (_, index) => [
          `resource${index}`,
          {
            allOf: [
              { type: "object", properties: { id: { type: "string" }, note: ref("note") } },
              {
                type: "object",
                properties: {
                  parent: resource(index + 1),
                  related: { type: "array", items: resource(index + 2) },
                  "also-known": { type: "object", additionalProperties: resource(index + 5) },
                },
              },
            ],
          },
        ]),
      ),
      note: { type: "object", properties: { text: { type: "string" } } },
    },
  },
});

const asked: NewProvider = {
  name: "acme",
  title: "Acme",
  from: "acme.yaml",
  text,
  operations: ["GET /balances"],
  date: "2026-11-20",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leading-back-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The overlay that the message of a refusal ends with. */
async function suggested(): Promise<string> {
  const source = await readSource(asked);
  try {
    completeSpec(asked, source);
  } catch (error) {
    return String(error).replace(/^.*\n\n/s, "");
  }
  return "";
}

test("a refusal says in an overlay which members lead back to what they are in", async () => {
  expect(parse(await suggested()).actions).toEqual(
    ["parent", "related", '["also-known"]'].map((name) => ({
      target: `$.components.schemas.Resource0.allOf[1].properties${name.startsWith("[") ? name : `.${name}`}`,
      remove: true,
    })),
  );
});

test("with that overlay there is a draft: what only the members led to is gone, and said", async () => {
  const overlay = path.join(folder, "repairs.yaml");
  writeFileSync(overlay, await suggested());
  const repaired = { ...asked, overlay };
  const draft = draftOf(completeSpec(repaired, await readSource(repaired)));
  expect(draft.document["components"]).toEqual({
    schemas: {
      Balances: expect.anything(),
      Resource0: expect.anything(),
      Note: expect.anything(),
    },
  });
  expect(draft.balances.amounts.map(({ pointer }) => pointer)).toEqual(["/available_amount"]);
  expect(parse(provenanceText(draft)).repairs).toContainEqual({
    pointers: ["/components/schemas/Resource0/allOf/1/properties"],
    what: "Members are left out: parent, related, also-known.",
    why: "The overlay that was given leaves them out.",
    source: "ours",
  });
});
