/** Surnames of two characters (复姓) that a masked name keeps whole. */
const COMPOUND_SURNAMES =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 完颜 纳兰 西陵 贺兰'.split(
    ' ',
  );
const SHOWN_OF_ID = 4;
const SHORTEST_SHOWN = 15;

/** A name for a public list: 张*, 张*三, 欧阳*; the surname and, of three characters or more, the last one stay. */
export function maskName(name: string): string {
  const letters = Array.from(name.trim());
  const kept = letters.length > 2 && COMPOUND_SURNAMES.includes(letters.slice(0, 2).join('')) ? 2 : 1;
  if (letters.length <= 1) return '*'.repeat(letters.length);
  const tail = letters.length >= kept + 2 ? letters.slice(-1) : [];
  const hidden = letters.length - kept - tail.length;
  return [...letters.slice(0, kept), '*'.repeat(hidden), ...tail].join('');
}

/** An id number with its last four characters only; shorter than any id number it is hidden whole. */
export function maskId(id: string): string {
  const letters = Array.from(id.trim());
  const shown = letters.length < SHORTEST_SHOWN ? 0 : SHOWN_OF_ID;
  const hidden = letters.length - shown;
  return '*'.repeat(hidden) + letters.slice(hidden).join('');
}
