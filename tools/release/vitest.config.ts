import { defineConfig } from "vitest/config";

// The consumers are projects of their own, run by the rehearsal.
export default defineConfig({ test: { dir: "test", testTimeout: 30_000 } });
