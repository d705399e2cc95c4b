/** Milliseconds of the processor that something takes: what else the machine does is not in them. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
