/** Preloaded: the clock of this process is off by the milliseconds of CLOCK_OFF_MS. Timers go on as they are. */
const offMs = Number(process.env["CLOCK_OFF_MS"]);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...values: unknown[]) {
    super(...((values.length === 0 ? [RealDate.now() + offMs] : values) as [number]));
  }

  static override now(): number {
    return RealDate.now() + offMs;
  }
} as DateConstructor;
