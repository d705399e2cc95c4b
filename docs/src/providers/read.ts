/** What is known of the providers: their specs, where those come from, their normalizers, and what these make of examples. */
import { join } from "node:path";
import type { Balance } from "@org/core";
import {
  camelCase,
  loadCore,
  type Model,
  providerTargets,
  readModel,
  readmeParts,
  readNormalizer,
  type TableOfAmounts,
} from "@org/generate";
import { child } from "@org/openapi";
import { loadProvenance, loadSpecs, type Provenance, type Spec } from "@org/specs";
import { CORE_PROVIDER } from "../places.ts";

/** A provider whose package is written. */
export interface Provider {
  readonly spec: Spec;
  readonly model: Model;
  readonly provenance: Provenance;
  readonly normalizer: Table;
  /** The parts of its package's README that are made of the same. */
  readonly parts: ReadonlyMap<string, string>;
  /** By name of the good examples of the balances, in the order of the spec: what is read of each. */
  readonly reports: ReadonlyMap<string, readonly Balance[]>;
  /** What a call needs to be told, as the examples of the spec have it. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What its client is called in code. */
  readonly variable: string;
}

/** A normalizer, with what holds for all of its amounts. */
export interface Table extends TableOfAmounts {
  readonly exponents?: Readonly<Record<string, number>>;
}

/** All providers, by name. */
export async function readProviders(): Promise<Provider[]> {
  const core = await loadCore();
  const specs = new Map(loadSpecs().map((spec) => [spec.provider, spec]));
  const all = await Promise.all(
    providerTargets([]).map(async ({ name = "", package: folder = "" }): Promise<Provider[]> => {
      const spec = specs.get(name);
      if (spec === undefined) return [];
      const model = readModel(spec.document, name);
      const normalizer = await readNormalizer(join(folder, "src/normalize.ts"));
      // A draft that a person has still to write reads no amount.
      if (Object.keys(normalizer.amounts).length === 0) return [];
      const args = argumentsOf(model);
      return [
        {
          spec,
          model,
          provenance: loadProvenance(spec),
          normalizer,
          parts: readmeParts(`@org/${name}`, model, normalizer, core),
          reports: await readExamples(model, normalizer, args),
          args,
          variable: camelCase(name),
        },
      ];
    }),
  );
  return all.flat();
}

/** The account that a call must name. */
function argumentsOf({ balances, operations }: Model): Record<string, unknown> {
  const { account } = balances ?? {};
  if (account === undefined || account.optional) return {};
  const parameters = operations.flatMap((operation) => operation.parameters);
  const examples = parameters
    .filter(({ arg }) => arg === account.argument)
    .map(({ node }) => child(node, "example")?.value);
  return { [account.argument]: examples.find((value) => value !== undefined) ?? "any" };
}

async function readExamples(
  { name, balances }: Model,
  normalizer: TableOfAmounts,
  args: object,
): Promise<Map<string, readonly Balance[]>> {
  const { reportOf } = await import(CORE_PROVIDER);
  const good = balances?.operation.responses.filter(({ status }) => status.startsWith("2")) ?? [];
  const examples = good.flatMap(({ content }) => content.flatMap((media) => media.examples));
  const read = examples.map(async (example): Promise<[string, readonly Balance[]]> => {
    const { entries } = await reportOf(name, normalizer, example.value, args);
    return [example.name, entries];
  });
  return new Map(await Promise.all(read));
}
