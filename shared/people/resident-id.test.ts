import fc from 'fast-check';
import { addDays } from '../casework/calendar-date';
import { checkCharacter, disabilityCertificateId, parseResidentId } from './resident-id';

const TODAY = '2024-03-01';

describe('parseResidentId', () => {
  test("passes the standard's two samples", () => {
    expect(parseResidentId('11010519491231002X', TODAY)).toEqual({
      kind: 'ok',
      id: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      legacy: false,
    });
    expect(parseResidentId('440524188001010014', TODAY)).toEqual({
      kind: 'ok',
      id: '440524188001010014',
      birthDate: '1880-01-01',
      sex: 'male',
      legacy: false,
    });
  });

  test('a small x is read as a capital one', () => {
    expect(parseResidentId('99010119491231001x')).toMatchObject({ kind: 'ok', id: '99010119491231001X' });
  });

  test.each([
    '１１０１０５１９４９１２３１００２Ｘ',
    '１１０１０５１９４９１２３１００２ｘ',
    ' 110105 19491231 002X ',
    '110105\u3000194912310\u200b02X',
  ])('reads %j as the same person', (text) => {
    expect(parseResidentId(text)).toMatchObject({ kind: 'ok', id: '11010519491231002X' });
  });

  test('makes 18 characters of the 15 digits of before 1999', () => {
    expect(parseResidentId('110105491231002', TODAY)).toEqual({
      kind: 'ok',
      id: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      legacy: true,
    });
    expect(parseResidentId('990001800101001')).toMatchObject({ id: '990001198001010019', sex: 'male', legacy: true });
  });

  test('does not ask where the area code lies, so made-up people with 99 pass', () => {
    expect(parseResidentId(`99000119600101001${checkCharacter('99000119600101001')}`)).toMatchObject({ kind: 'ok' });
  });

  test.each([
    ['', 'id.length'],
    ['9900011949123100', 'id.length'],
    ['99000119491231002', 'id.length'],
    ['99000119491231002X1', 'id.length'],
    ['99000119491231002X11', 'id.length'],
    ['99000119491231002X1101', 'id.length'],
    ['9900011949123100ZX', 'id.characters'],
    ['X9000119491231002X', 'id.characters'],
    ['99000149123100X', 'id.characters'],
    ['一一〇一〇五四九一二三一〇〇二', 'id.characters'],
    ['990001194902300021', 'id.date'],
    ['990001194913010021', 'id.date'],
    ['990001490230002', 'id.date'],
    ['990001179912310021', 'id.date'],
    ['990001194912310020', 'id.checksum'],
    ['990001194912310029', 'id.checksum'],
    ['99000119491231003X', 'id.checksum'],
    ['99000119491231020X', 'id.checksum'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseResidentId(text, TODAY)).toEqual({ kind: 'error', code });
  });

  test('takes a birth today and refuses one tomorrow, when it knows today', () => {
    const born = (date: string) => {
      const body = `990001${date.replace(/-/g, '')}002`;
      return body + checkCharacter(body);
    };
    expect(parseResidentId(born('2024-03-01'), TODAY).kind).toBe('ok');
    expect(parseResidentId(born('2024-03-02'), TODAY)).toEqual({ kind: 'error', code: 'id.date' });
    expect(parseResidentId(born('2024-03-02')).kind).toBe('ok');
  });

  test('notices every wrong digit and every pair of neighbours that changed places', () => {
    const people = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(people, fc.nat(17), fc.integer({ min: 1, max: 9 }), ([days, sequence], at, shift) => {
        const body = `990001${addDays('1900-01-01', days).replace(/-/g, '')}${String(sequence).padStart(3, '0')}`;
        const id = body + checkCharacter(body);
        expect(parseResidentId(id)).toMatchObject({ kind: 'ok', id, sex: sequence % 2 ? 'male' : 'female' });
        const digit = id[at] === 'X' ? 0 : Number(id[at]);
        const wrong = `${id.slice(0, at)}${(digit + shift) % 10}${id.slice(at + 1)}`;
        if (wrong !== id) expect(parseResidentId(wrong).kind).toBe('error');
        const swapped = `${id.slice(0, at)}${id[at + 1] ?? ''}${id[at]}${id.slice(at + 2)}`;
        if (swapped !== id) expect(parseResidentId(swapped).kind).toBe('error');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('disabilityCertificateId', () => {
  test('takes the id number out of the 20 digits of a certificate', () => {
    expect(disabilityCertificateId('11010519491231002X43', TODAY)).toMatchObject({
      kind: 'ok',
      id: '11010519491231002X',
    });
    expect(disabilityCertificateId(' 99010119491231001x 43 ')).toMatchObject({ kind: 'ok', id: '99010119491231001X' });
  });

  test.each([
    ['11010519491231002X', 'id.length'],
    ['99000119491231002X4', 'id.length'],
    ['99000119491231002X83', 'id.characters'],
    ['99000119491231002X45', 'id.characters'],
    ['99000119491231002143', 'id.checksum'],
  ])('refuses %s as %s', (text, code) => {
    expect(disabilityCertificateId(text)).toEqual({ kind: 'error', code });
  });
});
