/** The rows, in the order of the report. Each is the module of its name in this folder. */
export const ROWS = {
  call: "one call on a stub fetch",
  loopback: "calls over loopback HTTP, 1 and 64 in flight",
  json: "exact JSON, common and worst case",
  validation: "validation of a response",
  money: "money: parse, add, compare, format",
  bundle: "bundle size of one provider",
  "bundle-growth": "bundle size of one operation, alone and of many",
  install: "install size and packages of one provider",
  import: "cold import of one provider: time and memory",
  collect: "collectBalances over 10,000 and 1,000,000 tasks",
  collector: "100,000 accounts collected durably: 1, 2 and 4 workers",
  generate: "code generation",
  "spec-diff": "the spec judge: a small pair, 181 of them, a pair of 2 MB",
  typecheck: "type-checking user code against 400 operations",
  workspace: "fresh clone to demo, no-op tests, one spec edited",
} as const;

export type RowName = keyof typeof ROWS;

/** What `--quick` measures: ratios of work, and sizes; little that noise can reach. */
export const QUICK_ROWS: readonly RowName[] = [
  "call",
  "json",
  "validation",
  "money",
  "bundle",
  "bundle-growth",
  "import",
  "spec-diff",
];

export function isRowName(name: string): name is RowName {
  return Object.hasOwn(ROWS, name);
}
