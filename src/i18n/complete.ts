type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

/** The places, such as `lists.newest`, where `table` has not the kind of words that `model` has. */
export function missingWords(table: Table, model: Table, path = ''): string[] {
  return Object.entries(model).flatMap(([name, words]) => {
    const place = path + name;
    const own = new Map(Object.entries(table)).get(name);
    if (isTable(words)) return isTable(own) ? missingWords(own, words, `${place}.`) : [place];
    return typeof own === typeof words ? [] : [place];
  });
}
