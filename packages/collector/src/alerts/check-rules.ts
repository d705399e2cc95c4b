import { BALANCE_TYPES } from "@org/core";
import { CollectorError } from "../collector-error.ts";
import { type ReadLimit, readLimit } from "./read-limit.ts";
import type { AlertRule, AmountRule } from "./rules.ts";
import { readScope, type Scope } from "./scope.ts";

interface Checked {
  readonly name: string;
  readonly scope: Scope;
}

/** A rule of amounts, with both of its limits. */
export interface CheckedAmountRule extends Checked, ReadLimit {
  readonly kind: "below" | "above";
}

/** A rule of ages. */
export interface CheckedAgeRule extends Checked {
  readonly olderThanMs: number;
}

/** A rule of failures, one after the other. */
export interface CheckedFailuresRule extends Checked {
  readonly inARow: number;
}

/** A rule of a share of a run. */
export interface CheckedShareRule extends Checked {
  readonly moreThan: number;
}

/** Rules that were checked, by what they are held against. */
export interface CheckedRules {
  readonly amounts: readonly CheckedAmountRule[];
  readonly staleAnswers: readonly CheckedAgeRule[];
  readonly staleBalances: readonly CheckedAgeRule[];
  readonly failures: readonly CheckedFailuresRule[];
  readonly failedShares: readonly CheckedShareRule[];
}

const CONNECTION = ["name", "kind", "tenant", "connection", "provider"] as const;
const ACCOUNT = [...CONNECTION, "account"] as const;
const BALANCE = [...ACCOUNT, "type", "pool", "term"] as const;
const AMOUNT = [...BALANCE, "asset", "amount", "hysteresis"] as const;

/** What a rule of a kind may have; a filter that is misspelled would watch more than was meant. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  below: AMOUNT,
  above: AMOUNT,
  "stale answer": [...ACCOUNT, "of", "olderThanMs"],
  "stale balance": [...BALANCE, "of", "olderThanMs"],
  failures: [...ACCOUNT, "inARow"],
  failedShare: [...CONNECTION, "moreThan"],
};

/** What the primary key of alerts has room for, beside what the alert is about. */
const MAX_NAME_LENGTH = 100;

/**
 * Checks rules, and reads their amounts: once, where a process starts.
 *
 * @throws {CollectorError} when one can't be held against anything: the message names it and what to give.
 */
export function checkRules(rules: readonly AlertRule[]): CheckedRules {
  const names = new Set<string>();
  for (const rule of rules) {
    checkName(rule.name, names);
    checkKeys(rule);
  }
  return {
    amounts: rules.filter(isAmountRule).map(checkAmount),
    staleAnswers: rules.flatMap((rule) =>
      rule.kind === "stale" && rule.of === "answer" ? [checkAge(rule)] : [],
    ),
    staleBalances: rules.flatMap((rule) =>
      rule.kind === "stale" && rule.of === "balance" ? [checkAge(rule)] : [],
    ),
    failures: rules.flatMap((rule) => {
      if (rule.kind !== "failures") return [];
      const { inARow } = rule;
      if (!Number.isSafeInteger(inARow) || inARow < 1) {
        throw wrong(rule, `inARow must be a whole number above 0, not ${String(inARow)}`);
      }
      return [{ name: rule.name, scope: readScope(rule), inARow }];
    }),
    failedShares: rules.flatMap((rule) => {
      if (rule.kind !== "failedShare") return [];
      const { moreThan } = rule;
      if (typeof moreThan !== "number" || !(moreThan >= 0 && moreThan < 1)) {
        throw wrong(rule, `moreThan must be a number from 0 to below 1, not ${String(moreThan)}`);
      }
      return [{ name: rule.name, scope: readScope(rule), moreThan }];
    }),
  };
}

/** The names of all rules. */
export function namesOf(rules: CheckedRules): string[] {
  return Object.values(rules).flatMap((ofKind: readonly Checked[]) =>
    ofKind.map(({ name }) => name),
  );
}

function checkName(name: unknown, names: Set<string>): void {
  if (typeof name !== "string" || name === "" || name.length > MAX_NAME_LENGTH) {
    throw new CollectorError(
      `an alert has a name of 1 to ${MAX_NAME_LENGTH} characters, not ${JSON.stringify(name)}`,
    );
  }
  if (names.has(name)) {
    throw new CollectorError(`two alerts have the name ${JSON.stringify(name)}: give each its own`);
  }
  names.add(name);
}

function checkKeys(rule: AlertRule): void {
  const kind = rule.kind === "stale" ? `stale ${rule.of}` : rule.kind;
  const known = Object.hasOwn(KEYS, kind) ? KEYS[kind] : undefined;
  if (known === undefined) {
    throw wrong(
      rule,
      `there is no kind ${JSON.stringify(kind)}: known are ${Object.keys(KEYS).join(", ")}`,
    );
  }
  const unknown = Object.keys(rule).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw wrong(rule, `${kind} has no ${JSON.stringify(unknown)}: known are ${known.join(", ")}`);
  }
}

function isAmountRule(rule: AlertRule): rule is AmountRule {
  return rule.kind === "below" || rule.kind === "above";
}

function checkAmount(rule: AmountRule): CheckedAmountRule {
  return { name: rule.name, kind: rule.kind, scope: checkedScope(rule), ...readLimit(rule) };
}

function checkAge(rule: Extract<AlertRule, { kind: "stale" }>): CheckedAgeRule {
  const { name, olderThanMs } = rule;
  if (typeof olderThanMs !== "number" || !(olderThanMs > 0 && Number.isFinite(olderThanMs))) {
    throw wrong(rule, `olderThanMs must be milliseconds above 0, not ${String(olderThanMs)}`);
  }
  return { name, scope: checkedScope(rule), olderThanMs };
}

function checkedScope(rule: AlertRule): Scope {
  const scope = readScope(rule);
  const unknown = scope.type?.find((type) => !Object.hasOwn(BALANCE_TYPES, type));
  if (unknown === undefined) return scope;
  const known = Object.keys(BALANCE_TYPES).join(", ");
  throw wrong(rule, `${JSON.stringify(unknown)} is no type of balance: known are ${known}`);
}

function wrong({ name }: AlertRule, what: string): CollectorError {
  return new CollectorError(`the alert ${JSON.stringify(name)}: ${what}`);
}
