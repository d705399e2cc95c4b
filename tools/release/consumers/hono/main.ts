// A typed RPC client sees of Money what goes over the wire: texts.
import assert from "node:assert/strict";
import { serve } from "@hono/node-server";
import { type MoneyJson, moneyFromJson } from "@org/core";
import { hc } from "hono/client";
import { type App, app } from "./server.js";

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
await new Promise((resolve) => server.once("listening", resolve));
const address = server.address();
assert(typeof address === "object" && address !== null);
const client = hc<App>(`http://127.0.0.1:${address.port}`);

const answer = await client.money[":id"].$get({ param: { id: "BA1" } });
const { money } = await answer.json();
const amount: string = money.amount;
const json: MoneyJson = money;
// @ts-expect-error An amount is a text here, no bigint.
const units: bigint = money.amount;
assert.equal(amount, "9007199254740993");
assert.equal(typeof units, "string");
assert.equal(String(moneyFromJson(json)), "90071992547409.93 USD");

const { entries, fetchedAt } = await (
  await client.balances[":id"].$get({ param: { id: "BA1" } })
).json();
const values: string[] = entries.map((entry) => entry.money.value);
const time: string = fetchedAt;
assert.deepEqual(values, ["90071992547409.93", "-0.62", "0.00"]);
assert(!Number.isNaN(Date.parse(time)));

server.close();
console.log(`${values.length + 1} amounts, each a text on both sides`);
