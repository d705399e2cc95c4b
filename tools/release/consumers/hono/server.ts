import { createFinix } from "@org/finix";
import { Hono } from "hono";

const baseUrl = `${process.env["PROVIDERS_URL"]}/finix`;
const finix = createFinix({ baseUrl, username: "u", password: "p" });

/** Hands out balances as they are: what Money is as JSON, it says itself. */
export const app = new Hono()
  .get("/money/:id", async (context) => {
    const { entries } = await finix.fetchBalances({ balance_id: context.req.param("id") });
    const [first] = entries;
    if (first === undefined) throw new Error("the provider states no balance");
    return context.json({ money: first.money });
  })
  .get("/balances/:id", async (context) =>
    context.json(await finix.fetchBalances({ balance_id: context.req.param("id") })),
  );

export type App = typeof app;
