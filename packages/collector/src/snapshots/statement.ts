/** The conditions of a statement, and the values that they name. */
export interface Conditions {
  readonly values: unknown[];
  /** The place of a value: `$1`. */
  value(value: unknown): string;
  /** Adds a condition that holds values: `condition` gets their places. Without a value: none. */
  add(value: unknown, condition: (place: string) => string): void;
  /** All conditions, and these: `where …`, or nothing. */
  where(...more: readonly string[]): string;
}

/** No conditions yet. */
export function conditions(): Conditions {
  const texts: string[] = [];
  const values: unknown[] = [];
  return {
    values,
    value(value) {
      values.push(value);
      return `$${values.length}`;
    },
    add(value, condition) {
      if (value !== undefined) texts.push(condition(this.value(value)));
    },
    where(...more) {
      const all = [...texts, ...more];
      return all.length === 0 ? "" : `where ${all.join(" and ")}`;
    },
  };
}
