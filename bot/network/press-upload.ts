import { StillBusy } from '../../storage/commit.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { dropUploadedFile, noteUpload, type Upload } from '../../storage/uploads.ts';
import { freshActor } from '../change.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { carryOut } from './import.ts';
import { brokenOff, inGoodTime } from './in-good-time.ts';
import type { Plan } from './plan.ts';
import { type CardReply, keptFile, said, showChecked, shownOf, unreadable } from './upload.ts';

/** Another page of what a sent file would change, or of its faults. */
export async function showUpload(
  turn: Turn,
  { upload: id, page }: { readonly upload: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  return inGoodTime(
    show(turn, id, { page, changedMeanwhile: false }, services),
    () => said(turn, { notice: 'import-reading' }),
    () => said(turn, { notice: 'failed' }, ['help']),
  );
}

async function show(
  turn: Turn,
  id: string,
  how: { readonly page: number; readonly changedMeanwhile: boolean },
  services: Services,
): Promise<CardReply> {
  const kept = await keptFile(turn, id, services);
  if (!kept) {
    return said(turn, { notice: 'import-gone' });
  }
  const { upload, read } = kept;
  if (upload.done) {
    return done(turn, upload.done);
  }
  return read.ok
    ? showChecked(turn, upload, read, how, services)
    : unreadable(turn, upload.name, read.problem, services);
}

/** Imports exactly what the person was shown; where it would now be something else, shows that instead. */
export async function runUpload(
  turn: Turn,
  { upload: id }: { readonly upload: string },
  services: Services,
): Promise<Reply> {
  return inGoodTime(
    checkAndRun(turn, id, services),
    () => said(turn, { notice: 'import-running' }),
    () => brokenOff(turn),
  );
}

async function checkAndRun(turn: Turn, id: string, services: Services): Promise<CardReply> {
  const fresh = freshActor(turn, services);
  const [kept] = await Promise.all([keptFile(turn, id, services), fresh.read]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'network.import')) {
    return said(turn, { notice: 'not-allowed' }, ['help']);
  }
  if (!kept) {
    return said(turn, { notice: 'import-gone' });
  }
  const { upload, read } = kept;
  if (upload.done) {
    return done(turn, upload.done);
  }
  if (!read.ok) {
    return unreadable(turn, upload.name, read.problem, services);
  }
  const { checked } = read;
  if (!checked.ok || shownOf(checked) !== upload.shown) {
    return showChecked(turn, upload, read, { page: 0, changedMeanwhile: true }, services);
  }
  return write(turn, upload, checked.plan, services);
}

async function write(turn: Turn, upload: Upload, plan: Plan, services: Services): Promise<CardReply> {
  const { tables } = services;
  try {
    await carryOut(services, plan, { by: turn.actor.id, at: turn.now.getTime(), id: services.newId() });
  } catch (error) {
    if (error instanceof WriteConflict || error instanceof StillBusy) {
      // Somebody changed the same at this moment.
      return show(turn, upload.id, { page: 0, changedMeanwhile: true }, services);
    }
    throw error;
  } finally {
    services.network.forget();
    services.directory.forget();
  }
  const { added, changed, unchanged } = plan.summary;
  const result = { added, changed, unchanged };
  await noteUpload(tables, { ...upload, done: result });
  await dropUploadedFile(tables, upload.id);
  return done(turn, result);
}

function done(turn: Turn, params: NonNullable<Upload['done']>): CardReply {
  return said(turn, { notice: 'import-done', params }, ['members']);
}
