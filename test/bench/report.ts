import { cpus, totalmem } from 'node:os';

/** A figure beside what it must and what it should be. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly must?: Bound;
  readonly aim?: Bound;
}

export interface Bound {
  readonly most?: number;
  readonly least?: number;
}

export function say(text = ''): void {
  console.log(text);
}

export function sayMachine(): void {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model ?? 'CPU'}, ${memory} GiB`,
  );
}

/** Words to the left, figures to the right; the last column is words too. */
export function sayTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, i) => {
      const width = widths[i] ?? 0;
      return i === 0 || i === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
    });
    say(`  ${cells.join('  ')}`.trimEnd());
  }
}

export function sayLines(lines: readonly Line[]): void {
  sayTable([
    ['', 'measured', 'must', 'aim', ''],
    ...lines.map(({ what, value, unit, must, aim }) => [
      what,
      `${shown(value)}${unit}`,
      boundText(must),
      boundText(aim),
      verdict(value, must, aim),
    ]),
  ]);
}

export function shown(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : String(Number(value.toFixed(2)));
}

function boundText(bound: Bound | undefined): string {
  if (bound?.most !== undefined) return `≤ ${bound.most}`;
  return bound?.least === undefined ? '' : `≥ ${bound.least}`;
}

function verdict(value: number, must: Bound | undefined, aim: Bound | undefined): string {
  if (must === undefined) return '';
  if (Number.isNaN(value)) return 'not measured';
  if (!fits(value, must)) return 'must not met';
  return aim === undefined || !fits(value, aim) ? 'must met' : 'must and aim met';
}

function fits(value: number, { most, least }: Bound): boolean {
  return value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);
}
