/** The reference: what doc comments say of everything that users import. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  Application,
  type Context,
  Converter,
  DeclarationReflection,
  type Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { REFERENCE, WORKSPACE } from "./places.ts";

/** An import that users write: `@org/finix/testing`. */
interface Entry {
  readonly name: string;
  readonly file: string;
}

/** Entries of which nothing is called by people: they import the types of another, or data. */
const NOT_FOR_PEOPLE = new Set(["operations", "runtime", "schemas"]);

/** Types as the document has them: what their members mean stands on the page of the provider. */
const DOCUMENT_TYPES = new Set([
  "$defs",
  "components",
  "Fixtures",
  "operations",
  "paths",
  "webhooks",
]);

/**
 * Writes a page for each import that users write.
 *
 * @throws {Error} when TypeDoc refuses.
 */
export async function writeReference(): Promise<void> {
  const entries = entriesOf();
  const options: TypeDocOptions & Partial<PluginOptions> = {
    plugin: ["typedoc-plugin-markdown"],
    entryPoints: entries.map(({ file }) => file),
    tsconfig: join(import.meta.dirname, "../tsconfig.reference.json"),
    out: REFERENCE,
    router: "module",
    readme: "none",
    logLevel: "Error",
    // What does not compile is found by the packages' own checks.
    skipErrorChecking: true,
    disableSources: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    entryFileName: "index",
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    classPropertiesFormat: "table",
    typeAliasPropertiesFormat: "table",
    enumMembersFormat: "table",
    tableColumnSettings: {
      hideDefaults: true,
      hideModifiers: true,
      hideInherited: true,
      hideOverrides: true,
      hideSources: true,
    },
  };
  const app = await Application.bootstrapWithPlugins(options);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    for (const reflection of Object.values(project.reflections)) {
      if (isDocumentType(reflection) || isInheritedMethod(reflection)) {
        project.removeReflection(reflection);
      }
    }
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the packages");
  project.name = "Reference";
  for (const module of project.children ?? []) {
    module.name =
      entries.find(
        ({ file }) =>
          file.endsWith(`packages/${module.name}.ts`) ||
          file.endsWith(`packages/${module.name}/index.ts`),
      )?.name ?? module.name;
  }
  await app.generateOutputs(project);
}

function isDocumentType({ name, kind, parent }: Reflection): boolean {
  return (
    DOCUMENT_TYPES.has(name) &&
    kind === ReflectionKind.Interface &&
    parent?.kind === ReflectionKind.Module
  );
}

/** The methods of a client are the operations of its provider, which has a page. */
function isInheritedMethod(reflection: Reflection): boolean {
  return (
    reflection instanceof DeclarationReflection &&
    reflection.inheritedFrom !== undefined &&
    (reflection.parent?.name.endsWith("Client") ?? false)
  );
}

/** The entries of all published packages whose source lies where its name says. */
function entriesOf(): Entry[] {
  return globSync("packages/*/package.json", { cwd: WORKSPACE })
    .sort()
    .flatMap((manifest): Entry[] => {
      const {
        name,
        private: isPrivate,
        exports = {},
      } = JSON.parse(readFileSync(join(WORKSPACE, manifest), "utf8"));
      if (isPrivate) return [];
      return Object.keys(exports).flatMap((key) => {
        const entry = key === "." ? "index" : key.slice(2);
        const source = join(WORKSPACE, dirname(manifest), "src");
        const file = [join(source, `${entry}.ts`), join(source, `generated/${entry}.ts`)].find(
          existsSync,
        );
        if (file === undefined || NOT_FOR_PEOPLE.has(entry)) return [];
        return [{ name: key === "." ? name : `${name}/${entry}`, file }];
      });
    });
}
