/** The correction form as typed. */
export interface CorrectionFields {
  readonly units: string;
  readonly reason: string;
}

export type CorrectionFault = 'choose' | 'reason-missing' | 'too-long' | 'unit-in-use' | 'too-many';
export type CorrectionFaults = Readonly<Partial<Record<keyof CorrectionFields, CorrectionFault>>>;

export interface Correction {
  readonly units: 1 | -1;
  readonly reason: string;
}

/** Longest reason, in characters; stated on the card. */
export const reasonLength = 500;

const choices: Readonly<Record<string, 1 | -1>> = { '1': 1, '-1': -1 };

/** Reads the form, or names each fault at its field. */
export function readCorrection(
  fields: CorrectionFields,
): { readonly correction: Correction } | { readonly faults: CorrectionFaults } {
  const reason = fields.reason.trim();
  const units = Object.hasOwn(choices, fields.units) ? choices[fields.units] : undefined;
  const reasonFault =
    reason === '' ? 'reason-missing' : reason.length > reasonLength ? 'too-long' : undefined;
  return units === undefined || reasonFault
    ? {
        faults: {
          ...(units === undefined ? { units: 'choose' } : {}),
          ...(reasonFault ? { reason: reasonFault } : {}),
        },
      }
    : { correction: { units, reason } };
}
