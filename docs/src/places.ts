/** Where things are. */
import { fileURLToPath } from "node:url";

function at(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The root of the repository. */
export const WORKSPACE: string = at(".");
/** The pages: those that people write, and the folders below that are made. */
export const PAGES: string = at("docs");
/** The pages of providers, made of specs and normalizers. */
export const PROVIDER_PAGES: string = at("docs/providers");
/** The reference, made of doc comments. */
export const REFERENCE: string = at("docs/reference");
/** The site, as it is published. */
export const SITE: string = at("docs/.vitepress/dist");

/** Where the repository is, for links to files that are no pages. */
export const REPOSITORY = "https://github.com/org/balances";
/** Where the site is published. */
export const HOST = "https://org.github.io";
/** The path of the site at its host. */
export const BASE = "/balances/";
/** What packages of providers call, from its source. */
export const CORE_PROVIDER: string = at("packages/core/src/provider.ts");
/** What users call, from its source. */
export const CORE: string = at("packages/core/src/index.ts");
