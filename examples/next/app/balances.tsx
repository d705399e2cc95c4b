"use client";

import { formatMoney, moneyFromJson } from "@org/core";
import { useActionState } from "react";
import type { Row } from "./read-balances";
import { refresh } from "./refresh";

export function Balances({ first }: { readonly first: readonly Row[] }) {
  const [rows, again] = useActionState(refresh, first);
  return (
    <form action={again}>
      <ul>
        {rows.map(({ type, money }) => (
          <li key={type}>{`${type} ${formatMoney(moneyFromJson(money))}`}</li>
        ))}
      </ul>
      <button type="submit">Refresh</button>
    </form>
  );
}
