import type { AlertRule } from "@org/collector";
import { BALANCE_TYPES, type BalanceType, currencyExponent } from "@org/core";
import { didYouMean } from "./did-you-mean.ts";
import { parseDuration } from "./duration.ts";
import { readKeys, readText, readTexts } from "./read-keys.ts";
import { parseThreshold } from "./threshold.ts";
import type { Value, YamlSource } from "./yaml-source.ts";

/** What alerts can be about: of each of them names what it watches, and some say which balances. */
const KINDS = ["below", "above", "stale", "failures", "failedShare"] as const;

type Kind = (typeof KINDS)[number];

const OF_CONNECTION = ["tenant", "connection", "provider"];
const OF_ACCOUNT = [...OF_CONNECTION, "account"];
const OF_BALANCE = [...OF_ACCOUNT, "type", "pool", "term"];
const OF_AMOUNT = [...OF_BALANCE, "issuer", "hysteresis"];

const EXAMPLE = "`name: low` and `below: USD:1000`";

/** The names that alerts can speak of. */
export interface Named {
  readonly labels: readonly string[];
  readonly providers: readonly string[];
}

type Values = ReadonlyMap<string, Value>;

/** What is told of: a rule for each item of a list. */
export function readAlerts(source: YamlSource, list: Value, named: Named): AlertRule[] {
  if (list === undefined) return [];
  const items = source.items(list);
  if (items === undefined) source.report(list, `alerts is a list: \`- name: low\`, and ${EXAMPLE}`);
  const names = new Set<string>();
  return (items ?? []).flatMap((item) => readAlert(source, item, names, named) ?? []);
}

function readAlert(
  source: YamlSource,
  item: Value,
  names: Set<string>,
  named: Named,
): AlertRule | undefined {
  const keys = ["name", ...KINDS, "of", ...OF_AMOUNT];
  const values = readKeys(source, item, { what: "an alert", keys, example: EXAMPLE });
  if (values === undefined) return undefined;
  const name = readText(source, "name", values);
  if (name === undefined || names.has(name)) {
    const message = `an alert needs a name of its own: ${EXAMPLE}`;
    source.report(values.get("name") ?? item, message);
    return undefined;
  }
  names.add(name);
  const [kind, ...others] = KINDS.filter((one) => values.has(one));
  if (kind === undefined || others.length > 0) {
    source.report(item, `an alert has one of ${KINDS.join(", ")}: ${EXAMPLE}`);
    return undefined;
  }
  return readRule(source, values, kind, { name, ...readScope(source, values, kind, named) });
}

/** Which connections, accounts and balances an alert is about. */
function readScope(source: YamlSource, values: Values, kind: Kind, { labels, providers }: Named) {
  const known: Readonly<Record<string, readonly string[]>> = {
    connection: labels,
    provider: providers,
    type: Object.keys(BALANCE_TYPES),
  };
  const allowed = scopeOf(source, values, kind);
  for (const key of [...OF_AMOUNT, "of"]) {
    if (!values.has(key) || allowed.includes(key)) continue;
    source.report(values.get(key), `${key} says nothing of ${kind}: ${allowed.join(", ")} do`);
  }
  const scope = OF_BALANCE.filter((key) => allowed.includes(key)).flatMap((key) => {
    const texts = readTexts(source, key, values);
    const unknown = texts?.find((text) => known[key]?.includes(text) === false);
    if (unknown !== undefined) {
      const hint = didYouMean(unknown, known[key] ?? []);
      source.report(values.get(key), `there is no ${key} ${JSON.stringify(unknown)}: ${hint}`);
    }
    return texts === undefined ? [] : [[key, texts] as const];
  });
  return Object.fromEntries(scope) as { readonly type?: readonly BalanceType[] };
}

function scopeOf(source: YamlSource, values: Values, kind: Kind): string[] {
  if (kind === "failedShare") return OF_CONNECTION;
  if (kind === "failures") return OF_ACCOUNT;
  if (kind !== "stale") return OF_AMOUNT;
  return ["of", ...(source.text(values.get("of")) === "balance" ? OF_BALANCE : OF_ACCOUNT)];
}

/** The part that says what is watched; undefined: it can't be read, which is reported. */
function readRule(
  source: YamlSource,
  values: Values,
  kind: Kind,
  scope: { readonly name: string; readonly type?: readonly BalanceType[] },
): AlertRule | undefined {
  const value = values.get(kind);
  const text = source.text(value) ?? "";
  const wrong = (message: string): undefined => source.report(value, `${kind} ${message}`);
  switch (kind) {
    case "stale": {
      const olderThanMs = parseDuration(text)?.ms;
      const of = source.text(values.get("of")) ?? "answer";
      if (olderThanMs === undefined) return wrong("must be a time such as 26h or 15m");
      if (of === "answer") return { ...scope, kind, of, olderThanMs };
      if (of === "balance") return { ...scope, kind, of, olderThanMs };
      return source.report(values.get("of"), "of must be answer or balance");
    }
    case "failures": {
      if (!/^[1-9]\d{0,5}$/.test(text)) return wrong("must be how many in a row: 3");
      return { ...scope, kind, inARow: Number(text) };
    }
    case "failedShare": {
      const [, percent = ""] = /^(\d{1,2}(?:\.\d+)?)%$/.exec(text) ?? [];
      if (percent === "") return wrong("must be a share of the accounts of a run: 10%");
      return { ...scope, kind, moreThan: Number(percent) / 100 };
    }
    default: {
      const threshold = parseThreshold(text);
      if (threshold === undefined) return wrong("must be a code and an amount: USD:1000");
      const { code, least } = threshold;
      const decimals = currencyExponent(code);
      if (decimals !== undefined && least.scale > decimals) {
        return wrong(`has more decimals than ${code} has: ${decimals}`);
      }
      const issuer = readText(source, "issuer", values);
      const hysteresis = readText(source, "hysteresis", values);
      if (hysteresis !== undefined && !/^\d+(?:\.\d+)?$/.test(hysteresis)) {
        return source.report(values.get("hysteresis"), "hysteresis must be an amount: 50");
      }
      const isCurrency = decimals !== undefined && issuer === undefined;
      const asset = isCurrency ? code : ({ kind: "token", code, issuer } as const);
      return { ...scope, kind, amount: text.slice(code.length + 1), asset, hysteresis };
    }
  }
}
