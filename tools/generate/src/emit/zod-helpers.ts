/** The functions that `schemas.ts` brings along, each only where it is called. */
import { uses } from "./code.ts";

const SCHEMA = "z.ZodMiniType";

const INTEGER = `
function integer(): z.ZodMiniType<number> {
  return z.number().check(z.refine(Number.isInteger, { error: "expected an integer" }));
}
`;

const PRESENT = `
/** Any value, but not none. */
function present(): z.ZodMiniType {
  return z.unknown().check(z.refine((value) => value !== undefined, { error: "expected a value" }));
}
`;

const OBJECT = `
/** Any object as it came: a copy by Zod has no member \`__proto__\`. */
function object(): z.ZodMiniType<Readonly<Record<string, unknown>>> {
  return z.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    { error: "expected an object" },
  );
}
`;

const FITS = `
/** Checks the object by a schema as well. */
function fits(schema: z.ZodMiniType) {
  return z.superRefine<Readonly<Record<string, unknown>>>((value, context) => {
    for (const { message, path } of schema.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: "custom", message, path: [...path] });
  });
}
`;

const MEMBERS = `
/** Checks members by the schema for their name; undefined stands for an absent one. */
function members(
  keys: (value: object) => readonly string[],
  schemaOf: (key: string) => z.ZodMiniType | undefined,
) {
  return z.superRefine<Readonly<Record<string, unknown>>>((value, context) => {
    for (const key of keys(value)) {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      for (const { message, path } of schemaOf(key)?.safeParse(member).error?.issues ?? [])
        context.addIssue({ code: "custom", message, path: [key, ...path] });
    }
  });
}
`;

const VARIANT = `
/** One of several objects, told apart by a member; a value of it that isn't known yet passes. */
function variant(
  property: string,
  branches: readonly z.ZodMiniType[],
  tags: readonly (readonly unknown[])[],
  otherwise = -1,
): z.ZodMiniType {
  const any = union(branches);
  const types = new Set(tags.flat().map((tag) => typeof tag));
  return object().check(
    z.superRefine((value, context) => {
      const tag = Object.hasOwn(value, property) ? value[property] : undefined;
      const known = branches[tags.findIndex((values) => values.includes(tag))];
      const schema = known ?? (types.has(typeof tag) ? branches[otherwise] : any);
      for (const { message, path } of schema?.safeParse(value).error?.issues ?? [])
        context.addIssue({ code: "custom", message, path: [...path] });
    }),
  );
}
`;

/**
 * A function of Zod by the one type that all schemas here have. Types that repeat the shape of a schema
 * were most of the time of a type check, and nobody sees them.
 */
function plain(
  name: string,
  parameters: readonly (readonly [name: string, type: string])[],
): readonly [`${string}(`, string] {
  const typed = parameters.map(([one, type]) => `${one}: ${type}`).join(", ");
  const given = parameters.map(([one]) => one).join(", ");
  return [`${name}(`, `\nfunction ${name}(${typed}): ${SCHEMA} { return z.${name}(${given}); }\n`];
}

/** By the call that needs it, in an order in which a helper comes before those it uses. */
const HELPERS: readonly (readonly [`${string}(`, string])[] = [
  ["variant(", VARIANT],
  ["members(", MEMBERS],
  ["fits(", FITS],
  ["object(", OBJECT],
  ["present(", PRESENT],
  ["integer(", INTEGER],
  plain("looseObject", [["shape", `Readonly<Record<string, ${SCHEMA}>>`]]),
  plain("array", [["item", SCHEMA]]),
  plain("tuple", [
    ["items", `[${SCHEMA}, ...${SCHEMA}[]]`],
    ["rest", SCHEMA],
  ]),
  plain("union", [["branches", `readonly ${SCHEMA}[]`]]),
  plain("intersection", [
    ["one", SCHEMA],
    ["other", SCHEMA],
  ]),
  plain("nullable", [["inner", SCHEMA]]),
  plain("nullish", [["inner", SCHEMA]]),
  plain("optional", [["inner", SCHEMA]]),
  plain("lazy", [["make", `() => ${SCHEMA}`]]),
];

/** The helpers that the code calls, and those that these call. */
export function helpersFor(code: string): string {
  return HELPERS.reduce(
    (needed, [call, helper]) => (uses(code + needed, call) ? helper + needed : needed),
    "",
  );
}
