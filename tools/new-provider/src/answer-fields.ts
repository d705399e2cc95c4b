import type { Json } from "@org/extract";
import type { Schema, Shape } from "@org/generate";
import { child, isObject, pointerKeys, pointerTo } from "@org/openapi";

/** A value that an answer may have: where it stands, and what the spec says of it. */
export interface AnswerField {
  /** JSON pointer into the answer; `*` is any index or any name. */
  readonly pointer: string;
  /** Its JSON types, null aside; none where the spec leaves them open. */
  readonly types: readonly string[];
  /** Whether it is a decimal in text, by its format, its pattern or its examples. */
  readonly decimal: boolean;
  /** The texts that the spec lists for it: a word among several is no amount. */
  readonly listed: readonly string[];
  /** What the source says of it in words; absent: nothing. */
  readonly said?: string;
  /** Whether it is an entry of a map, so that its own name is a key. */
  readonly entry?: true;
  /** Whether a member on the way is really called `*`, which no table of amounts can name. */
  readonly starred?: true;
}

/**
 * The fields of an answer, each once: parts and alternatives of a schema are looked at together.
 * `examples` are answers of this schema.
 */
export function fieldsOf(answer: Schema, examples: readonly Json[] = []): AnswerField[] {
  const found: AnswerField[] = [];
  // What contains itself is looked at once: deeper down is the same again.
  const visit = (
    schema: Schema,
    pointer: string,
    isStarred: boolean,
    isEntry: boolean,
    around: readonly Schema[],
  ): void => {
    if (around.includes(schema)) return;
    const { shape } = schema;
    const here = {
      pointer,
      ...(isStarred && { starred: true as const }),
      ...(isEntry && { entry: true as const }),
    };
    if (shape.kind === "scalar") {
      const { types, known } = shape;
      found.push({ ...here, types, decimal: isDecimal(schema), listed: known.map(String) });
    }
    if (["object", "array", "unknown"].includes(shape.kind)) {
      const types = shape.kind === "unknown" ? [] : [shape.kind];
      found.push({ ...here, types, decimal: false, listed: [] });
    }
    const stars = shape.kind === "object" ? shape.members.filter(({ name }) => name === "*") : [];
    for (const [step, inner] of inside(shape)) {
      const isStar = stars.some((member) => member.schema === inner);
      // An entry stays one, whatever its schema is made of.
      const isKeyed = step === "" ? isEntry : shape.kind === "object" && step === "/*" && !isStar;
      visit(inner, pointer + step, isStarred || isStar, isKeyed, [...around, schema]);
    }
  };
  visit(answer, "", false, false, []);
  const below = found.filter(({ pointer }) => pointer !== "");
  return [...Map.groupBy(below, ({ pointer }) => pointer)].map(([pointer, fields]) => ({
    pointer,
    types: [...new Set(fields.flatMap(({ types }) => types))],
    decimal: fields.some(({ decimal }) => decimal) || showsDecimals(pointer, examples),
    listed: [...new Set(fields.flatMap(({ listed }) => listed))],
    ...(fields.some(({ entry }) => entry) && { entry: true as const }),
    ...(fields.some(({ starred }) => starred) && { starred: true as const }),
  }));
}

/** The schemas that a shape is made of, each with the step of a pointer that leads to its values. */
function inside(shape: Shape): [step: string, schema: Schema][] {
  switch (shape.kind) {
    case "ref":
      return [["", shape.to.schema]];
    case "allOf":
      return shape.parts.map((part) => ["", part]);
    case "union":
      return shape.branches.map((branch) => ["", branch]);
    case "object":
      return [
        ...shape.members.map(({ name, schema }): [string, Schema] => [pointerTo("", name), schema]),
        ...anyOf(...shape.patterns.map(({ schema }) => schema), shape.additional),
      ];
    case "array":
      return anyOf(...shape.prefix, shape.items);
    default:
      return [];
  }
}

/** Schemas of values whose index or name does not matter. */
function anyOf(...schemas: readonly (Schema | undefined)[]): [step: string, schema: Schema][] {
  return schemas.flatMap((schema) => (schema ? [["/*", schema]] : []));
}

function isDecimal({ docs, node }: Schema): boolean {
  return docs.format === "decimal" || child(node, "pattern") !== undefined;
}

/**
 * Whether every example has a number in text there, and one a decimal point: without any, the text
 * may as well count smallest units.
 */
function showsDecimals(pointer: string, examples: readonly Json[]): boolean {
  const values = examples
    .flatMap((example) => valuesAt(example, pointerKeys(pointer)))
    .filter((value) => value !== null);
  const isNumber = (value: Json): boolean =>
    typeof value === "string" && /^[+-]?\d+(\.\d+)?$/.test(value);
  return values.every(isNumber) && values.some((value) => String(value).includes("."));
}

/** The values that a pointer leads to; the key `*` is any index or any name. */
function valuesAt(value: Json, [key, ...rest]: readonly string[]): Json[] {
  if (key === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, rest));
  if (!isObject(value)) return [];
  const members = Object.entries(value).filter(([name]) => key === "*" || name === key);
  return members.flatMap(([, member]) => valuesAt(member, rest));
}
