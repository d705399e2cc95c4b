import { connection } from "next/server";
import { Balances } from "./balances";
import { readBalances } from "./read-balances";

export default async function Page() {
  await connection();
  return <Balances first={await readBalances()} />;
}
