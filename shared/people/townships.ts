/** Townships and streets (nine digits) of the places where people can apply, by county or district: 统计用区划代码, 2023. */
export type Township = { code: string; name: string };
export type CountyTownships = { adcode: string; name: string; townships: Township[] };

const written: Record<string, string> = {
  '140302 城区': '001上站街道 002下站街道 003北大街街道 004南山路街道 005义井街道 100义井镇',
  '140303 矿区': '001平潭街街道 003蔡洼街道 004赛鱼街道 005沙坪街道 006贵石沟街道 007桥头街道',
  '140311 郊区': '100荫营镇 101河底镇 103平坦镇 200西南舁乡 201杨家庄乡 202李家庄乡 203旧街乡 400开发区',
  '140321 平定县':
    '100冠山镇 101冶西镇 102锁簧镇 103张庄镇 104东回镇 105柏井镇 106娘子关镇 107巨城镇 200石门口乡 201岔口乡',
  '140322 盂县':
    '100秀水镇 101孙家庄镇 102路家村镇 103南娄镇 104牛村镇 105苌池镇 106上社镇 107西烟镇 200仙人乡 201北下庄乡 203梁家寨乡 204西潘乡 205东梁乡',
};

/** 阳泉市: three districts and two counties. */
export const yangquanTownships: readonly CountyTownships[] = Object.keys(written).map((county) => ({
  adcode: county.slice(0, 6),
  name: county.slice(7),
  townships: (written[county] ?? '')
    .split(' ')
    .map((one) => ({ code: county.slice(0, 6) + one.slice(0, 3), name: one.slice(3) })),
}));
