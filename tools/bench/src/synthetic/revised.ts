type Json = Readonly<Record<string, unknown>>;

/** One schema in so many is another in the next version. */
const EACH = 20;

/** The next version of a document: the first of every few schemas loses its last member. */
export function revised(document: Json): Json {
  const copy = structuredClone(document) as {
    readonly components: { readonly schemas: Readonly<Record<string, { properties: object }>> };
  };
  const { schemas } = copy.components;
  for (const [index, { properties }] of Object.values(schemas).entries()) {
    const last = Object.keys(properties).at(-1);
    if (index % EACH === 0 && last !== undefined) Reflect.deleteProperty(properties, last);
  }
  return { ...copy };
}
