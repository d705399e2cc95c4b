/** Response bodies of any size: lists of balances, the same for the same seed. */
import { BALANCE } from "../finix.ts";
import { type Random, random } from "./random.ts";

/** Whether the numbers fit JavaScript's, or none of them does. */
export type Digits = "common" | "worst";

/** A JSON text of at least that many bytes. */
export function balanceList(bytes: number, digits: Digits, seed = 1): string {
  const next = random(seed);
  const items: string[] = [];
  for (let length = 0; length < bytes; ) {
    const item = balance(next, digits);
    items.push(item);
    length += item.length + 1;
  }
  return `{"data":[${items.join(",")}]}`;
}

function balance(next: Random, digits: Digits): string {
  const amount = (): string =>
    digits === "common" ? String(next(100_000_000)) : `9${next(1e9)}${next(1e9)}123456.125`;
  const { available_amount, pending_amount, posted_amount, ...rest } = BALANCE;
  const text = JSON.stringify({ ...rest, id: `BA${next(1e9)}` }).slice(0, -1);
  return `${text},"available_amount":${amount()},"pending_amount":${amount()},"posted_amount":${amount()}}`;
}
