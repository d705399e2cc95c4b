// The configuration of core's README for CommonJS, and Babel's preset that takes the types out.
const presets = [
  ["@babel/preset-env", { targets: { node: "current" } }],
  "@babel/preset-typescript",
];

export default {
  testMatch: ["<rootDir>/*.test.js"],
  transform: { "\\.[jt]sx?$": ["babel-jest", { presets }] },
  transformIgnorePatterns: ["/node_modules/(?!(\\.pnpm|@org|openapi-fetch)/)"],
};
