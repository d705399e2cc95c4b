/** `schemas.ts`: the same checks as Zod schemas, for those who want to compose them. */
import type { MediaType, Model, NamedSchema, Operation } from "../model.ts";
import { fileComment, uses } from "./code.ts";
import { comment, docText } from "./comment.ts";
import { orderOf } from "./order.ts";
import { contentType, schemaType, typeImport } from "./type-text.ts";
import { isPlainRef } from "./validators.ts";
import { zodCode } from "./zod.ts";

const DEFINE = `
/** Made in a call of its own, so that a bundler can leave out what nobody uses. */
function define<T>(make: () => z.ZodMiniType): z.ZodMiniType<T> {
  return make() as z.ZodMiniType<T>;
}
`;

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

const MEMBERS = `
/** Checks the members that \`schemaOf\` has a schema for; undefined stands for an absent one. */
function members(
  keys: (value: object) => Iterable<string>,
  schemaOf: (key: string) => z.ZodMiniType | undefined,
) {
  return z.superRefine<Record<string, unknown>>((value, context) => {
    for (const key of keys(value)) {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      for (const issue of schemaOf(key)?.safeParse(member).error?.issues ?? [])
        context.addIssue({ code: "custom", message: issue.message, path: [key, ...issue.path] });
    }
  });
}
`;

const VARIANT = `
/** One of several objects, told apart by a member; a value of it that isn't known yet passes. */
function variant(
  property: string,
  known: (tag: unknown) => z.ZodMiniType | undefined,
  isNew: (tag: unknown) => boolean,
  any: () => z.ZodMiniType,
): z.ZodMiniType {
  return z.looseObject({}).check(
    z.superRefine<Record<string, unknown>>((value, context) => {
      const tag = Object.hasOwn(value, property) ? value[property] : undefined;
      const schema = known(tag) ?? (isNew(tag) ? undefined : any());
      for (const { message, path } of schema?.safeParse(value).error?.issues ?? [])
        context.addIssue({ code: "custom", message, path: [...path] });
    }),
  );
}
`;

const HELPERS = new Map([
  ["integer", INTEGER],
  ["present", PRESENT],
  ["members", MEMBERS],
  ["variant", VARIANT],
]);

/** The text of `schemas.ts`. */
export function emitSchemas(model: Model): string {
  const { ordered, isBefore } = orderOf(model.schemas);
  const code = ordered.map((named) => component(named, isBefore));
  for (const operation of model.operations)
    for (const { media, type } of inlineBodies(operation)) {
      const all = new Set(model.schemas);
      const made = zodCode(media.schema, { id: media.id, declared: (to) => all.has(to) });
      code.push(constant(media.id, type, made, ""));
    }
  const body = code.join("\n");
  const used = [...HELPERS].filter(([name]) => uses(body, name)).map(([, helper]) => helper);
  return [
    fileComment("Zod schemas of every component and body. Known values of enums stay open."),
    `import * as z from "zod/mini";`,
    typeImport(body),
    code.length === 0 ? "" : DEFINE,
    ...used,
    body,
  ].join("\n");
}

function component(
  named: NamedSchema,
  isBefore: (one: NamedSchema, other: NamedSchema) => boolean,
): string {
  const made = zodCode(named.schema, {
    id: named.id,
    declared: (other) => isBefore(other, named),
  });
  return constant(named.id, schemaType(named), made, docText(named.schema.docs));
}

function constant(id: string, type: string, made: string, doc: string): string {
  return `${comment(doc)}export const ${id}: z.ZodMiniType<${type}> = /* @__PURE__ */ define(() => ${made});\n`;
}

/** JSON bodies that are more than a component, each with its type. */
function inlineBodies(operation: Operation): { media: MediaType; type: string }[] {
  const inline = (media: MediaType): boolean =>
    media.body === "json" && media.schema.shape.kind !== "unknown" && !isPlainRef(media.schema);
  return [
    ...(operation.body?.content ?? []).filter(inline).map((media) => ({
      media,
      type: contentType(operation, "requestBody", media),
    })),
    ...operation.responses.flatMap((response) =>
      response.content.filter(inline).map((media) => ({
        media,
        type: contentType(operation, response.status, media),
      })),
    ),
  ];
}
