import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { at } from "./pointer.ts";
import { type Problem, SpecError } from "./problem.ts";
import schema from "./provenance.schema.json" with { type: "json" };
import type { Spec } from "./spec.ts";
import { describe, schemaCompiler } from "./validate.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** Where a spec comes from; `provenance.schema.json` says what each member means. */
export interface Provenance {
  readonly origin: "authored" | "extracted";
  readonly page: {
    readonly title: string;
    readonly url: string | null;
    readonly urlAssumption?: string;
    readonly format: "redocly" | "apifox" | "docusaurus" | "mintlify" | "openapi";
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

const lists = ["assumptions", "discrepancies", "repairs"] as const;
const validate = schemaCompiler(schema)("");

/**
 * The provenance of a spec: `provenance.yaml` in its folder.
 *
 * @throws SpecError where there is none or it is not valid, with the first thing that is wrong.
 */
export function loadProvenance(spec: Spec): Provenance {
  const file = join(dirname(spec.file), "provenance.yaml");
  if (!existsSync(file)) {
    const message = "There is no provenance.yaml beside the spec; say there where it comes from.";
    throw new SpecError({ file, line: 1, pointer: "", rule: "provenance", message });
  }
  const yaml = readYaml(file);
  if (isProvenance(yaml.value)) return yaml.value;
  const [error] = validate.errors ?? [];
  const pointer = error?.instancePath ?? "";
  throw new SpecError(problem(yaml, pointer, error ? describe(error) : "It is not valid."));
}

/** What is wrong with the provenance of a spec. */
export function checkProvenance(spec: Spec): Problem[] {
  let provenance: Provenance;
  try {
    provenance = loadProvenance(spec);
  } catch (error) {
    if (error instanceof SpecError) return [error.problem];
    throw error;
  }
  const folder = dirname(spec.file);
  const yaml = readYaml(join(folder, "provenance.yaml"));
  const problems = lists.flatMap((list) =>
    provenance[list].flatMap(({ pointers }, note) =>
      pointers.flatMap((pointer, index) =>
        at(spec.document, pointer) === undefined
          ? [problem(yaml, `/${list}/${note}/pointers/${index}`, `The spec has no ${pointer}.`)]
          : [],
      ),
    ),
  );
  if (provenance.page.url === null && provenance.page.urlAssumption === undefined) {
    problems.push(problem(yaml, "/page/url", "Say in `urlAssumption` why no address is known."));
  }
  if (provenance.origin === "extracted" && !existsSync(join(folder, "overlay.yaml"))) {
    problems.push(problem(yaml, "/origin", "An extracted spec needs an overlay.yaml beside it."));
  }
  return problems;
}

function isProvenance(value: unknown): value is Provenance {
  return validate(value);
}

function problem(yaml: YamlFile, pointer: string, message: string): Problem {
  return { file: yaml.file, line: yaml.lineOf(pointer), pointer, rule: "provenance", message };
}
