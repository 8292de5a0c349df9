/** What a fix offers to do. */
export const fixTitles = {
  replace: (text: string) => `Sửa thành ${text}`,
  insert: (text: string) => `Thêm “${text}”`,
  insertLine: (line: string) => `Thêm dòng “${line}”`,
  remove: (seen: string) => `Xóa “${seen}”`,
};

/** A name and a text as the language writes them. */
export const inBrackets = (name: string): string => `[${name}]`;
export const inQuotes = (text: string): string => `"${text}"`;
