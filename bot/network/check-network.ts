import type { Problem } from '../../cards/import/problems.ts';
import { findDuplicates } from './duplicates.ts';
import type { Fault } from './fault.ts';
import { type Known, municipalityCodes } from './known.ts';
import type { PeriodRow } from './network-file.ts';
import type { FileRows } from './read-file.ts';

/** Periods, municipalities and memberships. */
export function checkNetworkRows(rows: FileRows, known: Known, faults: Fault[]): void {
  findDuplicates('periods', rows.periods, ['id'], ({ id }) => id, faults);
  findDuplicates('municipalities', rows.municipalities, ['code'], ({ code }) => code, faults);
  findDuplicates('memberships', rows.memberships, ['municipality', 'period'], pairOf, faults);
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
    const add = (field: string, problem: Problem) => faults.push({ list: 'periods', row, field, problem });
    if (from !== undefined && to !== undefined && to < from) {
      add('to', { name: 'before', params: { field: 'from' } });
    }
    const problem = feeProblem(fees);
    if (problem !== undefined) {
      add('fees', problem);
    }
  }
}

/** The first step that fits decides, so the steps must rise and leave nobody without a fee. */
function feeProblem(fees: NonNullable<PeriodRow['fees']>): Problem | undefined {
  let highest = -1;
  for (const [i, { below, upTo }] of fees.entries()) {
    const last = i === fees.length - 1;
    const params = { step: String(i + 1) };
    if (below !== undefined && upTo !== undefined) {
      return { name: 'fee-two-limits', params };
    }
    const limit = below === undefined ? upTo : below - 1;
    if (limit === undefined && !last) {
      return { name: 'fee-no-limit', params };
    }
    if (limit !== undefined && last) {
      return { name: 'fee-last-limited', params };
    }
    if (limit !== undefined && limit <= highest) {
      return { name: 'fee-not-rising', params };
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
    const add = (field: string, problem: Problem) =>
      faults.push({ list: 'memberships', row, field, problem });
    if (municipality !== undefined && !codes.has(municipality)) {
      add('municipality', notFound(municipality));
    }
    if (period !== undefined && !periods.has(period)) {
      add('period', notFound(period));
    }
    if (hasOwn(values.entitlements) && values.reason === undefined) {
      add('reason', { name: 'reason-missing' });
    }
    if (!hasOwn(values.entitlements) && values.reason !== undefined) {
      add('reason', { name: 'reason-alone' });
    }
  }
}

function hasOwn(entitlements: object | undefined): boolean {
  return Object.values(entitlements ?? {}).some((value) => value !== undefined);
}

export function notFound(id: string): Problem {
  return { name: 'not-found', params: { id } };
}
