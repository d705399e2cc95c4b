/** Three packages of the same 400 operations, and how one calls them. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "@org/generate";
import { runCommand } from "../measure/command.ts";
import { peerPath } from "../peers.ts";
import type { Style } from "../synthetic/user-code.ts";

export interface TypedPackage {
  readonly name: string;
  readonly note: string;
  /** Where its code and the user's find their libraries. */
  readonly modules: string;
  readonly style: Style;
  /** Writes the source of the package into the folder `api`; `index.ts` is its face. */
  make(spec: string, folder: string): Promise<void>;
}

const OWN_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const PEER_MODULES = peerPath("generators", "node_modules");

/** The face of a provider package, over generated code. */
const OWN_INDEX = `
import {
  type CallOptions, type ClientBase, type ClientOptions, createClient,
} from "@org/core/provider";
import {
  type Credentials, type Environment, getResource0, type Methods, provider,
} from "./operations.js";
import type { paths } from "./types.js";
export interface Options extends ClientOptions<Environment>, Credentials {}
export interface Client extends Methods<CallOptions>, ClientBase<paths> {}
export function create(options: Options = {}): Client {
  const normalize = { unit: "minor", amounts: {} } as const;
  return createClient<Client>(
    { provider, userAgent: "bench", operations: [getResource0], balances: getResource0, normalize },
    options,
  );
}
`;

export const PACKAGES: readonly TypedPackage[] = [
  {
    name: "@org package",
    note: "one method per operation",
    modules: OWN_MODULES,
    style: {
      head: `import { create } from "./api/index.js";\nconst client = create({ token: "secret" });`,
      get: (index) => `client.getResource${index}({ id: "1" })`,
      post: (index) => `client.updateResource${index}({ id: "1", body: { name: "x" } })`,
      wrapped: false,
    },
    async make(spec, folder) {
      await generate([{ kind: "standalone", spec, folder }]);
      writeFileSync(join(folder, "index.ts"), OWN_INDEX);
    },
  },
  {
    name: "openapi-fetch",
    note: "types of openapi-typescript, by hand",
    modules: PEER_MODULES,
    style: {
      head: `import createClient from "openapi-fetch";
import type { paths } from "./api/index.js";
const client = createClient<paths>({ baseUrl: "https://api.example.com" });
const params = { path: { id: "1" } };`,
      get: (index) => `client.GET("/resources${index}/{id}", { params })`,
      post: (index) => `client.POST("/resources${index}/{id}", { params, body: { name: "x" } })`,
      wrapped: true,
    },
    async make(spec, folder) {
      await runPeer("openapi-typescript.js", folder, spec);
      writeFileSync(join(folder, "index.ts"), `export type { paths } from "./0.js";\n`);
    },
  },
  {
    name: "hey-api",
    note: "one function per operation",
    modules: PEER_MODULES,
    style: {
      head: `import * as api from "./api/index.js";`,
      get: (index) => `api.getResource${index}({ path: { id: "1" } })`,
      post: (index) => `api.updateResource${index}({ path: { id: "1" }, body: { name: "x" } })`,
      wrapped: true,
    },
    make: (spec, folder) => runPeer("hey-api-client.js", folder, spec),
  },
];

async function runPeer(module: string, folder: string, spec: string): Promise<void> {
  await runCommand(process.execPath, [peerPath("generators", module), folder, spec]);
}
