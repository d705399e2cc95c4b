import { randomInt } from "node:crypto";

/** How big the runs of the faults are, and how often each fault strikes. */
export interface Size {
  readonly isLong: boolean;
  /** Accounts of a run on a server. */
  readonly accounts: number;
  /** Accounts of a run in a folder: its database is many times slower. */
  readonly embeddedAccounts: number;
  /** How often a fault strikes in a run. */
  readonly strikes: number;
  /** How often a test is repeated, each time with other random numbers. */
  readonly rounds: number;
  /** What the random numbers begin with: the same one strikes at the same requests. */
  readonly seed: number;
}

const numberOf = (name: string, otherwise: number): number =>
  Number(process.env[name] ?? otherwise);

const isLong = process.env["FAULTS"] === "long";

/** `FAULTS=long` is the form of `pnpm test:faults`; each number can be said by a variable of its own. */
export const size: Size = {
  isLong,
  accounts: numberOf("FAULTS_ACCOUNTS", isLong ? 10_000 : 400),
  embeddedAccounts: numberOf("FAULTS_EMBEDDED_ACCOUNTS", isLong ? 2_000 : 200),
  strikes: numberOf("FAULTS_STRIKES", isLong ? 10 : 2),
  rounds: numberOf("FAULTS_ROUNDS", isLong ? 3 : 1),
  seed: numberOf("FAULTS_SEED", isLong ? randomInt(1_000_000) : 1),
};

if (isLong) console.log(`FAULTS_SEED=${size.seed} strikes at the same requests again`);

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** After how many requests of a run a fault strikes: so many times, spread over the run, in order. */
export function strikesOf(accounts: number, strikes: number, random: () => number): number[] {
  const part = accounts / (strikes + 1);
  return Array.from({ length: strikes }, (_, index) =>
    Math.max(1, Math.floor(part * (index + 0.5 + random()))),
  );
}
