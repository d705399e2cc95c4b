/** Texts and numbers to try a schema with. */
import type { UnknownObject } from "@org/openapi";
import { textsOf } from "./pattern.ts";

/** Values of formats, one each. */
const FORMATS: Readonly<Record<string, readonly unknown[]>> = {
  date: ["2026-01-31"],
  "date-time": ["2026-01-31T12:00:00Z"],
  time: ["12:00:00Z"],
  uuid: ["7f0c5a0e-3c6a-4f0b-9a51-0d5f3f8c1a11"],
  email: ["a@example.com"],
  uri: ["https://example.com/a"],
  ipv4: ["127.0.0.1"],
  byte: ["YQ=="],
  int32: [2 ** 31 - 1],
  int64: [2 ** 40],
};

/** Texts of the format, the pattern and the lengths of a schema, and others. */
export function strings({
  format,
  pattern,
  minLength,
  maxLength,
}: UnknownObject): readonly unknown[] {
  const lengths = [minLength, maxLength].flatMap((length) =>
    typeof length === "number" ? [length, length + 1, length - 1] : [],
  );
  return [
    "text",
    ...(typeof pattern === "string" ? textsOf(pattern) : []),
    ...(FORMATS[String(format)] ?? []).filter((one) => typeof one === "string"),
    ...lengths.filter((length) => length >= 0).map((length) => "x".repeat(length)),
    ...Object.values(FORMATS)
      .flat()
      .filter((one) => typeof one === "string"),
    "",
    "TEXT-1",
  ];
}

/** Numbers at the bounds of a schema, and on both sides of them. */
export function numbers({
  format,
  minimum,
  maximum,
  multipleOf,
  ...rest
}: UnknownObject): readonly unknown[] {
  const step = typeof multipleOf === "number" ? multipleOf : 1;
  const edges = [
    minimum,
    maximum,
    rest["exclusiveMinimum"],
    rest["exclusiveMaximum"],
    0,
    multipleOf,
  ];
  return [
    1,
    ...edges.flatMap((edge) =>
      typeof edge === "number" ? [edge, edge + step, edge - step, edge / 2] : [],
    ),
    ...(FORMATS[String(format)] ?? []).filter((one) => typeof one === "number"),
    1.5,
    -1,
    100,
    1_000_000,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 40,
  ];
}
