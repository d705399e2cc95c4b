/** Where a parent is expected any of its children may come, told apart by the parent's discriminator. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Validator } from "../../../packages/core/src/contract.ts";
import { issuesOf } from "./check.ts";
import { generateDocument, typeErrors } from "./workshop.ts";

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function extended(base: string, properties: object, required: readonly string[] = []) {
  return { allOf: [ref(base), { type: "object", required, properties }] };
}

const text = { type: "string" };

const SCHEMAS = {
  // Without `mapping`: the names of the components, through two levels.
  Vehicle: {
    type: "object",
    required: ["kind", "id"],
    properties: { kind: text, id: text, next: ref("Vehicle") },
    discriminator: { propertyName: "kind" },
  },
  Bike: extended("Vehicle", { gears: { type: "integer" } }, ["gears"]),
  Car: extended("Vehicle", { doors: { type: "integer" } }, ["doors"]),
  Taxi: extended("Car", { meter: text }, ["meter"]),
  // With `mapping`: one child has two values, one none but its name, one only narrows another.
  Source: {
    type: "object",
    required: ["type"],
    properties: { type: text, label: text },
    discriminator: {
      propertyName: "type",
      mapping: {
        card: ref("CardSource").$ref,
        debit: "CardSource",
        bank: "BankSource",
        gone: "GoneSource",
      },
    },
  },
  CardSource: extended("Source", { last4: text }, ["last4"]),
  BankSource: extended("Source", { iban: text }, ["iban"]),
  Wallet: extended("Source", { holder: text }, ["holder"]),
  NamedCard: { allOf: [ref("CardSource")], required: ["label"] },
  // By values that the parent lists, spelled otherwise than the names; one of them has no child.
  Event: {
    type: "object",
    required: ["type"],
    properties: { type: { enum: ["paid_out", "refused", "noticed"] } },
    discriminator: { propertyName: "type" },
  },
  PaidOut: extended("Event", { amount: { type: "integer" } }, ["amount"]),
  Refused: extended("Event", { reason: text }, ["reason"]),
  // By constants of the children.
  Step: {
    type: "object",
    required: ["name"],
    properties: { name: text },
    discriminator: { propertyName: "name" },
  },
  FirstStep: extended("Step", { name: { const: "first" }, at: text }, ["at"]),
  LastStep: extended("Step", { name: { enum: ["last", "end"] }, why: text }, ["why"]),
};

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Inheritance", version: "1" },
  paths: {
    "/all": {
      get: {
        operationId: "getAll",
        responses: {
          200: {
            description: "All.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: Object.fromEntries(
                    Object.keys(SCHEMAS).map((name) => [name, ref(name)]),
                  ),
                },
              },
            },
          },
        },
      },
    },
  },
  components: { schemas: SCHEMAS },
};

let folder = "";
beforeAll(async () => {
  folder = await generateDocument(DOCUMENT);
});

test("types narrow to a child, and refuse its shape under the tag of another", () => {
  const user = join(folder, "user.ts");
  writeFileSync(
    user,
    `
    import type { components } from "./types.js";
    type Schemas = components["schemas"];
    export function vehicle(value: Schemas["Vehicle"]): number | string {
      if (value.kind === "Bike") return value.gears;
      if (value.kind === "Car") return value.doors;
      if (value.kind === "Taxi") return value.doors + value.meter;
      const kind: string = value.kind;
      // @ts-expect-error Of an unknown kind it has what all have.
      value.doors;
      return kind + value.id;
    }
    export function car(value: Schemas["Car"]): number | string {
      return value.kind === "Taxi" ? value.meter : value.doors;
    }
    export function next(value: Schemas["Bike"]): number | undefined {
      return value.next?.kind === "Bike" ? value.next.gears : undefined;
    }
    export const bike: Schemas["Vehicle"] = { kind: "Bike", id: "1", gears: 3 };
    export const taxi: Schemas["Car"] = { kind: "Taxi", id: "1", doors: 4, meter: "m" };
    // @ts-expect-error A bike has no doors.
    export const wrong: Schemas["Vehicle"] = { kind: "Bike", id: "1", doors: 4 };
    // @ts-expect-error A bike is no car.
    export const other: Schemas["Car"] = { kind: "Bike", id: "1", doors: 4 };
    // @ts-expect-error The tag of a child is its own.
    export const tagged: Schemas["Bike"] = { kind: "Car", id: "1", gears: 3 };

    export function source(value: Schemas["Source"]): string {
      if (value.type === "card" || value.type === "debit") return value.last4;
      if (value.type === "bank") return value.iban;
      return value.type === "Wallet" ? value.holder : (value.label ?? "");
    }
    export function narrower(value: Schemas["NamedCard"]): string {
      const tag: "card" | "debit" = value.type;
      return tag + value.last4 + value.label;
    }
    export function event(value: Schemas["Event"]): number | string {
      if (value.type === "paid_out") return value.amount;
      if (value.type === "refused") return value.reason;
      return value.type === "noticed" ? "noticed" : value.type;
    }
    export function step(value: Schemas["Step"]): string {
      if (value.name === "first") return value.at;
      return value.name === "last" || value.name === "end" ? value.why : value.name;
    }
  `,
  );
  expect(typeErrors([user, join(folder, "schemas.ts"), join(folder, "operations.ts")])).toEqual([]);
});

describe.each<[schema: string, value: unknown, issues: string[]]>([
  ["Vehicle", { kind: "Bike", id: "1", gears: 3 }, []],
  ["Vehicle", { kind: "Taxi", id: "1", doors: 4, meter: "m" }, []],
  ["Vehicle", { kind: "Bike", id: "1", doors: 4 }, ["/gears integer"]],
  ["Vehicle", { kind: "Taxi", id: "1", doors: 4 }, ["/meter string"]],
  [
    "Vehicle",
    { kind: "Car", id: "1", doors: 4, next: { kind: "Bike", id: "2" } },
    ["/next/gears integer"],
  ],
  ["Vehicle", { kind: "Boat", id: "1" }, []],
  ["Vehicle", { kind: "Boat" }, ["/id string"]],
  ["Car", { kind: "Van", id: "1", doors: 4 }, []],
  ["Car", { kind: "Van", id: "1" }, ["/doors integer"]],
  ["Source", { type: "debit", last4: "4242" }, []],
  ["Source", { type: "debit", iban: "x" }, ["/last4 string"]],
  ["Source", { type: "Wallet" }, ["/holder string"]],
  ["NamedCard", { type: "card", last4: "4242" }, ["/label string"]],
  ["Event", { type: "paid_out" }, ["/amount integer"]],
  ["Event", { type: "noticed" }, []],
  ["Step", { name: "end" }, ["/why string"]],
  ["Step", { name: 1 }, [" one of the branches"]],
  ["Step", null, [" object"]],
])("%s %j", (schema, value, issues) => {
  test("the validator", async () => {
    const validators: Record<string, Validator> = await import(
      /* @vite-ignore */ join(folder, "validators.ts")
    );
    expect(issuesOf(validators[schema] ?? (() => true), value)).toEqual(issues);
  });

  test("the Zod schema", async () => {
    const schemas = await import(/* @vite-ignore */ join(folder, "schemas.ts"));
    expect(schemas[schema].safeParse(value).success).toBe(issues.length === 0);
  });
});
