/** The values of flags: each is read once, here, and told what is wrong with it. */
import { InvalidArgumentError } from "commander";
import {
  type Duration,
  parseDuration,
  parseThreshold,
  type Threshold,
} from "./connections/index.ts";
import { type Moment, parseMoment } from "./moment.ts";

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
  const parsed = parseDuration(text);
  if (parsed !== undefined && parsed.ms <= LONGEST_MS) return parsed;
  throw new InvalidArgumentError("It must be a time such as 30s, 15m, 2h or 1d.");
}

/** The same of any length. */
export function age(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed !== undefined) return parsed;
  throw new InvalidArgumentError("It must be a time such as 15m, 26h or 30d.");
}

/** An instant, or how long ago it was. */
export function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed !== undefined) return parsed;
  throw new InvalidArgumentError(
    "It must be a time such as 2026-11-26T02:00:00Z, a day, or how long ago: 2h.",
  );
}

/** One instant, and the one after it. */
export function moments(text: string, others: readonly Moment[] = []): Moment[] {
  if (others.length < 2) return [...others, moment(text)];
  throw new InvalidArgumentError("It takes two times at most: from, and to.");
}

/** The account that is meant: one alone. */
export function oneAccount(id: string, other?: readonly string[]): string[] {
  if (other === undefined) return [id];
  throw new InvalidArgumentError("It can be named once: each account is an export of its own.");
}

/** A TCP port; 0: one that is free. */
export function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError("It must be a port: a number up to 65535.");
}

/** The IANA name of a time zone. */
export function timeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError("It must be the name of a time zone: Europe/Berlin.");
  }
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
  const parsed = parseThreshold(text);
  if (parsed !== undefined) return [...others, parsed];
  throw new InvalidArgumentError("It must be a code and an amount such as USD:1000 or EUR:99.50.");
}
