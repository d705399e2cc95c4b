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

/** A time such as `30s`, `15m`, `2h`, `1d`; undefined: the text is none. */
export function parseDuration(text: string): Duration | undefined {
  const [, amount = "", unit = ""] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
  const ms = Number(amount) * (MS.get(unit) ?? 0);
  return ms > 0 && Number.isFinite(ms) ? { ms, text } : undefined;
}
