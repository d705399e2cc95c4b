/** The packages of providers that this one depends on. */
import type { AnyDefinition } from "@org/core/provider";
import { specFile } from "@org/openapi";
import manifest from "../package.json" with { type: "json" };

/** A package that makes clients of a provider. */
export interface ProviderPackage {
  /** Its name: `@org/finix`. */
  readonly name: string;
  readonly definition: AnyDefinition;
  /** The path of its spec. */
  readonly spec: string;
}

/** The packages of providers, in the order of the dependencies. */
export async function providerPackages(): Promise<ProviderPackage[]> {
  const names = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@org/"));
  const found = await Promise.all(names.map(packageOf));
  return found.flat();
}

/** The package as a list; empty where it is of no provider. */
async function packageOf(name: string): Promise<ProviderPackage[]> {
  const { definition }: { definition?: AnyDefinition } = await import(name);
  if (definition === undefined) return [];
  return [{ name, definition, spec: specFile(definition.provider.name) }];
}
