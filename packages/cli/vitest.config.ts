import { defineConfig } from "vitest/config";

// The command is started as a process, against mocks that take their time to load.
export default defineConfig({ test: { testTimeout: 30_000 } });
