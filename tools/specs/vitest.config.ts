import { defineConfig } from "vitest/config";

// The linter is a process of its own, which takes its time to start on a busy machine.
export default defineConfig({ test: { testTimeout: 30_000 } });
