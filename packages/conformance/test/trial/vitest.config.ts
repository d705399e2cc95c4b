export default { test: { include: ["**/*.trial.ts"], testTimeout: 30_000 } };
