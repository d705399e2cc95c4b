/** Rules of what a package exports, and how things are called. */
import type { Place } from "./place.ts";
import type { Rule } from "./rule.ts";
import { type SubjectPackage, targetOf } from "./subject-package.ts";

/** What is wrong with the main entry. */
function atEntry({ manifest }: SubjectPackage, happened: string): Place {
  return { file: targetOf(manifest, ".") ?? "package.json", happened };
}

export const ofNames: readonly Rule[] = [
  {
    id: "names/definition",
    title: "`definition` and one `createX` are exported, and make the same client",
    why: "the command, the collector and this kit find a provider by its `definition`, people by `createX`",
    fix: 'write `export * from "./generated/client.ts"` in src/index.ts',
    find(subject) {
      const { exported } = subject;
      if (exported === undefined) return [];
      const creators = Object.entries(exported).filter(
        ([name, value]) => /^create[A-Z]/.test(name) && typeof value === "function",
      );
      return [
        ...(exported.definition === undefined
          ? [atEntry(subject, "`definition` is not exported")]
          : []),
        ...(exported.definition !== undefined && exported.definition.provider !== exported.provider
          ? [atEntry(subject, "`provider` is not that of `definition`")]
          : []),
        ...(creators.length === 1
          ? []
          : [atEntry(subject, `${creators.length} functions are called create…, not one`)]),
      ];
    },
  },
  {
    id: "names/provider",
    title: "the provider is called as the last part of the package's name",
    why: "entries, errors, environment variables and the mock server say the provider's name: it leads to the package",
    fix: "write that name as `name` of `x-provider` in openapi.yaml, and generate again",
    find(subject) {
      const name = subject.exported?.definition?.provider.name;
      if (name === undefined || name === subject.shortName) return [];
      return [atEntry(subject, `the provider is "${name}", the package "${subject.shortName}"`)];
    },
  },
  {
    id: "names/variables",
    title: "environment variables are called PROVIDER_NAME",
    why: "one environment holds the credentials of many providers",
    fix: "generate again: the names are made of the document's",
    find(subject) {
      const provider = subject.exported?.definition?.provider;
      if (provider === undefined) return [];
      const prefix = `${provider.name.toUpperCase().replaceAll("-", "_")}_`;
      const variables = [
        ...provider.credentials.map(({ env }) => env),
        ...Object.values(provider.variables),
      ];
      return variables
        .filter((name) => !name.startsWith(prefix) || !/^[A-Z0-9_]+$/.test(name))
        .map((name) => atEntry(subject, `the variable ${name} does not begin with ${prefix}`));
    },
  },
  {
    id: "names/user-agent",
    title: "requests say the package's name and version",
    why: "the provider's support asks for it, and a defect is found by it",
    fix: "build again after the version has changed",
    find(subject) {
      const { exported, manifest } = subject;
      const agent = exported?.definition?.userAgent;
      const wanted = `${manifest.name}/${manifest.version}`;
      if (agent === undefined || agent === wanted) return [];
      return [atEntry(subject, `the User-Agent is "${agent}", not "${wanted}"`)];
    },
  },
];
