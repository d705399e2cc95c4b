/** `validators.ts`: a plain function per schema that answers consist of. */
import type { MediaType, Model, NamedSchema, Schema } from "../model.ts";
import { pascalCase, Scope } from "../names.ts";
import { reachable } from "../walk.ts";
import { typeImport, uses } from "./code.ts";
import { fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";
import { statements } from "./validator.ts";
import type { Writer } from "./writer.ts";

/** What validators call of the runtime. */
const HELPERS = ["isObject", "own"] as const;

/** The text of `validators.ts`. */
export function emitValidators(model: Model, modules: Modules): string {
  return validatorsOf(model, modules, {
    what: "What every answer is held against: types, required members, null.",
    content: model.operations.flatMap(({ responses }) =>
      responses.flatMap(({ content }) => content),
    ),
  });
}

/** The text of `request-validators.ts`; undefined where no request has a body of JSON. */
export function emitRequestValidators(model: Model, modules: Modules): string | undefined {
  const content = model.operations.flatMap(({ body }) => body?.content ?? []);
  const json = content.filter(({ body }) => body === "json");
  if (json.every(({ schema }) => schema.shape.kind === "unknown")) return undefined;
  return validatorsOf(model, modules, {
    what: "What a mock holds the bodies of requests against.",
    content: json,
  });
}

/** Functions for the schemas of bodies, and for all that they refer to. */
function validatorsOf(
  model: Model,
  modules: Modules,
  { what, content }: { readonly what: string; readonly content: readonly MediaType[] },
): string {
  const named = [...reachable(content.map(({ schema }) => schema))];
  const inline = content.filter(isInlineJson);
  const names = new Scope([
    "Check",
    "isObject",
    "own",
    ...model.schemas.map((schema) => schema.id),
    ...inline.map((media) => media.id),
  ]);
  const code: string[] = [];
  // The same list of texts, the same map, stands in many places.
  const inlined = new Map<string, string>();
  const writer: Writer = {
    inline(schema, name) {
      const base = pascalCase(name);
      const body = statements(schema, base, writer);
      const known = inlined.get(body);
      if (known !== undefined) return known;
      const id = names.claim(base);
      inlined.set(body, id);
      code.push(functionCode(id, body));
      return id;
    },
    pattern(source, name) {
      const id = names.claim(name);
      code.push(`const ${id} = /${source}/u;`);
      return id;
    },
  };
  for (const schema of inOrder(named, model)) {
    code.push(exported(schema.id, schema.schema, writer));
  }
  for (const media of inline) code.push(exported(media.id, media.schema, writer));
  const body = code.join("\n\n");
  return [
    fileComment(what),
    typeImport(["Check"], body, modules.contract),
    helperImport(body, modules),
    body,
  ].join("\n");
}

function helperImport(code: string, { runtime }: Modules): string {
  const used = HELPERS.filter((name) => uses(code, `${name}(`));
  return used.length === 0 ? "" : `import { ${used.join(", ")} } from "${runtime}";`;
}

/** Whether the body needs a validator of its own: JSON that isn't just a component. */
export function isInlineJson(media: MediaType): boolean {
  return (
    media.body === "json" && media.schema.shape.kind !== "unknown" && !isPlainRef(media.schema)
  );
}

/** Whether the schema is a component and nothing more. */
export function isPlainRef(schema: Schema): boolean {
  return schema.shape.kind === "ref" && !schema.nullable;
}

function inOrder(named: readonly NamedSchema[], model: Model): NamedSchema[] {
  const wanted = new Set(named);
  return model.schemas.filter((schema) => wanted.has(schema));
}

function exported(id: string, schema: Schema, writer: Writer): string {
  return `export ${functionCode(id, statements(schema, id, writer))}`;
}

/** Where any value fits, the parameters have no use. */
function functionCode(id: string, body: string): string {
  return body === ""
    ? `function ${id}(_value: unknown, _check?: Check): boolean { return true; }`
    : `function ${id}(value: unknown, check?: Check): boolean | undefined {${body}}`;
}
