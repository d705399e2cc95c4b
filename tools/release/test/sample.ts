/** A package.json that nothing is wrong with. */
export const manifest = {
  name: "@org/sample",
  version: "1.2.3",
  license: "MIT",
  type: "module",
  sideEffects: false,
  engines: { node: ">=20.19" },
  repository: {
    type: "git",
    url: "git+https://github.com/org/balances.git",
    directory: "packages/sample",
  },
  homepage: "https://github.com/org/balances/tree/main/packages/sample#readme",
  bugs: "https://github.com/org/balances/issues",
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  types: "./dist/index.d.ts",
  files: ["dist", "src", "CHANGELOG.md"],
  publishConfig: { access: "public", provenance: true },
  dependencies: { "@org/core": "^1.0.0" },
  peerDependencies: { zod: "^4.0.0" },
};

const source = "// A comment.\nexport function answer(): number {\n  return 42;\n}\n";

/** Source map of `script`: its first line comes from the second of the source. */
export const sourceMap = {
  version: 3,
  file: "index.js",
  names: [],
  sources: ["../src/index.ts"],
  sourcesContent: [source],
  mappings: "AACA",
};

/** The files of a package that nothing is wrong with. */
export const files: Readonly<Record<string, string | object>> = {
  "package.json": manifest,
  "README.md": "# @org/sample\n",
  "CHANGELOG.md": "# @org/sample\n\n## 1.2.3\n\n### Patch Changes\n\n- A correction.\n",
  LICENSE: "MIT License\n",
  "dist/index.js":
    "function answer() {\n  return 42;\n}\nexport { answer };\n\n//# sourceMappingURL=index.js.map\n",
  "dist/index.js.map": sourceMap,
  "dist/index.d.ts": "declare function answer(): number;\nexport { answer };\n",
  "src/index.ts": source,
};
