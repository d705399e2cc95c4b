import { expectTypeOf, test } from "vitest";
import {
  createModernTreasury,
  type GetBalanceReportResponse,
  type ListInternalAccountsItem,
  type ModernTreasuryClient,
} from "../src/index.ts";

declare const modernTreasury: ModernTreasuryClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

type Balance = GetBalanceReportResponse["balances"][number];

test("a report is the last one unless another is asked for", () => {
  never(() => {
    modernTreasury.getBalanceReport({ internal_account_id: "a" });
    modernTreasury.getBalanceReport({ internal_account_id: "a", balance_report_id: "latest" });
    modernTreasury.fetchBalances({ internal_account_id: "a" });
    modernTreasury.fetchBalances();
    modernTreasury.fetchBalances({ status: "active" });
    // @ts-expect-error the account is required
    modernTreasury.getBalanceReport({ balance_report_id: "latest" });
  });
});

test("lists have pages and items", () => {
  never(async () => {
    for await (const account of modernTreasury.listInternalAccounts.items()) {
      expectTypeOf(account).toEqualTypeOf<ListInternalAccountsItem>();
    }
    for await (const report of modernTreasury.listBalanceReports.items({
      internal_account_id: "a",
    })) {
      expectTypeOf(report).toEqualTypeOf<GetBalanceReportResponse>();
    }
  });
});

test("times of a balance may be absent, its amount may not", () => {
  expectTypeOf<Balance["as_of_date"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Balance["amount"]>().toEqualTypeOf<number>();
  expectTypeOf<"current_available">().toExtend<Balance["balance_type"]>();
  expectTypeOf<Balance["balance_type"]>().not.toEqualTypeOf<string>();
});

test("the organization and its key are the credentials", () => {
  never(() => {
    createModernTreasury({ organizationId: "o", apiKey: "key", environment: "sandbox" });
    // @ts-expect-error Modern Treasury has no such credential
    createModernTreasury({ username: "o" });
  });
});
