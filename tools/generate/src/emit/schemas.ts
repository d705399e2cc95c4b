/** `schemas.ts`: the same checks as Zod schemas, for those who want to compose them. */
import type { MediaType, Model, NamedSchema, Operation } from "../model.ts";

import { typeImport } from "./code.ts";
import { comment, docText, fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";
import { orderOf } from "./order.ts";
import { contentType, schemaType } from "./type-text.ts";
import { isPlainRef } from "./validators.ts";
import { zodCode } from "./zod.ts";
import { helpersFor } from "./zod-helpers.ts";

const DEFINE = `
/** Made in a call of its own, so that a bundler can leave out what nobody uses. */
function define<T>(make: () => z.ZodMiniType): z.ZodMiniType<T> {
  return make() as z.ZodMiniType<T>;
}
`;

/** The text of `schemas.ts`. */
export function emitSchemas(model: Model, modules: Modules): string {
  const { ordered, isBefore } = orderOf(model.schemas);
  const code = ordered.map((named) => component(named, isBefore));
  for (const operation of model.operations) {
    for (const { media, type } of inlineBodies(operation)) {
      const all = new Set(model.schemas);
      const made = zodCode(media.schema, { id: media.id, declared: (to) => all.has(to) });
      code.push(constant(media.id, type, made, ""));
    }
  }
  const header = fileComment(
    "Zod schemas of every component and body. Known values of enums stay open.",
  );
  if (code.length === 0) return `${header}export {};\n`;
  const body = code.join("\n");
  return [
    header,
    `import * as z from "zod/mini";`,
    typeImport(["components", "operations"], body, modules.sibling("types")),
    DEFINE,
    helpersFor(body),
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
