/** Rules of package.json, and of what the package is made of. */
import type { Place } from "./place.ts";
import type { Rule } from "./rule.ts";
import { lineOf, type SubjectPackage, targetOf } from "./subject-package.ts";

const FILE = "package.json";

/** The entries of every provider's package. */
const ENTRIES = [".", "./operations", "./schemas", "./testing", "./msw", "./openapi.yaml"] as const;

/** What an entry needs beside, where it is used. */
const PEERS = ["zod", "msw"] as const;

function inManifest({ text }: SubjectPackage, happened: string, part: string): Place {
  return { file: FILE, line: lineOf(text(FILE), part), happened };
}

export const ofPackage: readonly Rule[] = [
  {
    id: "package/module",
    title: "the package is an ES module",
    why: "one form of code for Node, bundlers, workers and browsers; Node requires it too, from 20.19 on",
    fix: 'write "type": "module"',
    find: (subject) =>
      subject.manifest.type === "module"
        ? []
        : [inManifest(subject, `"type" is ${JSON.stringify(subject.manifest.type)}`, '"type"')],
  },
  {
    id: "package/exports",
    title: `it exports ${ENTRIES.join(", ")}`,
    why: "the mock server, bundles of single operations and tests of users find these by name",
    fix: 'add the missing ones to "exports"; `npx @org/conformance generate` makes what they lead to',
    find: (subject) =>
      ENTRIES.filter((entry) => targetOf(subject.manifest, entry) === undefined).map((entry) =>
        inManifest(subject, `"exports" has no "${entry}"`, '"exports"'),
      ),
  },
  {
    id: "package/built",
    title: "what is exported is there",
    why: "users import what is built: that is checked",
    fix: "build the package, and run this again",
    find(subject) {
      if (subject.entryFault !== undefined) return [subject.entryFault];
      return ENTRIES.flatMap((entry) => {
        const target = targetOf(subject.manifest, entry);
        if (target === undefined || subject.text(target) !== undefined) return [];
        return [inManifest(subject, `${target} of "${entry}" is not there`, `"${entry}"`)];
      });
    },
  },
  {
    id: "package/peers",
    title: "it depends on @org/core, and has zod and msw as optional peers",
    why: "errors and money are compared across packages, so there is one core; and who needs no schemas or handlers installs nothing for them",
    fix: 'move them to "peerDependencies", with "optional": true in "peerDependenciesMeta"',
    find(subject) {
      const { dependencies, peerDependencies, peerDependenciesMeta } = subject.manifest;
      const core = { ...dependencies, ...peerDependencies }["@org/core"];
      const isOptional = (name: string): boolean =>
        peerDependencies?.[name] !== undefined && peerDependenciesMeta?.[name]?.optional === true;
      return [
        ...(core === undefined
          ? [inManifest(subject, "@org/core is no dependency", '"dependencies"')]
          : []),
        ...PEERS.filter((name) => !isOptional(name)).map((name) =>
          inManifest(subject, `${name} is no optional peer`, '"peerDependencies"'),
        ),
      ];
    },
  },
  {
    id: "package/side-effects",
    title: "no module has side effects",
    why: "a bundle with one operation holds one operation, if bundlers may drop the rest",
    fix: 'write "sideEffects": false',
    find: (subject) =>
      subject.manifest.sideEffects === false
        ? []
        : [inManifest(subject, '"sideEffects" is not false', '"sideEffects"')],
  },
  {
    id: "package/engines",
    title: "it says which Node it runs on",
    why: "package managers warn before anything fails",
    fix: 'write "engines": { "node": ">=20.19" }, or a later one',
    find: (subject) =>
      typeof subject.manifest.engines?.node === "string"
        ? []
        : [inManifest(subject, '"engines" has no "node"', '"engines"')],
  },
];
