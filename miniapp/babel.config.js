/** What every phone with iOS 10, or with the browser inside WeChat of 2016 and later, reads as it is: ES2015. */
const targets = { ios: '10', chrome: '51' };

/** As preset-env's `bugfixes`, which Taro's preset does not pass on: what these phones get wrong is rewritten, the rest of the syntax stays. */
const rightButForBugs = [
  'transform-block-scoping',
  'transform-destructuring',
  'transform-parameters',
  'transform-template-literals',
];
const bugs = [
  'bugfix/transform-safari-block-shadowing',
  'bugfix/transform-safari-for-shadowing',
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
  'bugfix/transform-tagged-template-caching',
];
const env = { targets, useBuiltIns: false, exclude: rightButForBugs, include: bugs };

module.exports = {
  // True of all code here, and shorter: nothing asks for `document.all`, and no field has a setter of its name above it.
  assumptions: {
    noDocumentAll: true,
    setPublicClassFields: true,
    setSpreadProperties: true,
    objectRestNoSymbols: true,
  },
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', ...env }]],
  // Types go before Taro's preset rewrites class fields: it cannot read the engine's `declare` fields.
  overrides: [{ test: /\.ts$/, plugins: [['@babel/plugin-transform-typescript', { allowDeclareFields: true }]] }],
};
