import { findDuplicates } from './duplicates.ts';
import type { Fault } from './fault.ts';
import { type Known, municipalityCodes } from './known.ts';
import type { PeriodRow } from './network-file.ts';
import type { FileRows } from './read-file.ts';

/** Periods, municipalities and memberships. */
export function checkNetworkRows(rows: FileRows, known: Known, faults: Fault[]): void {
  findDuplicates('periods', rows.periods, 'id', ({ id }) => id, faults);
  findDuplicates('municipalities', rows.municipalities, 'code', ({ code }) => code, faults);
  findDuplicates('memberships', rows.memberships, 'municipality and period', pairOf, faults);
  checkPeriods(rows, faults);
  checkMemberships(rows, known, faults);
}

function pairOf(values: { readonly municipality?: string; readonly period?: string }): string | undefined {
  const { municipality, period } = values;
  return municipality === undefined || period === undefined ? undefined : `${municipality}|${period}`;
}

function checkPeriods(rows: FileRows, faults: Fault[]): void {
  for (const { row, values } of rows.periods) {
    const { from, to, fees = [] } = values;
    const add = (field: string, problem: string) => faults.push({ list: 'periods', row, field, problem });
    if (from !== undefined && to !== undefined && to < from) {
      add('to', 'is before from');
    }
    const problem = feeProblem(fees);
    if (problem !== undefined) {
      add('fees', problem);
    }
  }
}

/** The first step that fits decides, so the steps must rise and leave nobody without a fee. */
function feeProblem(fees: NonNullable<PeriodRow['fees']>): string | undefined {
  let highest = -1;
  for (const [i, { below, upTo }] of fees.entries()) {
    const last = i === fees.length - 1;
    if (below !== undefined && upTo !== undefined) {
      return `${i + 1} has both below and upTo`;
    }
    const limit = below === undefined ? upTo : below - 1;
    if (limit === undefined && !last) {
      return `${i + 1} has no limit, so that the ones after it never count`;
    }
    if (limit !== undefined && last) {
      return `${i + 1} is the last and must have neither below nor upTo`;
    }
    if (limit !== undefined && limit <= highest) {
      return `${i + 1} has a limit that is not above the one before`;
    }
    highest = limit ?? highest;
  }
  return undefined;
}

function checkMemberships(rows: FileRows, known: Known, faults: Fault[]): void {
  const codes = municipalityCodes(rows, known);
  const periods = new Set([
    ...known.network.periods.map(({ id }) => id),
    ...rows.periods.map(({ values }) => values.id),
  ]);
  for (const { row, values } of rows.memberships) {
    const { municipality, period } = values;
    const add = (field: string, problem: string) => faults.push({ list: 'memberships', row, field, problem });
    if (municipality !== undefined && !codes.has(municipality)) {
      add('municipality', notFound(municipality));
    }
    if (period !== undefined && !periods.has(period)) {
      add('period', notFound(period));
    }
  }
}

export function notFound(id: string): string {
  return `${id} is not in this file or in the store`;
}
