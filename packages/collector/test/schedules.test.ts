import { expect, it } from "vitest";
import { openCollector } from "../src/collector.ts";
import { dueJobs } from "../src/queue/schedules.ts";
import { onBothDatabases } from "./support/databases.ts";

/** A schedule as pg-boss keeps it. */
function scheduleOf(cron: string, timezone = "UTC", saidAt = "2026-01-01T00:00:00Z") {
  const data = { connections: ["shop"] };
  return [{ name: "balances.start", cron, timezone, data, updated_on: new Date(saidAt) }];
}

function timesOf(schedules: ReturnType<typeof scheduleOf>, now: string): unknown {
  return dueJobs(schedules, new Date(now)).map(({ data }) => Object(data).at);
}

it("a time that has come is due, from its first moment, for an hour", () => {
  const nightly = scheduleOf("15 2 * * *");
  expect(timesOf(nightly, "2026-03-04T02:14:59.999Z")).toEqual([]);
  expect(timesOf(nightly, "2026-03-04T02:15:00.000Z")).toEqual(["2026-03-04T02:15:00.000Z"]);
  expect(timesOf(nightly, "2026-03-04T03:14:59.999Z")).toEqual(["2026-03-04T02:15:00.000Z"]);
  expect(timesOf(nightly, "2026-03-04T03:15:00.000Z")).toEqual([]);
});

it("all who look have the same job for a time, and another for the next", () => {
  const minutely = scheduleOf("* * * * *");
  const idAt = (now: string) => dueJobs(minutely, new Date(now))[0]?.id;
  expect(idAt("2026-03-04T02:15:00Z")).toBe(idAt("2026-03-04T02:15:59Z"));
  expect(idAt("2026-03-04T02:15:00Z")).not.toBe(idAt("2026-03-04T02:16:00Z"));
});

it("no time counts that was before the schedule was said", () => {
  const late = scheduleOf("15 2 * * *", "UTC", "2026-03-04T02:20:00Z");
  expect(timesOf(late, "2026-03-04T02:30:00Z")).toEqual([]);
});

it("times are those of the time zone", () => {
  const berlin = scheduleOf("15 2 * * *", "Europe/Berlin");
  expect(timesOf(berlin, "2026-07-04T00:20:00Z")).toEqual(["2026-07-04T00:15:00.000Z"]);
});

onBothDatabases((make) => {
  it("a schedule that is said again is the one that was said before", async () => {
    await using test = await make();
    await using collector = await openCollector({ database: test.database, connections: [] });
    const { database } = collector;
    const isOld = async (): Promise<unknown> => {
      const { rows } = await database.query(
        "select updated_on < now() - interval '1 hour' as is_old from balances_queue.schedule",
      );
      return rows[0]?.["is_old"];
    };
    const age = (): Promise<unknown> =>
      database.query("update balances_queue.schedule set updated_on = now() - interval '1 day'");
    await collector.schedule({ cron: "15 2 * * *" });
    expect(await isOld()).toBe(false);
    await age();
    await collector.schedule({ cron: "15 2 * * *", timeZone: "UTC" });
    expect(await isOld()).toBe(true);
    for (const other of [
      { cron: "15 3 * * *" },
      { cron: "15 3 * * *", timeZone: "Europe/Berlin" },
    ]) {
      await collector.schedule(other);
      expect(await isOld()).toBe(false);
      await age();
    }
    await collector.schedule({ cron: "15 3 * * *", timeZone: "Europe/Berlin" }, []);
    expect(await isOld()).toBe(false);
    await expect(collector.schedule({ cron: "61 * * * *" })).rejects.toThrow();
  });

  it("a run that begins by itself is on the audit trail", async () => {
    await using test = await make();
    await using collector = await openCollector({
      database: test.database,
      connections: [],
      actor: "tester",
      pollMs: 20,
      maintenanceSeconds: 1,
    });
    await collector.schedule({ cron: "0 * * * *" });
    await collector.database.query(
      "update balances_queue.schedule set updated_on = now() - interval '90 minutes'",
    );
    await collector.work();
    const trail = async (): Promise<unknown> =>
      (await collector.audit()).entries.map(({ actor, action }) => [actor, action]);
    await expect.poll(trail, { timeout: 60_000 }).toEqual([
      ["schedule", "collect"],
      ["tester", "schedule"],
    ]);
  });
});
