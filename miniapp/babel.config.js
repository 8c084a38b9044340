module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  // Types go before Taro's preset rewrites class fields: it cannot read the engine's `declare` fields.
  overrides: [{ test: /\.ts$/, plugins: [['@babel/plugin-transform-typescript', { allowDeclareFields: true }]] }],
};
