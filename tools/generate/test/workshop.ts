/** Generates into folders that go away again, and looks at what came out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll } from "vitest";
import { generate } from "../src/index.ts";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that the end of the test file removes. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "generate-test-"));
  folders.push(folder);
  return folder;
}

/** An empty folder in which generated code finds its libraries. */
export function codeFolder(): string {
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  const folder = mkdtempSync(join(modules, ".generated-"));
  folders.push(folder);
  return folder;
}

/** The path of a file beside the tests. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Writes a document, and generates its code. */
export async function generateDocument(document: unknown): Promise<string> {
  const spec = join(scratch(), "openapi.json");
  writeFileSync(spec, typeof document === "string" ? document : JSON.stringify(document));
  const folder = codeFolder();
  await generate([{ spec, folder, kind: "standalone" }]);
  return folder;
}

/** The texts of a folder's files, by name. */
export function texts(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** The strictest settings of people who know nothing of ours: no `.ts` imports, no DOM but its types. */
const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler says of these files and all they import: one line per error. */
export function typeErrors(files: readonly string[], more: ts.CompilerOptions = {}): string[] {
  const program = ts.createProgram(files, { ...STRICT, ...more });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start = 0, messageText } = diagnostic;
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    return `${file?.fileName.replace(/^.*[\\/]/, "") ?? ""}:${line} ${message}`;
  });
}
