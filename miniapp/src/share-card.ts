/** What a card sent to a friend or a group says, and the page that it opens; nothing of what was typed goes with it. */
export type ShareCard = { title: string; path: string };

export const homeCard: ShareCard = { title: '医助：照着单子，算一算医疗救助能报多少', path: '/pages/home/home' };

/** The policy of a county, or the first page where there is none. */
export const policyCard = (region: { adcode: string; name: string } | undefined): ShareCard =>
  region
    ? { title: `${region.name}的医疗救助办法：给谁、给多少`, path: `/pages/policy/policy?adcode=${region.adcode}` }
    : homeCard;
