import type { Json } from "@org/extract";
import { isObject, ownMember, pointerKeys, type SchemaCompiler } from "@org/openapi";

/** Texts that patterns and formats of APIs ask for: times, numbers, codes, ids. */
const TEXTS = [
  "2026-11-20T10:00:00Z",
  "2026-11-20",
  "10.00",
  "10",
  "EUR",
  "DE",
  "A1B2C3D4E5F6G",
  "a",
  "A",
  "0123456789",
  "acme_1234567890",
  "https://acme.example/a",
  "user@acme.example",
  "3f2b8c1e-9d4a-4b6f-8a57-0c1d2e3f4a5b",
];

/** More corrections than an example of a body needs. */
const MOST = 200;

/**
 * A value that its schema takes, as far as one can be made of it: a text that its schema refuses becomes one
 * that it takes; where none does, its member goes. Deterministic, as examples are part of a spec.
 */
export function mended(value: Json, validate: ReturnType<SchemaCompiler>): Json | undefined {
  let current = structuredClone(value);
  for (let count = 0; count < MOST; count += 1) {
    if (validate(current)) return current;
    const pointer = validate.errors?.[0]?.instancePath ?? "";
    const before = validate.errors?.length ?? 0;
    const next = TEXTS.map((text) => withValue(current, pointerKeys(pointer), text)).find(
      (one) => validate(one) || (validate.errors?.length ?? 0) < before,
    );
    const rest = next ?? withValue(current, pointerKeys(pointer), undefined);
    if (rest === undefined) return undefined;
    current = rest;
  }
  return undefined;
}

/** The value with another one at these keys, or with none. */
function withValue(
  value: Json,
  [key, ...rest]: readonly string[],
  put: Json | undefined,
): Json | undefined {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const next = String(index) === key ? withValue(item, rest, put) : item;
      return next === undefined ? [] : [next];
    });
  }
  if (!isObject(value)) return value;
  const inner = ownMember(value, key);
  const next = withValue(inner ?? null, rest, put);
  const entries = Object.entries(value).filter(([name]) => name !== key || next !== undefined);
  return Object.fromEntries(
    entries.map(([name, own]) => [name, name === key ? (next ?? null) : own]),
  );
}
