import type { UnknownObject } from "@org/openapi";

/** An object that must fit several unions at once, each of several forms. */
export interface Unions {
  readonly allOf: readonly { readonly oneOf: readonly UnknownObject[] }[];
}

/** `count` unions of `forms` each, the forms told apart by a tag. */
export function unionsOf(count: number, forms: number): Unions {
  return { allOf: numbers(count).map((union) => ({ oneOf: numbers(forms).map(formOf(union)) })) };
}

function formOf(union: number): (form: number) => UnknownObject {
  return (form) => ({
    type: "object",
    required: [`tag${union}`],
    properties: {
      [`tag${union}`]: { const: `form${form}` },
      [`member${union}x${form}`]: { type: "string" },
    },
  });
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The same with one form changed. */
export function withForm(
  { allOf }: Unions,
  union: number,
  change: (forms: readonly UnknownObject[]) => readonly UnknownObject[],
): Unions {
  return {
    allOf: allOf.map((one, index) => (index === union ? { oneOf: change(one.oneOf) } : one)),
  };
}
