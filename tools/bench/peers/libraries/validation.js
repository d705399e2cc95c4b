/** The schema of one balance in each library: types, required members, null; unknown fields pass. */
import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";
import { z } from "zod";
import * as zm from "zod/mini";

const TEXTS = ["id", "created_at", "updated_at", "linked_to", "linked_type", "type"];
const AMOUNTS = ["available_amount", "pending_amount", "posted_amount"];

function fields(text, amount) {
  return Object.fromEntries([
    ...TEXTS.map((name) => [name, text()]),
    ...AMOUNTS.map((name) => [name, amount()]),
  ]);
}

const classic = z.looseObject({
  ...fields(
    () => z.string().nullish(),
    () => z.number().refine(Number.isInteger).nullish(),
  ),
  currency: z.string(),
  tags: z.looseObject({}).nullish(),
  _links: z
    .looseObject({ self: z.looseObject({ href: z.string().nullish() }).nullish() })
    .nullish(),
});

const mini = zm.looseObject({
  ...fields(
    () => zm.nullish(zm.string()),
    () => zm.nullish(zm.number().check(zm.refine(Number.isInteger))),
  ),
  currency: zm.string(),
  tags: zm.nullish(zm.looseObject({})),
  _links: zm.nullish(
    zm.looseObject({ self: zm.nullish(zm.looseObject({ href: zm.nullish(zm.string()) })) }),
  ),
});

const valibot = v.looseObject({
  ...fields(
    () => v.nullish(v.string()),
    () => v.nullish(v.pipe(v.number(), v.integer())),
  ),
  currency: v.string(),
  tags: v.nullish(v.looseObject({})),
  _links: v.nullish(
    v.looseObject({ self: v.nullish(v.looseObject({ href: v.nullish(v.string()) })) }),
  ),
});

function nullable(type, rest = {}) {
  return { type: [type, "null"], ...rest };
}
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({
  type: "object",
  required: ["currency"],
  properties: {
    ...fields(
      () => nullable("string"),
      () => nullable("integer"),
    ),
    currency: { type: "string" },
    tags: nullable("object"),
    _links: nullable("object", {
      properties: { self: nullable("object", { properties: { href: nullable("string") } }) },
    }),
  },
});

/** Each says whether the value passes. */
export const peers = [
  { name: "ajv, compiled", note: "needs eval, or a build step", passes: (value) => ajv(value) },
  {
    name: "zod",
    note: "copies; needs eval to be this fast",
    passes: (value) => classic.safeParse(value).success,
  },
  {
    name: "zod mini",
    note: "copies; needs eval to be this fast",
    passes: (value) => mini.safeParse(value).success,
  },
  { name: "valibot", note: "copies", passes: (value) => v.safeParse(valibot, value).success },
];
