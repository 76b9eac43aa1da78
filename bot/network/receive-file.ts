import { shortened } from '../../cards/shortened.ts';
import { saveUpload } from '../../storage/uploads.ts';
import type { SentFile } from '../sent-file.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { inGoodTime } from './in-good-time.ts';
import { knownEndings, mostBytes } from './read-input.ts';
import { type CardReply, readAndCheck, said, showChecked, shownOf, unreadable } from './upload.ts';

/** What a coordinator sent: shows what importing it would change, and keeps it until they say so. */
export async function receiveFile(
  turn: Turn,
  files: readonly SentFile[],
  services: Services,
): Promise<Reply> {
  if (turn.place.kind === 'channel') {
    return said(turn, { notice: 'file-in-channel' });
  }
  const [file, ...more] = files;
  if (more.length > 0) {
    return said(turn, { notice: 'file-many' });
  }
  if (file?.kind !== 'file') {
    return said(turn, { notice: 'file-kind' });
  }
  return inGoodTime(
    fetchAndCheck(turn, { ...file, name: shortened(file.name, 100) }, services),
    () => said(turn, { notice: 'import-reading' }),
    () => said(turn, { notice: 'file-unreachable' }),
  );
}

async function fetchAndCheck(
  turn: Turn,
  { name, url }: Extract<SentFile, { readonly kind: 'file' }>,
  services: Services,
): Promise<CardReply> {
  if (!/\.(xlsx|xlsm|xls|csv|tsv|txt|json)$/i.test(name)) {
    return unreadable(turn, name, { name: 'file-type', params: { known: knownEndings } }, services);
  }
  const fetched = await services.fetchFile(url, mostBytes);
  switch (fetched.kind) {
    case 'fetched':
      return checkSent(turn, { name, bytes: fetched.bytes }, services);
    case 'expired':
      return said(turn, { notice: 'file-expired' });
    case 'too-large':
      return said(turn, { notice: 'file-too-large' });
    case 'foreign':
    case 'unreachable':
      return said(turn, { notice: 'file-unreachable' });
  }
}

async function checkSent(
  turn: Turn,
  file: { readonly name: string; readonly bytes: Uint8Array },
  services: Services,
): Promise<CardReply> {
  const { actor, language, now } = turn;
  const read = await readAndCheck(file, language, services);
  if (!read.ok) {
    return unreadable(turn, file.name, read.problem, services);
  }
  const upload = {
    id: services.newId().replaceAll('-', ''),
    by: actor.id,
    at: now.getTime(),
    name: file.name,
    shown: shownOf(read.checked),
  };
  await saveUpload(services.tables, upload, file.bytes);
  return showChecked(turn, upload, read, { page: 0, changedMeanwhile: false }, services);
}
