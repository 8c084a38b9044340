import { homeCard, policyCard } from './share-card';

test('the card of a policy opens the policy of that county', () => {
  expect(policyCard({ adcode: '500243', name: '彭水' })).toEqual({
    title: '彭水的医疗救助办法：给谁、给多少',
    path: '/pages/policy/policy?adcode=500243',
  });
});

test('a policy page without a county shares the first page', () => {
  expect(policyCard(undefined)).toEqual(homeCard);
  expect(homeCard.path).toBe('/pages/home/home');
});
