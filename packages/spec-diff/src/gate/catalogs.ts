/** The catalogs of pnpm: what `catalog:` in a package.json is published as. */
import { isObject } from "@org/openapi";
import { parse } from "yaml";

/** Ranges by catalog and name: `default` is the catalog without a name. */
export type CatalogNames = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The catalogs of a pnpm-workspace.yaml; none where there is no such file. */
export function readCatalogs(text: string | undefined): CatalogNames {
  const value: unknown = text === undefined ? undefined : parse(text);
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  if (!isObject(value)) return found;
  const { catalog, catalogs } = value;
  if (isObject(catalog)) found.set("default", catalog);
  for (const [name, one] of isObject(catalogs) ? Object.entries(catalogs) : []) {
    if (isObject(one)) found.set(name, one);
  }
  return found;
}

/** The range of a dependency as it is published; any other text as it is. */
export function publishedRange(name: string, range: string, catalogs: CatalogNames): string {
  const catalog = /^catalog:(.*)$/.exec(range)?.[1];
  if (catalog === undefined) return range;
  return String(catalogs.get(catalog || "default")?.[name] ?? range);
}
