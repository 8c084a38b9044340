// 阳医保发〔2019〕45号 四(二)2 纳入门诊救助的门诊大额疾病病种暂定为：（1）尿毒症透析（包括血透、腹透、…）；（2）…；（7）苯丙酮尿症。
// 附件1 省定26类重特大疾病病种。 四(二)5 24类 … 附件1中除大骨节病住院关节置换手术、氟骨病住院关节置换手术以外的病种。
// 四(二)3 患有戈谢病、庞贝氏病的患者 …

/** The kinds of the annex that are 恶性肿瘤 (of which 白血病 is one) by their nature. */
const CANCERS = [
  ...['儿童白血病', '慢性粒细胞白血病', '乳腺癌', '宫颈癌', '结肠癌', '直肠癌', '食道癌', '胃癌', '肺癌'],
];

const OUTPATIENT = [
  ...['尿毒症透析', '血透', '腹透', '肠透', '口服药物透析', '血液滤过', '血液灌流', '终末期肾病'],
  '器官移植后使用抗排斥免疫调节剂',
  ...['恶性肿瘤', '淋巴瘤', '多发性骨髓瘤', '骨髓增生异常综合症', '恶性组织细胞病'],
  ...['急性白血病', '慢性白血病', ...CANCERS],
  ...['肝硬化失代偿期', '慢性中、重度病毒性肝炎'],
  ...['慢性再生障碍性贫血', '血友病', '苯丙酮尿症', '儿童苯丙酮尿症'],
];

const LATE_STAGE = [
  ...['儿童白血病', '儿童先心病', '重性精神疾病', '乳腺癌', '宫颈癌', '终末期肾病', '结肠癌', '直肠癌', '食道癌'],
  ...[
    '胃癌',
    '肺癌',
    '急性心肌梗塞',
    'I型糖尿病',
    'I 型糖尿病',
    '甲亢',
    '脑梗死',
    '唇腭裂',
    '血友病',
    '慢性粒细胞白血病',
  ],
  ...['艾滋病机会性感染', '耐多药肺结核', '儿童苯丙酮尿症', '儿童尿道下裂', '儿童先天性巨结肠'],
  '儿童先天性肥厚性幽门狭窄',
];
/** The text writes 氟骨病 where its annex writes 氟骨症. */
const JOINTS = ['大骨节病住院关节置换手术', '氟骨症住院关节置换手术', '氟骨病住院关节置换手术'];

const oneOf = (names: readonly string[]) => (disease: string | undefined) => names.includes(disease ?? '');

/** One of the seven 门诊大额疾病, or a word that the list counts to one of them. */
export const isOutpatientDisease = oneOf(OUTPATIENT);
/** One of the 24 kinds for which 大病关怀 is given. */
export const isCareDisease = oneOf(LATE_STAGE);
/** One of the 26 kinds that have a package price. */
export const isMajorDisease = oneOf([...LATE_STAGE, ...JOINTS]);
export const isRareDisease = oneOf(['戈谢病', '庞贝氏病']);
