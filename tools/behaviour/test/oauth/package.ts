import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { oauthTokens } from "@org/core/provider";
import { generate } from "@org/generate";
import type { ProviderPackage } from "../../src/packages.ts";

/** What a package of the document here would be: no provider among the packages has its credentials. */
export async function oauthPackage(): Promise<ProviderPackage> {
  const spec = fileURLToPath(new URL("openapi.yaml", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "oauth-"));
  try {
    await generate([{ kind: "standalone", spec, folder, name: undefined }]);
    const { provider, getBalance } = await import(/* @vite-ignore */ join(folder, "operations.ts"));
    const definition = {
      provider,
      userAgent: "@org/vault/1.0.0",
      tokens: oauthTokens,
      operations: [getBalance],
      balances: getBalance,
      normalize: {
        unit: "minor",
        currency: "currency",
        account: { argument: "wallet_id" },
        amounts: { "/available": { type: "available", pool: "main" } },
      },
    } as const;
    return { name: "@org/vault", definition, spec };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
