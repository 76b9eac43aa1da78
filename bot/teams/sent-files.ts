import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { SentFile } from '../sent-file.ts';

const download = z.object({
  downloadUrl: z.string().min(1).max(8_000),
  fileType: z.string().max(20).nullish(),
});
const fileName = z.string().min(1).max(400).catch('');

/** Files and pictures of a message. Teams also attaches what was written, as HTML, and cards that are quoted. */
export function sentFiles({ attachments }: Activity): readonly SentFile[] {
  return (attachments ?? []).flatMap(({ contentType, content, name }): readonly SentFile[] => {
    if (contentType === 'application/vnd.microsoft.teams.file.download.info') {
      const read = download.safeParse(content);
      if (!read.success) {
        return [{ kind: 'other' }];
      }
      const named = fileName.parse(name);
      const { downloadUrl: url, fileType } = read.data;
      return [{ kind: 'file', name: /\.\w{1,5}$/.test(named) ? named : `${named}.${fileType ?? ''}`, url }];
    }
    return /^(image|audio|video|application\/(octet-stream|pdf|zip))\b|^reference$/i.test(contentType)
      ? [{ kind: 'other' }]
      : [];
  });
}
