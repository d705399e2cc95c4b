/** Facts of a provider in a few words, for its page and for the table of all. */
import { code } from "@org/generate";
import type { Provider } from "./read.ts";

/** Whose balances a call gives. */
export function accountsOf({ model }: Provider): string {
  const { account, accounts } = model.balances ?? {};
  if (account === undefined) return "those that the credentials see";
  const one = `${account.optional ? "or those " : "those "}of one ${code(account.argument)}`;
  if (account.optional) return `those that the credentials see, ${one}`;
  if (accounts === undefined) return one;
  const holders = accounts.holders.map(({ argument }) => code(argument)).join(" and ");
  return `${one}, or all${holders && ` of one ${holders}`}`;
}

/** Of which moment balances are, so far as the examples of the spec show. */
export function freshnessOf({ reports }: Provider): string {
  const entries = [...reports.values()].flat();
  const stated = [
    entries.some(({ asOf }) => asOf !== null) && "an instant (`asOf`)",
    entries.some(({ asOfDate }) => asOfDate !== null) && "a day or local time (`asOfDate`)",
    entries.some(({ freshAt }) => freshAt !== null) && "when its data was last updated (`freshAt`)",
  ].filter(Boolean);
  return stated.join(", ") || "not said: `fetchedAt` of the report is all there is";
}

/** The limit that the client keeps by itself. */
export function limitOf({ model: { rateLimit } }: Provider): string {
  if (rateLimit === undefined) return "none is documented";
  const { requests, seconds } = rateLimit;
  const span = seconds === 1 ? "second" : seconds === 60 ? "minute" : `${seconds} s`;
  return `${requests.toLocaleString("en")} a ${span}`;
}

/** How a call is signed. */
export function tokenOf({ model: { security } }: Provider): string {
  const [scheme] = security.values();
  switch (scheme?.type) {
    case "token":
      return "the client fetches and renews one";
    case "basic":
      return "none: HTTP Basic";
    case "apiKey":
      return `none: the header ${code(String(scheme["name"]))}`;
    default:
      return "none: the key is the bearer token";
  }
}

/** How amounts are written, and in which currencies they differ from ISO 4217. */
export function unitsOf({ normalizer: { unit, exponents = {} }, reports }: Provider): string {
  const kinds = new Set([...reports.values()].flat().map(({ money }) => money.asset.kind));
  const odd = Object.keys(exponents).map(code);
  return [
    unit === "minor" ? "whole numbers of minor units" : "decimal numbers",
    kinds.has("token") && "of tokens",
    odd.length > 0 && `other decimals than ISO 4217 for ${odd.join(" ")}`,
  ]
    .filter(Boolean)
    .join(", ");
}
