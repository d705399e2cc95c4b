/** What the other operations of a provider add to the bundle of who calls one of them. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "@org/generate";
import { atStart, gzipped, loadBundlers } from "../measure/bundle.ts";
import { withScratch } from "../measure/scratch.ts";
import { syntheticSpec } from "../synthetic/spec.ts";
import type { Row } from "./row.ts";

const OWN_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** An operation that shares nothing with the others. */
const STATUS = {
  operationId: "getStatus",
  parameters: [{ name: "since", in: "query", schema: { type: "string" } }],
  responses: {
    "200": {
      description: "How it stands.",
      content: {
        "application/json": {
          schema: { type: "object", required: ["ok"], properties: { ok: { type: "boolean" } } },
        },
      },
    },
  },
};

const ONE_CALL = `
  import { createClientWith } from "@org/core/provider";
  import { getStatus, provider } from "./operations.js";
  const client = createClientWith({ provider, userAgent: "bench" }, { getStatus }, {});
  export const status = () => client.getStatus();`;

const OTHERS = 467;

export const row: Row = {
  peers: ["libraries"],
  measure: ({ progress }) =>
    withScratch(async (folder) => {
      symlinkSync(OWN_MODULES, join(folder, "node_modules"));
      progress("one operation alone");
      const alone = await sizeBeside(0, join(folder, "alone"));
      progress(`one operation beside ${OTHERS}`);
      const beside = await sizeBeside(OTHERS, join(folder, "beside"));
      const samples = { alone: [alone], beside: [beside], more: [beside - alone] };
      return [
        {
          id: "bundle-growth",
          title: "Bundle of one operation, min+gzip at start: the only one, and one of many",
          columns: [
            { id: "alone", title: "alone", unit: "bytes" },
            { id: "beside", title: `beside ${OTHERS} others`, unit: "bytes" },
            { id: "more", title: "more", unit: "bytes" },
          ],
          lines: [{ name: "one operation", note: "of a synthetic document", samples }],
        },
      ];
    }),
};

/** What loads at once for a call of one operation of a document with so many others. */
async function sizeBeside(others: number, folder: string): Promise<number> {
  const { esbuild } = await loadBundlers();
  const document = syntheticSpec({ operations: others });
  const paths = { ...Object(document["paths"]), "/status": { get: STATUS } };
  mkdirSync(folder);
  const spec = join(folder, "openapi.json");
  writeFileSync(spec, JSON.stringify({ ...document, paths }));
  await generate([{ kind: "standalone", spec, folder: join(folder, "src") }]);
  return gzipped(atStart(await esbuild(ONE_CALL, join(folder, "src"))));
}
