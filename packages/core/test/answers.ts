import type { NoArgs, Operation } from "../src/provider.ts";

/** Answers of the shapes that balance APIs have, as generated types say them. */

export interface Link {
  href?: string | null;
}

/** Three views of one balance. */
export interface Views {
  id?: string | null;
  updated_at?: string | null;
  available_amount?: number | null;
  currency: "USD" | "KWD";
  pending_amount?: number | null;
  posted_amount?: number | null;
  tags?: { [key: string]: unknown } | null;
  type?: ("DISBURSEMENT" | (string & {})) | null;
  _links?: { self?: Link | null } | null;
}

export interface CurrencyAmount {
  currency: string;
  amount: number;
}

/** Lists of amounts by state, and the same once more below. */
export interface Lists {
  available: CurrencyAmount[];
  pending?: CurrencyAmount[] | null;
  deficit?: CurrencyAmount[] | null;
  funded_balances?: {
    available?: CurrencyAmount[] | null;
    pending?: CurrencyAmount[] | null;
    deficit?: CurrencyAmount[] | null;
  } | null;
}

/** Lists that may all be absent. */
export interface Groups {
  object?: ("balance" | (string & {})) | null;
  available?: CurrencyAmount[] | null;
  pending?: CurrencyAmount[] | null;
  livemode?: boolean | null;
  issuing?: { available?: CurrencyAmount[] | null } | null;
  connect_reserved?: CurrencyAmount[] | null;
}

export interface CurrencyBalance {
  available_balance?: number | null;
  currency_code: string;
  last_updated_time?: string | null;
  ledger_balance?: number | null;
  pending_credits?: number | null;
}

/** A map by currency, of which one entry stands at the top as well. */
export interface Currencies {
  gpa: CurrencyBalance & { balances?: { [key: string]: CurrencyBalance } | null };
  links?: Link[] | Link | null;
}

/** Decimal texts of tokens. */
export interface Assets {
  status?: number | null;
  data: {
    id?: number | null;
    asset_code: "UGX" | "cUGX" | (string & {});
    asset_issuer?: string | null;
    currency?: ("UGX" | (string & {})) | null;
    balance: string;
  }[];
}

export type GetViews = Operation<{ balance_id: string; version?: string; deep?: boolean }, Views>;
export type GetLists = Operation<NoArgs, Lists>;
export type GetGroups = Operation<NoArgs, Groups>;
export type GetCurrencies = Operation<{ token: string }, Currencies>;
export type GetAssets = Operation<NoArgs, Assets>;
