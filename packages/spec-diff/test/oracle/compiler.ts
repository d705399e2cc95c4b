/** One compiler for all consumers: what `tsc` says of each. */
import { fileURLToPath } from "node:url";
import ts from "typescript";

const CORE = fileURLToPath(new URL("../../../core/src", import.meta.url));

const CORE_MODULES: Readonly<Record<string, string>> = {
  "./contract.js": `${CORE}/contract.ts`,
  "./runtime.js": `${CORE}/runtime.ts`,
  "@org/core/provider": `${CORE}/provider.ts`,
  "@org/core/runtime": `${CORE}/runtime.ts`,
};

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What the compiler says of each of the files named, one line an error.
 *
 * @param files the texts of all files, by path
 */
export function errorsOf(
  files: ReadonlyMap<string, string>,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({ resolvedModule: resolve(text, from, files) }));
  const program = ts.createProgram(names, OPTIONS, host);
  return new Map(
    names.map((name) => {
      const source = program.getSourceFile(name);
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return [name, found.map(lineOf)];
    }),
  );
}

function resolve(
  name: string,
  from: string,
  files: ReadonlyMap<string, string>,
): ts.ResolvedModuleFull | undefined {
  const core = CORE_MODULES[name];
  const isOurs = files.has(from);
  const path = isOurs && core !== undefined ? core : pathOf(name, from);
  const exists = files.has(path) || (path.startsWith(CORE) && ts.sys.fileExists(path));
  return exists
    ? { resolvedFileName: path, extension: ts.Extension.Ts, isExternalLibraryImport: false }
    : undefined;
}

function pathOf(name: string, from: string): string {
  const path = name.startsWith("/") ? name : new URL(name, `file://${from}`).pathname;
  return path.replace(/\.js$/, ".ts");
}

function lineOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file?.text.slice(0, start).split("\n").at(-1) ?? "";
  const rest = file?.text.slice(start).split("\n")[0] ?? "";
  return `${ts.flattenDiagnosticMessageText(messageText, " ")} <${(line + rest).trim()}>`;
}
