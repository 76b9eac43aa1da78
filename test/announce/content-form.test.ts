import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContentFields,
  contentFieldNames,
  contentLengths,
  emptyContent,
  readContent,
  typedContent,
} from '../../bot/announce/content-form.ts';

const filled: ContentFields = {
  kind: 'initiative',
  titleFi: 'Talous',
  titleSv: 'Ekonomi',
  textFi: 'Eka rivi\ntoka rivi',
  textSv: 'Text',
  link: 'https://example.org/a',
  picture: 'https://example.org/b.png',
  pictureFi: 'Pylväät kasvavat.',
  pictureSv: 'Staplarna växer.',
  acknowledge: '1',
};
const read = (more: Partial<ContentFields>) => readContent({ ...filled, ...more });
const content = (more: Partial<ContentFields>) => {
  const done = read(more);
  return done.ok ? done.content : done.faults;
};

describe('the form of an announcement', () => {
  it('reads what is filled in', () => {
    expect(readContent(filled)).toEqual({ ok: true, content: { ...filled, acknowledge: true } });
  });

  it.each([
    { titleFi: 'Talous', textFi: 'Teksti' },
    { titleSv: 'Ekonomi', textSv: 'Text' },
    { titleFi: 'Talous', textSv: 'Text' },
  ])('takes one language for enough: %o', (typed) => {
    const content = { ...typed, link: '', acknowledge: false };

    expect(readContent({ ...emptyContent, ...typed })).toMatchObject({ ok: true, content });
  });

  it.each([
    [{ titleFi: ' \u200b ', titleSv: '' }, [{ field: 'titleFi', kind: 'title-missing' }]],
    [{ textFi: '\n \u202e', textSv: '' }, [{ field: 'textFi', kind: 'text-missing' }]],
    [{ link: 'http://example.org' }, [{ field: 'link', kind: 'not-https' }]],
    [{ link: 'https://me:secret@example.org' }, [{ field: 'link', kind: 'not-https' }]],
    [{ picture: 'data:image/png;base64,AA' }, [{ field: 'picture', kind: 'not-https' }]],
    [{ pictureFi: '', pictureSv: '' }, [{ field: 'pictureFi', kind: 'picture-words-missing' }]],
    [
      { titleFi: '', titleSv: '', link: 'x', pictureFi: '', pictureSv: '' },
      [
        { field: 'titleFi', kind: 'title-missing' },
        { field: 'link', kind: 'not-https' },
        { field: 'pictureFi', kind: 'picture-words-missing' },
      ],
    ],
  ])('names the fault of %o', (more, faults) => {
    expect(read(more)).toEqual({ ok: false, faults });
  });

  it.each(Object.entries(contentLengths))('takes %s of %i characters and no more', (field, most) => {
    const start = field === 'link' || field === 'picture' ? 'https://example.org/' : '';
    const long = (length: number) => ({ [field]: start + 'a'.repeat(length - start.length) });

    expect(read(long(most))).toMatchObject({ ok: true });
    expect(read(long(most + 1))).toEqual({ ok: false, faults: [{ field, kind: 'too-long' }] });
  });

  it('needs no words of a picture that is not there', () => {
    expect(read({ picture: '', pictureFi: '' })).toMatchObject({ ok: true });
  });

  it('keeps lines in the text, however they end, and none in the title', () => {
    expect(content({ textFi: 'a\r\nb\rc\n\nd', titleFi: ' Talous\r\n  nyt ' })).toMatchObject({
      textFi: 'a\nb\nc\n\nd',
      titleFi: 'Talous nyt',
    });
  });

  it('writes addresses as browsers send them', () => {
    expect(content({ link: ' HTTPS://example.org/ääni\u202e ' })).toMatchObject({
      link: 'https://example.org/%C3%A4%C3%A4ni%E2%80%AE',
    });
  });

  it('replaces half a character', () => {
    expect(content({ textFi: 'a\ud83d b 👍' })).toMatchObject({ textFi: 'a\ufffd b 👍' });
  });

  it('takes an unknown kind for other, and anything but 1 for no acknowledgement', () => {
    expect(content({ kind: 'x', acknowledge: 'true' })).toMatchObject({ kind: 'other', acknowledge: false });
  });
});

describe('whatever is typed', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_100 }),
    fc.string({ maxLength: 130 }),
    fc.webUrl({ validSchemes: ['https', 'http'], withFragments: true, withQueryParameters: true }),
    fc.constantFrom('', ' ', '1', '\n', '\ud800', 'https:x', 'https://[', 'review'),
  );
  const fields = fc.record(
    Object.fromEntries(contentFieldNames.map((name) => [name, words])) as Record<
      (typeof contentFieldNames)[number],
      typeof words
    >,
  );
  const usual = fc
    .record({ base: fc.constant(filled), more: fields, taken: fc.subarray([...contentFieldNames]) })
    .map(({ base, more, taken }) => ({
      ...base,
      ...Object.fromEntries(taken.map((name) => [name, more[name]])),
    }));

  it('is read into what fits, or has faults, each of its own field', () => {
    fc.assert(
      fc.property(fc.oneof(fields, usual), (typed) => {
        const done = readContent(typed);
        if (!done.ok) {
          const named = done.faults.map(({ field }) => field);
          expect(named).not.toEqual([]);
          expect(named).toEqual(contentFieldNames.filter((name) => named.includes(name)));
          return;
        }
        const { titleFi, titleSv, textFi, textSv, link, picture, pictureFi, pictureSv } = done.content;
        expect(`${titleFi}${titleSv}`.trim()).not.toBe('');
        expect(`${textFi}${textSv}`.trim()).not.toBe('');
        expect([link, picture].every((one) => /^(https:\/\/[!-~]+)?$/.test(one))).toBe(true);
        expect(picture === '' || `${pictureFi}${pictureSv}` !== '').toBe(true);
        for (const [field, most] of Object.entries(contentLengths)) {
          expect(done.content[field as keyof typeof contentLengths].length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('once read is read the same again', () => {
    fc.assert(
      fc.property(usual, (typed) => {
        const done = readContent(typed);
        fc.pre(done.ok);
        expect(done.ok && readContent(typedContent(done.content))).toEqual(done);
      }),
    );
  });
});
