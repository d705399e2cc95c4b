import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  describeSchemaError,
  fault,
  type Node,
  readSource,
  rootOf,
  SpecError,
  schemaCompiler,
  valueAt,
} from "@org/openapi";
import { type Problem, problemAt, problemOf } from "./problem.ts";
import schema from "./provenance.schema.json" with { type: "json" };
import type { Spec } from "./spec.ts";

/** Where a spec comes from; `provenance.schema.json` says what each member means. */
export interface Provenance {
  readonly origin: "authored" | "extracted";
  readonly page: {
    readonly title: string;
    readonly url: string | null;
    readonly urlAssumption?: string;
    /** The name of the document's file, and the version that it calls itself. */
    readonly document?: string;
    readonly version?: string;
    /** Patterns of the operations that were selected; absent: all. */
    readonly operations?: readonly string[];
    /** What the page looks like, by a name of those that `@org/extract` gives. */
    readonly format: string;
    readonly date: string;
    readonly sha256: string;
  };
  readonly assumptions: readonly Note[];
  readonly discrepancies: readonly Note[];
  readonly repairs: readonly Note[];
}

/** Why a spec says something that its page does not say, or says otherwise. */
export interface Note {
  /** JSON pointers into the spec; each stands for all that lies below it. */
  readonly pointers: readonly string[];
  readonly what: string;
  readonly why: string;
  readonly source: "page" | "official" | "third-party" | "standard" | "ours";
}

const RULE = "provenance";
const LISTS = ["assumptions", "discrepancies", "repairs"] as const;
const validate = schemaCompiler(schema)("");

/**
 * The provenance of a spec: `provenance.yaml` in its folder.
 *
 * @throws {SpecError} when there is none, or it is not valid: the first thing that is wrong.
 */
export function loadProvenance(spec: Spec): Provenance {
  return readProvenance(spec).provenance;
}

/** What is wrong with the provenance of a spec. */
export function checkProvenance(spec: Spec): Problem[] {
  let read: ReturnType<typeof readProvenance>;
  try {
    read = readProvenance(spec);
  } catch (error) {
    if (error instanceof SpecError) return [problemOf(error, RULE)];
    throw error;
  }
  const { provenance, root } = read;
  const problem = (pointer: string, message: string): Problem =>
    problemAt({ ...root, pointer }, RULE, message);
  const problems = LISTS.flatMap((list) =>
    provenance[list].flatMap(({ pointers }, note) =>
      pointers.flatMap((pointer, index) =>
        valueAt(spec.document.root.value, pointer) === undefined
          ? [problem(`/${list}/${note}/pointers/${index}`, `the spec has no ${pointer}.`)]
          : [],
      ),
    ),
  );
  if (provenance.page.url === null && provenance.page.urlAssumption === undefined) {
    problems.push(problem("/page/url", "say in `urlAssumption` why no address is known."));
  }
  if (provenance.origin === "extracted" && !existsSync(beside(spec, "overlay.yaml"))) {
    problems.push(problem("/origin", "an extracted spec needs an overlay.yaml beside it."));
  }
  return problems;
}

function readProvenance(spec: Spec): { readonly provenance: Provenance; readonly root: Node } {
  const path = beside(spec, "provenance.yaml");
  if (!existsSync(path)) {
    const message = "there is no provenance.yaml beside the spec; say there where it comes from.";
    throw new SpecError(message, { path });
  }
  const root = rootOf(readSource(path));
  if (isProvenance(root.value)) return { provenance: root.value, root };
  const [error] = validate.errors ?? [];
  throw fault(
    { ...root, pointer: error?.instancePath ?? "" },
    error === undefined ? "It is not valid." : describeSchemaError(error),
  );
}

function beside(spec: Spec, name: string): string {
  return join(dirname(spec.file), name);
}

function isProvenance(value: unknown): value is Provenance {
  return validate(value);
}
