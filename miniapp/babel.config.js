/** What every phone with iOS 10, or with the browser inside WeChat of 2016 and later, reads as it is: ES2015. */
const targets = { ios: '10', chrome: '51' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }]],
  // Types go before Taro's preset rewrites class fields: it cannot read the engine's `declare` fields.
  overrides: [{ test: /\.ts$/, plugins: [['@babel/plugin-transform-typescript', { allowDeclareFields: true }]] }],
};
