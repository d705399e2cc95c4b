/** Where generated code finds what it does not hold itself. */

/** The two kinds of generated code: of a package beside core, and of documents of strangers. */
export type Kind = "package" | "standalone";

/** The modules that generated code imports, as it names them. */
export interface Modules {
  /** The contract: types alone. */
  readonly contract: string;
  /** The serializers. */
  readonly runtime: string;
  /** What mocks are made of: packages alone have some. */
  readonly testing: string;
  /** Another file of the same folder. */
  sibling(name: string): string;
}

/** Code of a package shares core's; a stranger's brings copies along and imports nothing of ours. */
export const MODULES: Readonly<Record<Kind, Modules>> = {
  package: {
    contract: "@org/core/provider",
    runtime: "@org/core/runtime",
    testing: "@org/core/testing",
    sibling: (name) => `./${name}.ts`,
  },
  standalone: {
    contract: "./contract.js",
    runtime: "./runtime.js",
    testing: "./testing.js",
    sibling: (name) => `./${name}.js`,
  },
};
