import { faultsOfScript } from './phone-script';

test.each([
  ['var a = /(?<=b)c/;', /Invalid group/],
  ['var a = new RegExp("(?<!b)c");', /^lookbehind$/],
  ['var a = b ?? c;', /Unexpected token/],
  ['var a = async () => 1;', /Unexpected token/],
  ['new Function("return 1")();', /^new Function$/],
  ['Function("return 1")();', /^Function\(\)$/],
  ['eval("1");', /^eval$/],
  ['new Intl.NumberFormat();', /^Intl$/],
  ['var a = 1n;', /Identifier directly after number/],
])('%s is seen', (text, fault) => {
  expect(faultsOfScript(text, 2015).join()).toMatch(fault);
});

test('a property or a method of a banned name is nothing', () => {
  expect(faultsOfScript('a.eval = Function.toString; b.fetch(() => 1);', 2015)).toEqual([]);
});
