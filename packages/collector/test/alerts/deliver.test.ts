import { randomBytes, randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { checkTargets } from "../../src/alerts/check-targets.ts";
import { type Delivery, deliver, takeBackTarget } from "../../src/alerts/deliver.ts";
import type { AlertEvent } from "../../src/alerts/events.ts";
import type { AlertTarget, WebhookTarget } from "../../src/alerts/targets.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { onBothDatabases } from "../support/databases.ts";
import { useDatabase } from "../support/open-database.ts";
import { startReceiver } from "../support/receiver.ts";

function makeSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

onBothDatabases((make) => {
  const open = useDatabase(make);

  async function makeEvent(tenant = "acme", type = "balance.low"): Promise<string> {
    const { query, schema } = open();
    const id = randomUUID();
    await query(`insert into ${schema}.event (id, tenant, type, data) values ($1, $2, $3, $4)`, [
      id,
      tenant,
      type,
      JSON.stringify({ rule: "low", account: "A€" }),
    ]);
    return id;
  }

  async function tell(targets: readonly AlertTarget[], event: string): Promise<Delivery> {
    return await deliver(open(), checkTargets(targets), event, { firstMs: 5_000, factor: 0.75 });
  }

  /** As if so much time had passed since the last attempt. */
  async function pass(time: string, event: string): Promise<void> {
    const { query, schema } = open();
    await query(
      `update ${schema}.delivery set not_before = not_before - $2::interval where event = $1`,
      [event, time],
    );
  }

  /** In how many milliseconds an event is to be told again. */
  async function waitOf(targets: readonly AlertTarget[], event: string): Promise<number> {
    const { again } = await tell(targets, event);
    return again === undefined ? Number.NaN : again.getTime() - Date.now();
  }

  /** What is kept of deliveries of an event, by target. */
  async function deliveriesOf(event: string): Promise<Record<string, unknown>> {
    const { query, schema } = open();
    const { rows } = await query<{ target: string }>(
      `select target, state, attempts, error, delivered_at is not null as is_told
       from ${schema}.delivery where event = $1`,
      [event],
    );
    return Object.fromEntries(rows.map(({ target, ...row }) => [target, row]));
  }

  function webhook(url: string, other: Partial<WebhookTarget> = {}): WebhookTarget {
    const secret = makeSecret();
    return {
      name: `webhook ${randomUUID()}`,
      kind: "webhook",
      url,
      secret: () => secret,
      ...other,
    };
  }

  it("posts an event that its receiver can verify, once", async () => {
    await using receiver = await startReceiver({ status: 204 });
    const [current, next] = [makeSecret(), makeSecret()];
    const target = webhook(`${receiver.url}?key=1`, { secret: async () => [current, next] });
    const event = await makeEvent();
    await tell([target], event);
    await tell([target], event);
    expect(receiver.received).toHaveLength(1);
    const [{ method, headers, body } = { method: "", headers: {}, body: "" }] = receiver.received;
    expect(method).toBe("POST");
    expect(headers).toMatchObject({ "content-type": "application/json", "webhook-id": event });
    const signature = headers as Record<string, string>;
    for (const secret of [current, next]) {
      expect(new Webhook(secret).verify(body, signature)).toEqual({
        type: "balance.low",
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        data: { rule: "low", account: "A€" },
      });
    }
    expect(() => new Webhook(makeSecret()).verify(body, signature)).toThrow(
      "No matching signature",
    );
    expect(() => new Webhook(current).verify(`${body} `, signature)).toThrow(
      "No matching signature",
    );
    expect(await deliveriesOf(event)).toEqual({
      [target.name]: { state: "delivered", attempts: 1, error: null, is_told: true },
    });
  });

  it("repeats what failed, and that alone, with the same id", async () => {
    await using good = await startReceiver({ status: 200 });
    await using bad = await startReceiver(
      { status: 503 },
      { status: 429 },
      { status: 404 },
      { status: 202 },
    );
    const targets = [webhook(good.url), webhook(bad.url)] as const;
    const event = await makeEvent();
    for (const status of [503, 429, 404]) {
      const message = `the event ${event} is not delivered: ${targets[1].name}: the webhook answered ${status}`;
      expect(await tell(targets, event)).toEqual({
        again: expect.any(Date),
        error: expect.objectContaining({ name: "CollectorError", message }),
      });
      await pass("1 hour", event);
    }
    expect(await tell(targets, event)).toEqual({ again: undefined, error: undefined });
    expect(good.received).toHaveLength(1);
    expect(bad.received.map(({ headers }) => headers["webhook-id"])).toEqual(Array(4).fill(event));
    expect(await deliveriesOf(event)).toEqual({
      [targets[0].name]: { state: "delivered", attempts: 1, error: null, is_told: true },
      [targets[1].name]: { state: "delivered", attempts: 4, error: null, is_told: true },
    });
  });

  it("does not ask again before the time that Retry-After says", async () => {
    await using receiver = await startReceiver(
      { status: 429, headers: { "retry-after": "3600" } },
      { status: 200 },
    );
    const target = webhook(receiver.url);
    const event = await makeEvent();
    const { again, error } = await tell([target], event);
    expect(error?.message).toMatch(/answered 429$/);
    expect(Number(again) - Date.now()).toBeGreaterThan(3_590_000);
    expect(await tell([target], event)).toEqual({ again, error: undefined });
    expect(receiver.received).toHaveLength(1);
    await pass("1 hour", event);
    expect(await tell([target], event)).toEqual({ again: undefined, error: undefined });
    expect(receiver.received).toHaveLength(2);
  });

  it("pauses for longer and longer, never for more than two hours, and gives up after five days", async () => {
    await using receiver = await startReceiver({ status: 503 });
    const targets = [webhook(receiver.url)];
    const event = await makeEvent();
    for (let pauseMs = 5_000; pauseMs < 7_200_000; pauseMs *= 2) {
      const waitMs = await waitOf(targets, event);
      expect(waitMs).toBeGreaterThan(pauseMs / 2 - 2_000);
      expect(waitMs).toBeLessThanOrEqual(pauseMs + 2_000);
      await pass("1 day", event);
    }
    expect(await waitOf(targets, event)).toBeLessThanOrEqual(7_202_000);
    await pass("1 day", event);
    const { query, schema } = open();
    await query(
      `update ${schema}.event set created_at = created_at - interval '5 days' where id = $1`,
      [event],
    );
    const last = await tell(targets, event);
    expect(last.again).toBe(undefined);
    expect(last.error?.message).toMatch(/answered 503$/);
  });

  it("follows no redirect", async () => {
    await using elsewhere = await startReceiver({ status: 200 });
    await using receiver = await startReceiver({
      status: 307,
      headers: { location: elsewhere.url },
    });
    const { error } = await tell([webhook(receiver.url)], await makeEvent());
    expect(error?.message).toMatch(/answered 307$/);
    expect(elsewhere.received).toEqual([]);
  });

  it("sends nothing more to a target that is gone, until it is taken back", async () => {
    await using receiver = await startReceiver({ status: 410 }, { status: 200 });
    const target = webhook(receiver.url);
    const [first, second, third] = [await makeEvent(), await makeEvent(), await makeEvent()];
    await tell([target], first);
    await tell([target], first);
    await tell([target], second);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveriesOf(first)).toMatchObject({
      [target.name]: { state: "gone", attempts: 1 },
    });
    expect(await deliveriesOf(second)).toMatchObject({
      [target.name]: { state: "gone", attempts: 0 },
    });
    expect(await takeBackTarget(open(), target.name, "an operator")).toBe(true);
    expect(await takeBackTarget(open(), target.name)).toBe(false);
    const { entries } = await readAudit(open(), open().schema, { subject: target.name });
    expect(entries).toMatchObject([{ actor: "an operator", action: "takeBackTarget" }]);
    await tell([target], third);
    expect(receiver.received).toHaveLength(2);
  });

  it("gives up on a target that does not answer in time, or at all", async () => {
    await using silent = await startReceiver(null);
    const closed = await startReceiver(null);
    await closed[Symbol.asyncDispose]();
    const targets = [webhook(silent.url, { timeoutMs: 200 }), webhook(closed.url)] as const;
    const event = await makeEvent();
    expect((await tell(targets, event)).error?.message).toMatch("is not delivered");
    expect(await deliveriesOf(event)).toMatchObject({
      [targets[0].name]: { error: "the webhook did not answer within 200 ms" },
      [targets[1].name]: { error: "the webhook did not answer (Error ECONNREFUSED)" },
    });
  });

  it("tells each target the events that it is for", async () => {
    const told: string[] = [];
    const listener = (name: string, other: Partial<AlertTarget>): AlertTarget =>
      ({
        name,
        kind: "function",
        tell: ({ type }: AlertEvent) => {
          told.push(`${name}: ${type}`);
        },
        ...other,
      }) as AlertTarget;
    const targets = [
      listener("all", {}),
      listener("acme", { tenant: "acme" }),
      listener("others", { tenant: ["b", "c"] }),
      listener("runs", { events: ["run.ended"] }),
    ];
    await tell(targets, await makeEvent("acme", "balance.low"));
    await tell(targets, await makeEvent("", "run.ended"));
    expect(told.sort()).toEqual([
      "acme: balance.low",
      "all: balance.low",
      "all: run.ended",
      "runs: run.ended",
    ]);
  });

  it("writes a line of JSON for each event", async () => {
    const lines: string[] = [];
    const output: AlertTarget = {
      name: "lines",
      kind: "output",
      write: (line) => void lines.push(line),
    };
    const event = await makeEvent();
    await tell([output], event);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith("}\n")).toBe(true);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      id: event,
      type: "balance.low",
      data: { account: "A€" },
    });
  });

  it("tells no secret and no address: not in a row, not in an error", async () => {
    const hidden = "hunter2hunter2hunter2";
    await using refusing = await startReceiver({ status: 500 });
    const closed = await startReceiver(null);
    await closed[Symbol.asyncDispose]();
    const fail = (): never => {
      throw Object.assign(new Error(hidden), { code: `${hidden}/` });
    };
    const targets: AlertTarget[] = [
      webhook(`${refusing.url}/${hidden}?key=${hidden}`, { name: "refusing" }),
      webhook(`${closed.url}/${hidden}?key=${hidden}`, { name: "closed" }),
      webhook(refusing.url, { name: "no secret", secret: () => hidden }),
      webhook(refusing.url, {
        name: "no base64",
        secret: () => `whsec_${hidden} ${hidden} ${hidden}`,
      }),
      webhook(refusing.url, { name: "lost secret", secret: fail }),
      { name: "function", kind: "function", tell: fail },
      { name: "output", kind: "output", write: async () => fail() },
    ];
    const event = await makeEvent();
    const { error } = await tell(targets, event);
    expect(error).toMatchObject({ name: "CollectorError" });
    const told = [
      String(error),
      JSON.stringify(Object(error).cause ?? null),
      JSON.stringify(await deliveriesOf(event)),
    ].join("\n");
    expect(told).not.toContain(hidden);
    expect(told).not.toContain("127.0.0.1");
    expect(Object.keys(await deliveriesOf(event))).toHaveLength(targets.length);
    expect(refusing.received).toHaveLength(1);
  });

  it("has nothing to tell of an event that is not there", async () => {
    await tell([{ name: "x", kind: "function", tell: () => expect.unreachable() }], randomUUID());
  });
});
