/** The table of all providers: what each tells. */
import { code, mappingLines, prose, table } from "@org/generate";
import type { Provider } from "./read.ts";
import { accountsOf, freshnessOf, limitOf, tokenOf, unitsOf } from "./words.ts";

/** The page with the table, as Markdown. */
export function overviewPage(providers: readonly Provider[]): string {
  return `---
editLink: false
---

# What each provider tells

${providers.length} providers, each with a package and a page of its own. The tables are made of the specs and normalizers of the packages, and
of what these make of the examples in the specs.

## Which balances

${table([
  ["provider", "types", "pools", "whose"],
  ...providers.map((provider) => [
    linkTo(provider),
    unique(provider, "type"),
    unique(provider, "pool"),
    accountsOf(provider),
  ]),
])}

[What the numbers mean](../balances) explains types and pools.

## Amounts, moments, limits

${table([
  ["provider", "amounts", "moment", "pages", "token", "rate limit"],
  ...providers.map((provider) => [
    linkTo(provider),
    unitsOf(provider),
    freshnessOf(provider),
    provider.model.operations
      .filter(({ pages }) => pages !== undefined)
      .map(({ id }) => code(id))
      .join(" ") || "–",
    tokenOf(provider),
    limitOf(provider),
  ]),
])}
`;
}

function linkTo({ model }: Provider): string {
  return `[${prose(model.title)}](./${model.name})`;
}

function unique({ normalizer }: Provider, member: "type" | "pool"): string {
  return [...new Set(mappingLines(normalizer).map((line) => line[member]))].join(", ");
}
