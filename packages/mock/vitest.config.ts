import { defineConfig } from "vitest/config";

// Processes are started here, and Prism takes its time to load on a busy machine.
export default defineConfig({ test: { testTimeout: 30_000 } });
