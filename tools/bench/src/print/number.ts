import type { Unit } from "../table.ts";

const SCALES: Record<"time" | "bytes", readonly (readonly [number, string])[]> = {
  time: [
    [1e9, "s"],
    [1e6, "ms"],
    [1e3, "µs"],
    [1, "ns"],
  ],
  bytes: [
    [1e9, "GB"],
    [1e6, "MB"],
    [1e3, "kB"],
    [1, "B"],
  ],
};

/** The number in its unit, to three digits: `13.1 µs`, `768 kB`, `3,730`. */
export function formatNumber(value: number, unit: Unit): string {
  if (unit === "count") return Math.round(value).toLocaleString("en");
  if (unit === "rate") return digits(value);
  const scales = SCALES[unit];
  const [size, name] = scales.find(([size]) => Math.abs(value) >= size) ?? [1, unitName(unit)];
  return `${digits(value / size)} ${name}`;
}

function unitName(unit: "time" | "bytes"): string {
  return unit === "time" ? "ns" : "B";
}

/** A quotient: `1.66 ×`. */
export function formatRatio(value: number): string {
  return `${digits(value)} ×`;
}

function digits(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}
