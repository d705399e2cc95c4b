import { defineConfig } from "vitest/config";

// Every case calls a real server several times, and some wait for their deadline.
export default defineConfig({ test: { testTimeout: 30_000 } });
