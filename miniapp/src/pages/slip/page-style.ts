/** The paper of the printed slip: A5. From the second sheet on the head is repeated; each sheet says which of how many it is. */
export const pageStyle = (head: string): string => `@page {
  size: A5;
  margin: 16mm 10mm 13mm;
  @top-left { content: ${quoted(head)}; font: 10pt sans-serif; vertical-align: bottom; padding-bottom: 2mm; }
  @bottom-right { content: '第 ' counter(page) ' 张，共 ' counter(pages) ' 张'; font: 10pt sans-serif; }
}
@page :first { margin-top: 8mm; @top-left { content: none; } }`;

/** As a string of CSS. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
