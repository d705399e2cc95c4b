/** What the compiler says to people who use the generated code. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { codeFolder, fixture, generateDocument, typeErrors } from "./workshop.ts";

/** The errors in a user's file beside the code of a feature. */
async function errorsOf(feature: string, user: string): Promise<string[]> {
  const folder = codeFolder();
  await generate([{ spec: fixture(`features/${feature}.yaml`), folder, kind: "standalone" }]);
  const file = join(folder, "user.ts");
  writeFileSync(file, user);
  return typeErrors([file]);
}

test("a discriminator narrows a union", async () => {
  const user = `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    export function mapped(value: Schemas["Mapped"]): string {
      return value.kind === "bank" ? value.iban : value.number;
    }
    export function byConst(value: Schemas["ByConst"]): number {
      if (value === null) return 0;
      return value.kind === "a" ? value.a : value.b;
    }
    export function byFlag(value: Schemas["ByFlag"]): string {
      return value.ok ? value.value : value.reason;
    }
    export function pet(value: Schemas["Pet"]): number | null | undefined {
      return value.species === "fish" ? value.fins : value.wings;
    }
    export function strict(value: Schemas["Strict"]): number {
      return value.lives;
    }
    export function wrong(value: Schemas["Mapped"]): string {
      // @ts-expect-error Only one of the two has it.
      return value.iban;
    }
  `;
  expect(await errorsOf("composition", user)).toEqual([]);
});

test("an enum takes values that aren't known yet; what may be null says so", async () => {
  const user = `
    import type { components } from "./types.js";
    type Everything = components["schemas"]["Everything"];
    export const known: Everything["known"] = "a";
    export const unknown: Everything["known"] = "new";
    export const size: Everything["sizes"] = 7;
    // @ts-expect-error It is still a string.
    export const wrong: Everything["known"] = 1;
    export function local(value: Everything): string {
      // @ts-expect-error An optional member may be absent or null.
      return value.local;
    }
    export function tuple(value: Everything): [string, number | undefined] {
      return [value.tuple[0], value.tuple[1]];
    }
  `;
  expect(await errorsOf("schemas-3.1", user)).toEqual([]);
});

test("arguments are required where the description says so and nobody fills them", async () => {
  const user = `
    import type { Methods } from "./operations.js";
    export function use(methods: Methods<{ timeoutMs?: number }>): void {
      const path = { id: "1", label: "l", matrix: ["m"] };
      methods.getItems({ ...path, raw: "r" });
      methods.getItems({ ...path, raw: "r", query_id: "q", "deep[filter]": { from: "2026-01-01" } });
      methods.getItems({ ...path, raw: "r" }, { timeoutMs: 1 });
      // @ts-expect-error \`raw\` is required.
      methods.getItems(path);
      // @ts-expect-error The headers that OpenAPI ignores are no arguments.
      methods.getItems({ ...path, raw: "r", Accept: "a" });
    }
  `;
  expect(await errorsOf("parameters", user)).toEqual([]);
});

test("a body belongs to its media type, and members travel one way", async () => {
  const user = `
    import type { Methods } from "./operations.js";
    export async function use(methods: Methods): Promise<void> {
      const person = { name: "n", password: "p" };
      const made = await methods.sendJson({ body: person });
      made.id.toUpperCase();
      // @ts-expect-error Nobody is sent a password.
      made.password;
      // @ts-expect-error The server makes the id.
      methods.sendJson({ body: { ...person, id: "1" } });
      methods.sendMany({ body: person });
      methods.sendMany({ contentType: "application/merge-patch+json", body: person });
      methods.sendMany({ contentType: "text/csv", body: "a,b" });
      methods.sendMany({ contentType: "application/octet-stream", body: new Uint8Array(1) });
      // @ts-expect-error This is no CSV.
      methods.sendMany({ contentType: "text/csv", body: person });
      methods.upload({ body: { file: new Blob(["a"]) } });
      methods.sendForm();
    }
  `;
  expect(await errorsOf("bodies", user)).toEqual([]);
});

test("nobody sends what only the server makes, or gets what is only sent", async () => {
  const schema = (member: string, mark: string) => ({
    type: "object",
    required: [member, "name"],
    properties: { [member]: { type: "string", [mark]: true }, name: { type: "string" } },
  });
  const content = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "One way", version: "1" },
    paths: {
      "/x": {
        post: {
          operationId: "make",
          requestBody: { required: true, content: content("Sent") },
          responses: { 200: { description: "made", content: content("Received") } },
        },
      },
    },
    components: {
      schemas: { Sent: schema("id", "readOnly"), Received: schema("password", "writeOnly") },
    },
  });
  const file = join(folder, "user.ts");
  writeFileSync(
    file,
    `
    import type { Methods } from "./operations.js";
    export async function use(methods: Methods): Promise<string> {
      const made = await methods.make({ body: { name: "n" } });
      // @ts-expect-error Nobody is sent a password for sure.
      made.password.toUpperCase();
      return made.name;
    }
  `,
  );
  expect(typeErrors([file])).toEqual([]);
});

test("a method has withResponse, and says what the numbers of a client are", async () => {
  const user = `
    import type { Methods, WatchEventsResponse } from "./operations.js";
    type Options = { timeoutMs?: number };
    export async function plain(methods: Methods<Options>): Promise<number | undefined> {
      const event = await methods.getHal();
      const { data, response, requestId } = await methods.getHal.withResponse({}, { timeoutMs: 1 });
      const next: string | null = response.headers.get("link") ?? requestId;
      // @ts-expect-error Not every answer has that header.
      const link: string = next;
      // @ts-expect-error No such option.
      methods.getHal.withResponse({}, { timeout: 1 });
      return [...response.headers].length + response.status + event.id + data.id;
    }
    export async function exact(methods: Methods<Options, "exact">): Promise<number> {
      const { id } = await methods.getHal();
      const { data } = await methods.getHal.withResponse();
      const same: number | bigint = data.id;
      // @ts-expect-error It may be a bigint.
      const wrong: number = id;
      return typeof same === "bigint" ? Number(same) : same;
    }
    export async function stream(methods: Methods<Options, "exact">): Promise<void> {
      const read = await (await methods.exportEvents()).getReader().read();
      const chunk: Uint8Array | undefined = read.value;
      const events: WatchEventsResponse = await methods.watchEvents() as WatchEventsResponse;
      if ("getReader" in events) await events.cancel();
      else events.map(({ id }) => id + (chunk?.length ?? 0));
    }
  `;
  expect(await errorsOf("streams", user)).toEqual([]);
});
