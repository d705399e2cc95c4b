/** What is read and what is written: `readOnly` is not sent, `writeOnly` does not come, however deep. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Validator } from "../../../packages/core/src/contract.ts";
import { issuesOf } from "./check.ts";
import { generateDocument, typeErrors } from "./workshop.ts";

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

const TEXT = { type: "string" };
const MADE = { type: "string", readOnly: true };
const SECRET = { type: "string", writeOnly: true };

function object(properties: object, required: readonly string[] = Object.keys(properties)) {
  return { type: "object", required, properties };
}

const SCHEMAS = {
  User: object({ id: MADE, name: TEXT, password: SECRET }),
  Login: object({ name: TEXT, password: SECRET }),
  Nested: object({ owner: object({ user: ref("User"), since: MADE }) }),
  List: object({ users: { type: "array", items: ref("User") } }),
  Inline: object({ rows: { type: "array", items: object({ id: MADE, text: TEXT }) } }),
  Either: { oneOf: [ref("User"), object({ code: TEXT, made: MADE })] },
  Extended: { allOf: [ref("User"), object({ note: TEXT, at: MADE })] },
  // A base of which nothing is written.
  Stamped: { allOf: [ref("Stamps"), object({ name: TEXT, note: TEXT }, ["name"])] },
  Twice: { allOf: [ref("Stamped"), { allOf: [ref("Stamps")] }] },
  Stamps: object({ id: MADE, at: MADE }),
  Locked: { allOf: [ref("Secrets"), object({ name: TEXT })] },
  Secrets: object({ pin: SECRET }),
  Wanted: { allOf: [ref("User")], required: ["name", "id"] },
  // The mark stands beside what describes the member, or at what the member refers to.
  Marked: {
    allOf: [ref("Plain"), object({ text: TEXT }), { properties: { name: { readOnly: true } } }],
  },
  Referring: object({
    key: ref("Key"),
    inner: { allOf: [ref("Plain"), { readOnly: true }] },
    text: TEXT,
  }),
  Key: MADE,
  Table: { type: "object", additionalProperties: ref("User") },
  // The named members of a map, of which some go one way.
  Labels: {
    ...object({ id: MADE, secret: SECRET, owner: TEXT }),
    additionalProperties: { type: "string" },
  },
  Counts: { ...object({ total: SECRET, id: MADE }), additionalProperties: { type: "integer" } },
  Node: object({ id: MADE, parent: ref("Node"), text: TEXT }, ["id", "text"]),
  Maybe: { oneOf: [ref("User"), { type: "null" }] },
  Tuple: { type: "array", prefixItems: [ref("User"), TEXT], minItems: 2 },
  Method: {
    oneOf: [ref("CardMethod"), ref("BankMethod")],
    discriminator: { propertyName: "kind", mapping: { card: "CardMethod", bank: "BankMethod" } },
  },
  CardMethod: object({ kind: TEXT, id: MADE, number: SECRET, last4: MADE }),
  BankMethod: object({ kind: TEXT, id: MADE, iban: TEXT }),
  Parent: {
    ...object({ type: TEXT, id: MADE }),
    discriminator: { propertyName: "type" },
  },
  Child: { allOf: [ref("Parent"), object({ pin: SECRET, hint: TEXT })] },
  Plain: object({ name: TEXT }),
  UserWritable: object({ taken: { type: "boolean" } }),
};

function content(name: string) {
  return { required: true, content: { "application/json": { schema: ref(name) } } };
}

const NAMES = Object.keys(SCHEMAS);

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Directions", version: "1" },
  paths: Object.fromEntries(
    NAMES.map((name) => [
      `/${name}`,
      {
        post: {
          operationId: `send${name}`,
          requestBody: content(name),
          responses: { 200: { description: "Done.", ...content(name) } },
        },
      },
    ]),
  ),
  components: { schemas: SCHEMAS },
};

let folder = "";
beforeAll(async () => {
  folder = await generateDocument(DOCUMENT);
});

function errorsIn(user: string): string[] {
  const file = join(folder, "user.ts");
  const head = `
    import type { Methods } from "./operations.js";
    import type { components, paths } from "./types.js";
    type Schemas = components["schemas"];
    /** What \`api.POST\` takes. */
    type Body<Path extends keyof paths> =
      paths[Path] extends { post: { requestBody: { content: { "application/json": infer Sent } } } } ? Sent : never;
  `;
  writeFileSync(file, head + user);
  return typeErrors([file]);
}

test("requests leave out what the server makes", () => {
  const user = `
    const user = { name: "n", password: "p" };
    export async function use(methods: Methods): Promise<void> {
      await methods.sendUser({ body: user });
      await methods.sendLogin({ body: user });
      // @ts-expect-error Somebody has to send the password.
      await methods.sendLogin({ body: { name: "n" } });
      await methods.sendNested({ body: { owner: { user } } });
      await methods.sendList({ body: { users: [user] } });
      await methods.sendInline({ body: { rows: [{ text: "t" }] } });
      await methods.sendEither({ body: user });
      await methods.sendEither({ body: { code: "c" } });
      await methods.sendExtended({ body: { ...user, note: "n" } });
      await methods.sendStamped({ body: { name: "n" } });
      // @ts-expect-error A slip of the pen.
      await methods.sendStamped({ body: { name: "n", nots: "t" } });
      // @ts-expect-error The server makes the id.
      await methods.sendTwice({ body: { name: "n", id: "1" } });
      await methods.sendWanted({ body: user });
      await methods.sendMarked({ body: { text: "t" } });
      await methods.sendReferring({ body: { text: "t" } });
      await methods.sendTable({ body: { a: user } });
      await methods.sendLabels({ body: { owner: "o", secret: "s", more: "m" } });
      await methods.sendCounts({ body: { total: "t", more: 1 } });
      await methods.sendNode({ body: { text: "t", parent: { text: "p" } } });
      await methods.sendMaybe({ body: null });
      await methods.sendMaybe({ body: user });
      await methods.sendTuple({ body: [user, "t"] });
      await methods.sendMethod({ body: { kind: "card", number: "4242" } });
      await methods.sendMethod({ body: { kind: "bank", iban: "i" } });
      await methods.sendParent({ body: { type: "Child", pin: "p", hint: "h" } });
      await methods.sendPlain({ body: { name: "n" } });
      await methods.sendUserWritable({ body: { taken: true } });
    }
    export const posted: Body<"/User"> = user;
    export const deep: Body<"/Nested"> = { owner: { user } };
    // @ts-expect-error The server makes the id.
    export const made: Body<"/User"> = { ...user, id: "1" } satisfies Body<"/User">;
    // @ts-expect-error Somebody has to send the password.
    export const open: Body<"/List"> = { users: [{ name: "n" }] };
    // @ts-expect-error A bank has no number.
    export const wrong: Body<"/Method"> = { kind: "bank", number: "4242" };
    // @ts-expect-error A count is no flag.
    export const counts: Body<"/Counts"> = { total: "t", more: true };
    export function narrow(value: Body<"/Method">): string {
      return value.kind === "card" ? value.number : value.iban;
    }
    export const owner: Schemas["Plain"] = { name: "n" };
    // @ts-expect-error Labels are texts.
    export const labels: Body<"/Labels"> = { owner: "o", secret: "s", more: 1 };
  `;
  expect(errorsIn(user)).toEqual([]);
});

test("answers have what the server makes, and no secret", () => {
  const user = `
    export async function use(methods: Methods): Promise<string> {
      const { id, name } = await methods.sendUser({ body: { name: "n", password: "p" } });
      const nested: Schemas["Nested"] = { owner: { since: "s", user: { id, name } } };
      const table: Schemas["Table"] = { a: { id, name } };
      const labels: Schemas["Labels"] = { id, owner: name, more: "m" };
      const node: Schemas["Node"] = { id, text: "t", parent: { id, text: "p" } };
      const maybe: Schemas["Maybe"] = { id, name };
      const made: string | undefined = maybe?.id;
      const child: Schemas["Parent"] = { type: "Child", id, hint: "h" };
      return [nested.owner.user.id, table["a"]?.id, labels.id, node.parent?.id, made, child.id].join();
    }
    type Has<T, Name extends string> = Name extends keyof T ? true : false;
    export const absent: [
      Has<Schemas["User"], "password">,
      Has<Schemas["Login"], "password">,
      Has<Schemas["Extended"], "password">,
      Has<Schemas["List"]["users"][number], "password">,
      Has<Schemas["CardMethod"], "number">,
      Has<Schemas["Child"], "pin">,
      Has<Body<"/User">, "id">,
      Has<Body<"/Extended">, "at">,
      Has<Body<"/Nested">["owner"], "since">,
      Has<Body<"/Marked">, "name">,
      Has<Body<"/Referring">, "key" | "inner">,
    ] = [false, false, false, false, false, false, false, false, false, false, false];
    // @ts-expect-error Nobody gets the secret of a base.
    export const pin = (value: Schemas["Locked"]): unknown => value["pin"];
    export function narrow(value: Schemas["Method"]): string {
      return value.kind === "card" ? value.last4 : value.iban;
    }
    // @ts-expect-error Answers have an id.
    export const nameless: Schemas["User"] = { name: "n" };
    // What travels both ways the same has one type.
    export const plain: Body<"/Plain"> = {} as Schemas["Plain"];
    // @ts-expect-error And no other.
    export type None = Schemas["PlainWritable"];
    export const named: Schemas["UserWritable"] = { taken: true };
    export const other: Schemas["UserWritable2"] = { name: "n", password: "p" };
  `;
  expect(errorsIn(user)).toEqual([]);
});

describe.each<[name: string, value: unknown, issues: string[]]>([
  ["User", { id: "1", name: "n" }, []],
  ["User", { name: "n", password: "p" }, ["/id string"]],
  ["Locked", { name: "n", pin: 1 }, []],
  ["Locked", { pin: "p" }, ["/name string"]],
  ["Nested", { owner: { since: "s", user: { id: "1" } } }, ["/owner/user/name string"]],
  ["Labels", { id: "1", owner: "o", secret: 1 }, []],
  ["Labels", { id: "1", owner: "o", more: 1 }, ["/more string"]],
  ["Counts", { id: "1", total: "t" }, []],
  ["Method", { kind: "card", id: "1", last4: "4242" }, []],
  ["Method", { kind: "card", id: "1" }, ["/last4 string"]],
  ["Parent", { type: "Child", id: "1" }, ["/hint string"]],
])("an answer %s %j", (name, value, issues) => {
  test("the validator", async () => {
    const validators: Record<string, Validator> = await import(
      /* @vite-ignore */ join(folder, "validators.ts")
    );
    expect(issuesOf(validators[name] ?? (() => true), value)).toEqual(issues);
  });

  test("the Zod schema", async () => {
    const schemas = await import(/* @vite-ignore */ join(folder, "schemas.ts"));
    expect(schemas[name].safeParse(value).success).toBe(issues.length === 0);
  });
});

test("a Zod schema of what is written", async () => {
  const schemas = await import(/* @vite-ignore */ join(folder, "schemas.ts"));
  const takes = (value: unknown): boolean => schemas.ExtendedWritable.safeParse(value).success;
  expect(takes({ name: "n", password: "p", note: "n" })).toBe(true);
  expect(takes({ id: "1", name: "n", note: "n", at: "a" })).toBe(false);
});

test("everything compiles", () => {
  const files = ["operations.ts", "schemas.ts", "validators.ts"];
  expect(typeErrors(files.map((name) => join(folder, name)))).toEqual([]);
});
