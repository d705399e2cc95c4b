// Babel takes the types out of TypeScript, which Jest does not read by itself.
export default {
  testMatch: ["<rootDir>/*.test.js"],
  transform: { "\\.ts$": ["babel-jest", { presets: ["@babel/preset-typescript"] }] },
  extensionsToTreatAsEsm: [".ts"],
};
