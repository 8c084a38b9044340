import { engineWithPolicies, h5FirstLoad, pageChunks, type Size, weappSizes } from './sizes';

const over = (sizes: Size[]): Size[] => sizes.filter(({ bytes, limit }) => bytes > limit);

test('the main package of the mini-program and each subpackage stay within their limits', () => {
  expect(weappSizes().map(({ what }) => what)).toEqual([
    'weapp main package',
    'weapp staff',
    'weapp apply',
    'weapp office',
  ]);
  expect(over(weappSizes())).toEqual([]);
});

test('a browser loads what the home page needs within its limit', () => {
  expect(over([h5FirstLoad()])).toEqual([]);
});

test('the engine with its explanations and five policies stays within its limit', () => {
  expect(over([engineWithPolicies()])).toEqual([]);
});

test('the chunks of a page are read from the loader of the app', () => {
  const app =
    '({"path":"pages/home/home","load":function(a,o){return[Promise.all([u.e(237),u.e(483)]).then(u.bind(u,4483)),a,o]}})';
  expect(pageChunks(app)).toEqual({ 'pages/home/home': ['237', '483'] });
});
