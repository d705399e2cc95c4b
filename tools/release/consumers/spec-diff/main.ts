import { type Bump, type Change, diffDocuments, loadDocument, parseSpec } from "@org/spec-diff";

const {
  bump,
  changes,
  notes = [],
} = diffDocuments(loadDocument("old.yaml"), parseSpec("openapi: 3.1.0", "new.yaml"));
const worst: Bump = bump;
const all: readonly Change[] = changes;

export { all, notes, worst };
