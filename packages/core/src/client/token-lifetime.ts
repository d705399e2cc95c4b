import type { OAuthToken, OperationToken } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";

/**
 * How many seconds a token lives by the answer that has it, which came at this time; undefined where the
 * answer says nothing that makes sense as a lifetime.
 */
export function lifetimeOf(
  { expiresIn, expiresAt }: OperationToken | OAuthToken,
  answer: unknown,
  cameAt: number,
): number | undefined {
  const told = [
    expiresIn === undefined ? undefined : toNumber(resolvePointer(answer, expiresIn)),
    expiresAt === undefined ? undefined : secondsTo(resolvePointer(answer, expiresAt), cameAt),
  ];
  return told.find((seconds) => seconds !== undefined && seconds >= 1);
}

/** A number, or a text of one. */
function toNumber(value: unknown): number | undefined {
  if (typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof value === "number" ? value : undefined;
}

/** RFC 3339, section 5.6; the offset also without its colon, as ISO 8601 has it. */
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/i;

/** More seconds than these since 1970 are milliseconds: the year is 5138. */
const MOST_SECONDS = 1e11;

/** Seconds until a time: a text with its offset, or what has passed since 1970. */
function secondsTo(value: unknown, cameAt: number): number | undefined {
  const passed = toNumber(value);
  if (passed !== undefined) return passed / (passed > MOST_SECONDS ? 1_000 : 1) - cameAt / 1_000;
  const [, day, time, offset = ""] = DATE_TIME.exec(String(value)) ?? [];
  const at = Date.parse(`${day}T${time}${offset.toUpperCase().replace(/(\d\d)(\d\d)$/, "$1:$2")}`);
  return Number.isNaN(at) ? undefined : (at - cameAt) / 1_000;
}
