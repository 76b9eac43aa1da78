/** Semicolons and a byte order mark: so Excel reads it with Finnish and Swedish settings. */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Excel would run what begins like a formula.
    escape_formulas: true,
  });
}
