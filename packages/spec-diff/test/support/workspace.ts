import { stringify } from "yaml";
import { checkChangesets, isEnough } from "../../src/gate/check.ts";
import { BASE } from "./base.ts";
import { createRepository, type Repository } from "./repository.ts";

export const SPEC = "specs/things/openapi.yaml";

const TABLE = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/a": { type: "available", pool: "main" },
    "/b": { type: "pending", pool: "main", note: "A note." },
  },
};

/** The source of a normalizer. */
export function normalizer(table: object, more = ""): string {
  return `import type { BalanceTable } from "@org/core/provider";\n${more}export const normalize: BalanceTable<never> = ${JSON.stringify(table, undefined, 2)};\n`;
}

/** A workspace with core, a provider and a command that has it, and a private tool. */
export interface Workspace extends Repository {
  /** The commit to compare with. */
  base: string;
  /** Writes package.json, with what is usual. */
  manifest(folder: string, fields: object): void;
  /** Writes a changeset: `"@org/core": minor`. */
  changeset(name: string, lines: readonly string[], summary?: string): void;
  /** What the gate says: each package with its bump, what is stated, and whether that is enough. */
  gates(): Promise<readonly unknown[]>;
  passes(): Promise<boolean>;
}

export function createWorkspace(version = "1.0.0"): Workspace {
  const repository = createRepository();
  const workspace: Workspace = {
    ...repository,
    base: "",
    manifest(folder, fields) {
      const name = `@org/${folder.split("/").at(-1)}`;
      const all = { name, version, files: ["dist", "src", "CHANGELOG.md"], ...fields };
      repository.write(`${folder}/package.json`, `${JSON.stringify(all, undefined, 2)}\n`);
    },
    changeset(name, lines, summary = "What users notice.") {
      repository.write(
        `.changeset/${name}.md`,
        ["---", ...lines, "---", "", summary, ""].join("\n"),
      );
    },
    async gates() {
      const { needs } = await checkChangesets(repository.root, workspace.base);
      return needs.map(({ packageName, bump, found, enough }) => [
        packageName,
        bump,
        found,
        enough,
      ]);
    },
    passes: async () => isEnough(await checkChangesets(repository.root, workspace.base)),
  };
  workspace.manifest("packages/core", { dependencies: { fetcher: "catalog:" } });
  repository.write("packages/core/src/index.ts", "export const core = 1;\n");
  repository.write("packages/core/test/core.test.ts", "// A test.\n");
  repository.write("packages/core/README.md", "# Core\n");
  workspace.manifest("packages/things", { dependencies: { "@org/core": "workspace:^" } });
  repository.write("packages/things/src/normalize.ts", normalizer(TABLE));
  repository.write("packages/things/src/generated/types.ts", "export type Thing = string;\n");
  workspace.manifest("packages/cli", { dependencies: { "@org/things": "workspace:^" } });
  repository.write("packages/cli/src/cli.ts", 'import { run } from "@org/command";\nrun();\n');
  workspace.manifest("tools/command", { private: true, version: "0.0.0" });
  repository.write("tools/command/src/index.ts", "export const run = () => {};\n");
  repository.write(SPEC, stringify(BASE));
  repository.write(
    "pnpm-workspace.yaml",
    "packages: [packages/*, tools/*]\ncatalog: { fetcher: 1.0.0 }\n",
  );
  repository.write("package.json", '{ "name": "root", "private": true }\n');
  repository.write(".changeset/config.json", '{ "baseBranch": "main", "access": "public" }\n');
  repository.write(".gitignore", "node_modules\n");
  workspace.base = repository.commit("Start");
  return workspace;
}

/** The table of the workspace's provider, with other rows or members. */
export function table(patch: { amounts?: object; [member: string]: unknown }): object {
  return { ...TABLE, ...patch };
}

/** Its rows, as they were. */
export const ROWS = TABLE.amounts;
