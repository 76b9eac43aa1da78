import type { Committed, Decision } from '../../storage/aggregate.ts';
import { presentationsKind, presentationsPartition } from '../../storage/presentations.ts';
import type { PresentationEvent, Presentations } from '../shared/presentation.ts';
import type { Services } from '../turn.ts';
import type { PresentationOutcome } from './rules.ts';

export interface PresentationChange {
  readonly id: string;
  readonly by: string;
  readonly ready?: Promise<unknown>;
  decide(state: Presentations, now: Date): Decision<PresentationEvent, PresentationOutcome>;
}

/** Carries a change out exactly once. What changes nothing depends on what stands: asked again, it is decided again. */
export function changePresentations(
  services: Services,
  { decide, ...command }: PresentationChange,
): Promise<Committed<Presentations, PresentationOutcome>> {
  return services.committer.run<Presentations, PresentationEvent, PresentationOutcome>(
    presentationsKind,
    presentationsPartition,
    {
      ...command,
      sends: true,
      decide(state, now) {
        const decision = decide(state, now);
        return decision.event ? decision : { ...decision, unmarked: true };
      },
    },
  );
}
