/** What a stack of documents must satisfy before it can be computed: names that exist, rows that do not overlap, clauses that are cited. */
import { lowerBound } from './brackets';
import type {
  AmountExpr,
  Benefit,
  BracketRow,
  Condition,
  PolicyDocument,
  PoolExpr,
  RateExpr,
  Table,
  When,
} from './document';
import { type FactSpace, has, valuesOf } from './fact-space';
import { benefitsOf, CycleError, orderBenefits } from './order';
import type { PolicyProblem } from './problem';
import { amountWords, isAmountWord, payerWords } from './vocabulary';

type Report = (code: PolicyProblem['code'], path: string, message: string) => void;

export function checkStack(documents: PolicyDocument[], space: FactSpace): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const document of documents) {
    const report: Report = (code, path, message) => problems.push({ code, file: document.id, path, message });
    new DocumentCheck(document, documents, space, report).run();
  }
  try {
    orderBenefits(documents);
  } catch (error) {
    if (!(error instanceof CycleError)) throw error;
    const file = benefitsOf(documents).find((e) => e.benefit.id === error.ids[0])?.document.id ?? '';
    problems.push({
      code: 'policy.cycle',
      file,
      path: `benefits.${error.ids[0]}.after`,
      message: `待遇互相等对方的结果，算不出先后：${error.ids.join(' → ')}`,
    });
  }
  return problems;
}

class DocumentCheck {
  private readonly entries;
  private readonly official: boolean;

  constructor(
    private readonly document: PolicyDocument,
    private readonly documents: PolicyDocument[],
    private readonly space: FactSpace,
    private readonly report: Report,
  ) {
    this.entries = benefitsOf(documents);
    this.official = document.document.source.tier === 'official' && !document.example;
  }

  run(): void {
    this.duplicates(
      this.document.benefits.map((b) => b.id),
      'benefits',
    );
    this.duplicates(
      this.document.categories.map((c) => c.id),
      'categories',
    );
    this.shared('pools');
    this.shared('accumulators');
    this.categories();
    for (const id of Object.keys(this.document.pools)) this.pool(id);
    for (const id of Object.keys(this.document.facts))
      this.when(this.document.facts[id]?.['any-of-year'], `facts.${id}.any-of-year`);
    for (const benefit of this.document.benefits) this.benefit(benefit);
  }

  private duplicates(ids: string[], path: string): void {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i) this.report('policy.duplicate', `${path}.${id}`, `“${id}”写了两次`);
    });
  }

  /** A name of a running total belongs to one document of the stack. */
  private shared(part: 'pools' | 'accumulators'): void {
    for (const id of Object.keys(this.document[part]))
      if (this.documents.some((other) => other !== this.document && has(other[part], id)))
        this.report('policy.duplicate', `${part}.${id}`, `“${id}”在几份文件里都有，换一个名称`);
  }

  private categories(): void {
    const owner = new Map<string, string>();
    for (const category of this.document.categories) {
      this.cited(category, `categories.${category.id}`);
      for (const word of category.words) {
        const other = owner.get(word);
        if (other)
          this.report(
            'policy.duplicate',
            `categories.${category.id}.words`,
            `“${word}”同时归在 ${other} 和 ${category.id}`,
          );
        owner.set(word, category.id);
      }
    }
  }

  private cited(part: { clause?: { at: string; ids: string[] }; quote?: string[] }, path: string): void {
    if (!this.official) return;
    if (!part.clause)
      this.report('policy.missingClause', path, '没有写出处：clause: { at: 文中位置, ids: [条款编号] }');
    else if (!part.quote) this.report('policy.missingClause', path, '没有引用原文：quote');
  }

  private pool(id: string): void {
    const pool = this.document.pools[id] as PolicyDocument['pools'][string];
    const path = `pools.${id}`;
    this.cited(pool, path);
    this.expression(pool.limit, `${path}.limit`);
    if (!pool.within) return;
    this.known(pool.within, this.poolIds(), `${path}.within`, '限额');
    const seen = [id];
    for (let parent: string | null | undefined = pool.within; parent; parent = this.findPool(parent)?.within) {
      if (seen.indexOf(parent) >= 0) {
        this.report('policy.cycle', `${path}.within`, `限额互相包含：${[...seen, parent].join(' → ')}`);
        return;
      }
      seen.push(parent);
    }
  }

  private findPool = (id: string) => this.documents.map((d) => d.pools[id]).find(Boolean);
  private poolIds = (): string[] => this.documents.reduce<string[]>((ids, d) => ids.concat(Object.keys(d.pools)), []);

  private benefit(benefit: Benefit): void {
    const path = `benefits.${benefit.id}`;
    this.cited(benefit, path);
    if (benefit.for !== 'everyone' && this.document.categories.length > 0)
      for (const id of benefit.for) this.known(id, valuesOf(this.space, 'category'), `${path}.for`, '救助身份');
    this.when(benefit.when, `${path}.when`);
    this.when(benefit.counting, `${path}.counting`);
    for (const [i, adjust] of benefit.adjust.entries()) this.when(adjust.when, `${path}.adjust.${i}.when`);
    for (const word of ['after', 'requires', 'unless'] as const)
      for (const id of benefit[word])
        this.known(
          id,
          this.entries.map((e) => e.benefit.id),
          `${path}.${word}`,
          '待遇',
        );
    if (benefit.pays) this.known(benefit.pays, Object.keys(payerWords), `${path}.pays`, '支付方');
    this.base(benefit, path);
    this.line(benefit, path);
    this.award(benefit, path);
    if (benefit.pool) this.poolExpression(benefit.pool, `${path}.pool`);
    if (benefit.cap) this.expression(benefit.cap, `${path}.cap`);
    for (const share of benefit.split ?? []) if (share.share) this.expression(share.share, `${path}.split`);
  }

  private base({ base }: Benefit, path: string): void {
    if (typeof base !== 'object') return;
    if (typeof base.of !== 'string') this.expression(base.of, `${path}.base.of`);
    else this.known(base.of, Object.keys(amountWords), `${path}.base.of`, '金额');
    const known = [...Object.keys(payerWords), ...this.entries.map((e) => e.benefit.id)];
    for (const id of base.less) this.known(id, known, `${path}.base.less`, '支付方或待遇');
  }

  private line({ line, per }: Benefit, path: string): void {
    if (!line) return;
    this.expression(line.amount, `${path}.line.amount`);
    const accumulators = this.documents.reduce<string[]>((ids, d) => ids.concat(Object.keys(d.accumulators)), []);
    this.known(line.over, [per === 'year' ? 'year' : 'encounter', ...accumulators], `${path}.line.over`, '累计口径');
  }

  /** Exactly one of rate, brackets and grant says what is given, unless the rule lives elsewhere. */
  private award(benefit: Benefit, path: string): void {
    const given = [benefit.rate, benefit.brackets, benefit.grant].filter((x) => x !== undefined).length;
    const elsewhere = benefit.external !== undefined || benefit.judgement !== undefined;
    if (given > 1 || (given === 0 && !elsewhere))
      this.report('policy.badValue', path, 'rate、brackets、grant 要写且只写一样');
    if (given === 1 && !benefit.grant && !benefit.base)
      this.report('policy.badValue', `${path}.base`, '没有写按什么金额计算：base');
    if (benefit.rate) this.expression(benefit.rate, `${path}.rate`);
    if (benefit.grant) this.expression(benefit.grant, `${path}.grant`);
    const most = highestRate(benefit.rate) + benefit.adjust.reduce((sum, a) => sum + Math.max(0, a.points * 100), 0);
    if (most > 10_000)
      this.report('policy.rateAboveOne', `${path}.adjust`, `加上百分点后比例最高 ${most / 100}%，超过 100%`);
    if (benefit.brackets && Array.isArray(benefit.brackets.rows))
      this.rows(benefit.brackets.rows, benefit.brackets.mode, `${path}.brackets.rows`);
  }

  private rows(rows: BracketRow[], mode: 'whole' | 'marginal', path: string): void {
    rows.forEach((row, i) => {
      const at = `${path}.${i}`;
      if ((row.rate === undefined) === (row.grant === undefined))
        this.report('policy.badValue', at, '每一档要写 rate 或 grant，且只写一样');
      if (row.rate) this.expression(row.rate, `${at}.rate`);
      if (row.grant) this.expression(row.grant, `${at}.grant`);
      const previous = rows[i - 1];
      if (!previous) return;
      const end = upperBound(previous, mode);
      const start = lowerBound(row, mode);
      if (end === undefined || end > start) this.report('policy.overlap', at, '这一档和上一档重叠');
      else if (end < start) this.report('policy.overlap', at, '这一档和上一档之间有空档');
    });
    const last = rows[rows.length - 1];
    if (mode === 'whole' && last && (last.below || last.upto))
      this.report('policy.overlap', `${path}.${rows.length - 1}`, '最后一档没有写到无上限');
  }

  private when(when: When | undefined, path: string): void {
    if (!when) return;
    for (const fact of Object.keys(when.all)) this.condition(fact, when.all[fact] as Condition, `${path}.${fact}`);
    when.any.forEach((one, i) => {
      for (const fact of Object.keys(one)) this.condition(fact, one[fact] as Condition, `${path}.any.${i}.${fact}`);
    });
  }

  private condition(fact: string, condition: Condition, path: string): void {
    if (condition.is === undefined) {
      if (fact !== 'self-pay' && !isAmountWord(fact)) this.report('policy.unknownWord', path, `不认识的金额“${fact}”`);
      return;
    }
    if (!has(this.space, fact)) this.report('policy.unknownWord', path, `不认识的条件“${fact}”`);
    else for (const value of condition.is) this.known(value, valuesOf(this.space, fact), path, `“${fact}”的取值`);
  }

  private expression(expr: AmountExpr | RateExpr, path: string): void {
    if ('parameter' in expr) {
      this.known(
        expr.parameter,
        this.documents.reduce<string[]>((ids, d) => ids.concat(Object.keys(d.parameters)), []),
        path,
        '参数',
      );
      if ('share' in expr && expr.share) this.expression(expr.share, `${path}.share`);
    } else if ('by' in expr)
      this.branches<AmountExpr | RateExpr>(expr as Table<AmountExpr | RateExpr>, path, (one, at) =>
        this.expression(one, at),
      );
  }

  private poolExpression(expr: PoolExpr, path: string): void {
    if ('pool' in expr) this.known(expr.pool, this.poolIds(), path, '限额');
    else if ('by' in expr) this.branches(expr, path, (one, at) => this.poolExpression(one, at));
  }

  private branches<T>(table: Table<T>, path: string, visit: (one: T, path: string) => void): void {
    if (!has(this.space, table.by)) {
      this.report('policy.unknownWord', `${path}.by`, `不认识的分类“${table.by}”`);
      return;
    }
    for (const value of Object.keys(table.cases)) {
      if (table.by !== 'category' || this.document.categories.length > 0)
        this.known(value, valuesOf(this.space, table.by), `${path}.${value}`, `“${table.by}”的取值`);
      visit(table.cases[value] as T, `${path}.${value}`);
    }
    if (table.else !== undefined) visit(table.else, `${path}.else`);
  }

  private known(name: string, names: string[], path: string, what: string): void {
    if (names.indexOf(name) < 0) this.report('policy.unknownName', path, `没有叫“${name}”的${what}`);
  }
}

const upperBound = (row: BracketRow, mode: 'whole' | 'marginal'): number | undefined =>
  row.below ? row.below.fen : row.upto ? row.upto.fen + (mode === 'whole' ? 1 : 0) : undefined;

function highestRate(rate: RateExpr | undefined): number {
  if (!rate) return 0;
  if ('units' in rate) return rate.units;
  if (!('by' in rate)) return 0;
  const branches = Object.keys(rate.cases).map((key) => rate.cases[key] as RateExpr);
  if (rate.else) branches.push(rate.else);
  return Math.max(0, ...branches.map(highestRate));
}
