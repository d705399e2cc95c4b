/** The values of flags: each is read once, here, and told what is wrong with it. */
import { type Decimal, parseDecimal } from "@org/core";
import { InvalidArgumentError } from "commander";

/** An amount of a currency or token that a balance is held against. */
export interface Threshold {
  readonly code: string;
  readonly least: Decimal;
  /** As it was typed: `USD:1000`. */
  readonly text: string;
}

/** A length of time. */
export interface Duration {
  readonly ms: number;
  /** As it was typed: `15m`. */
  readonly text: string;
}

const MS: ReadonlyMap<string, number> = new Map([
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

const SHORTEST_INTERVAL_MS = 1000;

/** The longest time that a timer of JavaScript can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** A number of seconds. */
export function seconds(value: string): number {
  const parsed = Number(value);
  if (value.trim() !== "" && parsed > 0 && Number.isFinite(parsed)) return parsed;
  throw new InvalidArgumentError("It must be a number above 0.");
}

/** A time such as `30s`, `15m`, `2h`, `1d`. */
export function duration(text: string): Duration {
  const [, amount = "", unit = ""] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
  const ms = Number(amount) * (MS.get(unit) ?? 0);
  if (ms > 0 && ms <= LONGEST_MS) return { ms, text };
  throw new InvalidArgumentError("It must be a time such as 30s, 15m, 2h or 1d.");
}

/** How often to ask: providers count requests. */
export function interval(text: string): Duration {
  const parsed = duration(text);
  if (parsed.ms >= SHORTEST_INTERVAL_MS) return parsed;
  throw new InvalidArgumentError("It must be 1s or more.");
}

/** A number to count with. */
export function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

/** One more `CODE:AMOUNT`. */
export function thresholds(text: string, others: readonly Threshold[] = []): Threshold[] {
  const [, code = "", amount = ""] = /^([^\s:]+):(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (code !== "") return [...others, { code, least: parseDecimal(amount), text }];
  throw new InvalidArgumentError("It must be a code and an amount such as USD:1000 or EUR:99.50.");
}
