/** The bytes of a form beside those that the client of its makers sends for the same arguments. */
import { join } from "node:path";
import Stripe from "stripe";
import { beforeAll, expect, test } from "vitest";
import { type Recorded, record, type Sendable, send } from "./recorder.ts";
import { generateDocument } from "./workshop.ts";

const DEEP = { style: "deepObject", explode: true };

function form(type: string, encoding: object): object {
  return {
    requestBody: { content: { [type]: { encoding, schema: { type: "object" } } } },
    responses: { 200: { description: "Made." } },
  };
}

/** A few operations of theirs in words of ours: styles and places are all that matters. */
const DOCUMENT = {
  openapi: "3.0.3",
  info: { title: "Makers", version: "1" },
  paths: {
    "/v1/customers": {
      post: {
        operationId: "createCustomer",
        ...form("application/x-www-form-urlencoded", {
          metadata: DEEP,
          expand: DEEP,
          address: DEEP,
          invoice_settings: DEEP,
        }),
      },
    },
    "/v1/charges": {
      get: {
        operationId: "listCharges",
        parameters: ["created", "expand"].map((name) => ({
          name,
          in: "query",
          ...DEEP,
          schema: { type: name === "expand" ? "array" : "object", items: { type: "string" } },
        })),
        responses: { 200: { description: "Some." } },
      },
    },
    "/v1/files": {
      post: {
        operationId: "createFile",
        ...form("multipart/form-data", { file_link_data: DEEP }),
      },
    },
  },
};

let operations: Readonly<Record<string, Sendable>>;

beforeAll(async () => {
  operations = await import(
    /* @vite-ignore */ join(await generateDocument(DOCUMENT), "operations.ts")
  );
});

/** What we send for the arguments, and what they do. */
async function both(
  id: string,
  args: object,
  theirs: (stripe: Stripe) => Promise<unknown>,
): Promise<[ours: Recorded, theirs: Recorded]> {
  const { baseUrl, requests } = await record();
  await send(baseUrl, operations[id] as Sendable, args);
  const { hostname, port } = new URL(baseUrl);
  const options = { protocol: "http", telemetry: false, maxNetworkRetries: 0 } as const;
  // The recorder's empty answer is none to them.
  await theirs(new Stripe("key", { host: hostname, port, ...options })).catch(() => {});
  return [requests[0] as Recorded, requests[1] as Recorded];
}

test("a form with objects in arrays in objects", async () => {
  const body = {
    metadata: { order: "6 7", note: "é&=+" },
    expand: ["sources", "tax ids"],
    address: { line1: "x y", city: "b" },
    invoice_settings: {
      custom_fields: [
        { name: "n 1", value: "v" },
        { name: "n2", value: "w" },
      ],
    },
    balance: 0,
  };
  const [ours, theirs] = await both("createCustomer", { body }, (stripe) =>
    stripe.customers.create(body),
  );
  expect(String(ours.body)).toBe(String(theirs.body));
  expect(ours.headers["content-type"]).toBe(theirs.headers["content-type"]);
});

test("a query with objects and arrays", async () => {
  const query = { created: { gte: 1, lt: 5 }, expand: ["data.customer", "x y"] };
  const [ours, theirs] = await both("listCharges", query, (stripe) => stripe.charges.list(query));
  expect(ours.target).toBe(theirs.target);
});

test("a file", async () => {
  const bytes = new Uint8Array([0, 13, 10, 255]);
  const purpose = "dispute_evidence";
  const link = { file_link_data: { create: true } };
  const file = new File([bytes], 'a "b".bin', { type: "application/pdf" });
  const [ours, theirs] = await both("createFile", { body: { purpose, file, ...link } }, (stripe) =>
    stripe.files.create({
      purpose,
      file: { data: bytes, name: "a %22b%22.bin", type: "application/pdf" },
      ...link,
    }),
  );
  /** The bytes with the boundary, which nobody can foresee, replaced. */
  const bare = ({ headers, body }: Recorded): string => {
    const boundary = /boundary=(.*)$/.exec(String(headers["content-type"]))?.[1] ?? "";
    return body.toString("latin1").replaceAll(boundary, "boundary").trimEnd();
  };
  expect(bare(ours)).toBe(bare(theirs));
});
