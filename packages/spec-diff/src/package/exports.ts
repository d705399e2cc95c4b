import { compiler, emitFiles, type Model } from "@org/generate";
import { pointerTo } from "@org/openapi";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";
import type { Packages } from "./read.ts";

/** The files of a package that its users import, by the entry point that shows them. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  "": ["client.ts"],
  "/operations": ["by-operation.ts", "operations.ts"],
  "/schemas": ["schemas.ts"],
};

/**
 * Compares what the entry points of the package export. A document without `x-balances` has no package:
 * names that nobody can import are lost to nobody. What other findings say is left out: methods, arguments,
 * pages, the name of the provider.
 */
export function compareExports({ base, revision }: Packages): readonly Finding[] {
  if (base.model.balances === undefined || revision.model.balances === undefined) return [];
  const told = new Set([
    ...toldNames(base.model, revision.model),
    ...toldNames(revision.model, base.model),
  ]);
  const before = exportsOf(base.model);
  const after = exportsOf(revision.model);
  const gone = before.difference(after);
  const added = after.difference(before);
  return [
    ...[...gone].filter((name) => !told.has(nameOf(name))).map((name) => removed(base.model, name)),
    ...announced(
      revision.model,
      [...added].filter((name) => !told.has(nameOf(name))),
    ),
  ];
}

/** `/schemas Balance`: each name with its entry point. */
function exportsOf(model: Model): ReadonlySet<string> {
  const files = emitFiles(model, "package");
  return new Set(
    Object.entries(ENTRIES).flatMap(([entry, names]) =>
      names.flatMap((file) => namesIn(files.get(file) ?? "").map((name) => `${entry} ${name}`)),
    ),
  );
}

function nameOf(exported: string): string {
  return exported.slice(exported.indexOf(" ") + 1);
}

function namesIn(text: string): readonly string[] {
  const source = compiler().createSourceFile("exports.ts", text, compiler().ScriptTarget.ES2022);
  return source.statements.flatMap((statement): readonly string[] => {
    if (compiler().isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause === undefined || !compiler().isNamedExports(exportClause)) return [];
      return exportClause.elements.map(({ name }) => name.text);
    }
    if (!compiler().canHaveModifiers(statement)) return [];
    const modifiers = compiler().getModifiers(statement) ?? [];
    if (!modifiers.some(({ kind }) => kind === compiler().SyntaxKind.ExportKeyword)) return [];
    if (compiler().isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        compiler().isIdentifier(name) ? [name.text] : [],
      );
    }
    const isNamed =
      compiler().isFunctionDeclaration(statement) ||
      compiler().isInterfaceDeclaration(statement) ||
      compiler().isTypeAliasDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}

/** The names of which other findings tell, where the other package has not the same. */
function toldNames(model: Model, other: Model): readonly string[] {
  const kept = new Set(other.operations.map(({ id }) => id));
  return [
    ...["Client", "Options"].map((kind) => `${model.typeName}${kind}`),
    ...["", "With"].map((kind) => `create${model.typeName}${kind}`),
    ...["ServerVariables", "HeaderOptions", "fetchBalances", "fetchAllBalances"],
    ...model.operations.flatMap(({ id, constant, typeName }) => [
      ...["Args", "Item"].map((kind) => `${typeName}${kind}`),
      ...(kept.has(id) ? [] : [constant, `${typeName}Response`, `${typeName}Error`]),
    ]),
  ];
}

function removed(model: Model, exported: string): Finding {
  return remark(
    "export-removed",
    placeOf(model, nameOf(exported)),
    `\`${nameOf(exported)}\` is no longer exported ${byEntry(exported)}: code that imports it does not compile.`,
  );
}

/** One change for all: they come with what needs them. */
function announced(model: Model, added: readonly string[]): readonly Finding[] {
  const [first] = added;
  if (first === undefined) return [];
  const list = added.map((name) => `\`${nameOf(name)}\` ${byEntry(name)}`).join(", ");
  return [remark("export-added", placeOf(model, nameOf(first)), `New exports: ${list}.`)];
}

function byEntry(exported: string): string {
  const entry = exported.slice(0, exported.indexOf(" "));
  return entry === "" ? "by the package" : `by \`${entry}\``;
}

/** Where the schema stands that an export is made of; the paths, where it is made of an operation. */
function placeOf({ schemas }: Model, name: string): string {
  const schema = schemas.find(({ id }) => id === name);
  return schema === undefined ? "/paths" : pointerTo("/components/schemas", schema.key);
}
