const presets = [["@babel/preset-env", { targets: { node: "current" } }]];

module.exports = {
  transform: { "\\.[jt]sx?$": ["babel-jest", { presets }] },
  transformIgnorePatterns: ["/node_modules/(?!(\\.pnpm|@org|openapi-fetch)/)"],
};
