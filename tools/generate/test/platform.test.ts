/** Generated code compiles whatever types of the platform a project has, and with any compiler of these years. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { generateDocument } from "./workshop.ts";

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Platform", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/files": {
      post: {
        operationId: "upload",
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            schema: { type: "string" },
            "x-idempotency-key": true,
          },
        ],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file"],
                properties: { file: { type: "string", format: "binary" } },
              },
            },
          },
        },
        responses: { 200: { description: "Sent.", content: { "application/pdf": {} } } },
      },
    },
    "/raw": {
      put: {
        operationId: "sendRaw",
        requestBody: { content: { "application/octet-stream": {} } },
        responses: { 204: { description: "Sent." } },
      },
    },
  },
};

const BYTES = `
  import type { Methods } from "./operations.js";
  import { sendRaw } from "./operations.js";
  export async function use(methods: Methods): Promise<number> {
    const bytes = new Uint8Array(1);
    await methods.sendRaw({ body: bytes });
    // @ts-expect-error A number is no file.
    await methods.sendRaw({ body: 1 });
    return (await methods.upload({ body: { file: bytes } })).byteLength;
  }
  export const content = sendRaw.request({}).body?.content;
`;

const FILES = `${BYTES}
  export async function send(methods: Methods): Promise<void> {
    const body = new Blob(["text"]);
    await methods.sendRaw({ body });
    await methods.upload({ body: { file: body } });
    await fetch("https://api.example.com/raw", { method: "PUT", body: content ?? null });
    // @ts-expect-error The type is the platform's own, with all its members.
    await methods.sendRaw({ body: { size: 1, type: "", arrayBuffer: async () => new ArrayBuffer(1) } });
  }
`;

const require = createRequire(import.meta.url);
const root = createRequire(new URL("../../../package.json", import.meta.url));

const COMPILERS = [
  ["5.4", join(dirname(require.resolve("typescript-oldest/package.json")), "bin/tsc")],
  ["5.9", join(dirname(require.resolve("typescript/package.json")), "bin/tsc")],
  ["7", join(dirname(root.resolve("typescript/package.json")), "bin/tsc")],
] as const;

/** What a compiler says of the code of the document, and a user's file, in such a project. */
async function errorsOf(compiler: string, settings: object, user: string): Promise<string[]> {
  const folder = await generateDocument(DOCUMENT);
  writeFileSync(join(folder, "user.ts"), user);
  const options = {
    target: "es2022",
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false,
    noEmit: true,
    ...settings,
  };
  const project = { compilerOptions: options, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const run = promisify(execFile)(process.execPath, [compiler, "-p", folder, "--pretty", "false"]);
  const told = await run.then(
    () => "",
    ({ stdout }: { stdout: string }) => stdout,
  );
  return told.split("\n").filter((line) => line !== "");
}

describe.each(COMPILERS)("TypeScript %s", (_, compiler) => {
  test("no types of any platform", async () => {
    const errors = await errorsOf(compiler, { lib: ["es2022"], types: [] }, BYTES);
    // Zod's own declarations name `URL`.
    expect(errors.filter((error) => !/[\\/]zod[\\/]/.test(error))).toEqual([]);
  });

  test("the types of Node", async () => {
    expect(await errorsOf(compiler, { lib: ["es2022"], types: ["node"] }, FILES)).toEqual([]);
  });

  test("the types of the DOM", async () => {
    expect(await errorsOf(compiler, { lib: ["es2022", "dom"], types: [] }, FILES)).toEqual([]);
  });
});
