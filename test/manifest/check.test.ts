import { describe, expect, it } from 'vitest';
import { broken, brokenAt, faultsOf, manifestOf } from './project.ts';

const firstList = ['bots', 0, 'commandLists', 0] as const;
const firstTitle = 'bots[0].commandLists[0].commands[0].title';
const command = { title: 'sana', description: 'Mitä sana tekee.' };

describe('a package whose manifest is wrong', () => {
  it('is noticed when the schema forbids a property', () => {
    expect(faultsOf(brokenAt('manifest.json', ['supportsChannelFeatures'], 'tier1'))).toEqual([
      expect.stringContaining('supportsChannelFeatures'),
    ]);
  });

  it('is noticed when the bot id is not a GUID', () => {
    expect(faultsOf(brokenAt('manifest.json', ['bots', 0, 'botId'], 'uso'))).toEqual([
      expect.stringMatching(/^manifest\.json: \/bots\/0\/botId must match pattern/),
    ]);
  });

  it('is noticed when its schema version is unknown', () => {
    expect(faultsOf(brokenAt('manifest.json', ['manifestVersion'], '9.9'))).toEqual([
      'manifest.json: no schema is known for its version',
    ]);
  });

  it('is noticed when it is not in the package at all', () => {
    expect(faultsOf(broken('manifest.json', undefined))).toEqual(['manifest.json: is not in the package']);
  });

  it('is noticed when its version is not the product’s', () => {
    expect(faultsOf(brokenAt('manifest.json', ['version'], '99.0.0'))).toEqual([
      expect.stringMatching(/^manifest\.json: version 99\.0\.0 is not package\.json's/),
    ]);
  });
});

describe('a command list beyond its limits', () => {
  // Both pass the schema of this version, which allows 128 and 4000: only our own limits notice them.
  it.each([
    ['title', 32],
    ['description', 128],
  ])('is noticed when a %s has more than %i characters', (field, limit) => {
    const at = [...firstList, 'commands', 0, field];
    expect(faultsOf(brokenAt('manifest.json', at, 'ä'.repeat(limit)))).toEqual([]);
    expect(faultsOf(brokenAt('manifest.json', at, 'ä'.repeat(limit + 1)))).toEqual([
      `manifest.json: bots[0].commandLists[0].commands[0].${field} has ${limit + 1} characters, more than ${limit}`,
    ]);
  });

  it('is noticed when it has more than ten commands', () => {
    const zip = brokenAt('manifest.json', [...firstList, 'commands'], Array(11).fill(command));
    expect(faultsOf(zip)).toEqual([expect.stringContaining('must NOT have more than 10 items')]);
  });

  it('is noticed by our own limit where a newer schema allows twelve', () => {
    const long = manifestOf(brokenAt('manifest.json', [...firstList, 'commands'], Array(11).fill(command)));
    const newer = Buffer.from(JSON.stringify({ ...long, manifestVersion: '1.24' }));
    expect(faultsOf(broken('manifest.json', newer))).toContain(
      'manifest.json: the command list of personal has 11 commands, more than 10',
    );
  });

  it('is noticed when it is empty', () => {
    expect(faultsOf(brokenAt('manifest.json', [...firstList, 'commands'], []))).toContain(
      'manifest.json: the command list of personal is empty',
    );
  });

  it('is noticed when a description is blank', () => {
    expect(faultsOf(brokenAt('manifest.json', [...firstList, 'commands', 0, 'description'], ' '))).toEqual([
      'manifest.json: bots[0].commandLists[0].commands[0].description is empty',
    ]);
  });
});

describe('a language that does not keep up with the manifest', () => {
  it('is noticed when its file is missing', () => {
    expect(faultsOf(broken('sv.json', undefined))).toEqual([
      'sv.json: is named in manifest.json but not in the package',
    ]);
  });

  it('is noticed when it is not named', () => {
    const only = [{ languageTag: 'sv', file: 'sv.json' }];
    expect(faultsOf(brokenAt('manifest.json', ['localizationInfo', 'additionalLanguages'], only))).toEqual([
      'manifest.json: the language en is missing',
    ]);
  });

  it('is noticed when it is not the product’s', () => {
    const at = ['localizationInfo', 'additionalLanguages', 1, 'languageTag'];
    expect(faultsOf(brokenAt('manifest.json', at, 'de'))).toEqual([
      'manifest.json: the language en is missing',
      "manifest.json: the language de is not the product's",
    ]);
  });

  it('is noticed when another language is made the default', () => {
    expect(faultsOf(brokenAt('manifest.json', ['localizationInfo', 'defaultLanguageTag'], 'en'))).toEqual([
      'manifest.json: the default language is not fi',
    ]);
  });

  it('is noticed when a text is missing', () => {
    expect(faultsOf(brokenAt('sv.json', [firstTitle], undefined))).toEqual([
      `sv.json: ${firstTitle} is missing`,
    ]);
  });

  it('is noticed when a text belongs to no place in the manifest', () => {
    const strange = 'bots[0].commandLists[2].commands[0].title';
    expect(faultsOf(brokenAt('sv.json', [strange], 'boka'))).toEqual([
      `sv.json: ${strange} is not in manifest.json`,
    ]);
  });

  it('is noticed when a text is too long', () => {
    expect(faultsOf(brokenAt('en.json', [firstTitle], 'x'.repeat(33)))).toEqual([
      `en.json: ${firstTitle} has 33 characters, more than 32`,
    ]);
  });

  it('is noticed when the localisation schema forbids a text', () => {
    expect(faultsOf(brokenAt('en.json', ['name.short'], 'x'.repeat(31)))).toEqual([
      expect.stringMatching(/^en\.json: \/name\.short must NOT have more than 30 characters/),
    ]);
  });

  it('is noticed when it follows another schema version', () => {
    const other =
      'https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams.Localization.schema.json';
    expect(faultsOf(brokenAt('en.json', ['$schema'], other))).toEqual([
      expect.stringMatching(/^en\.json: \$schema is not of version/),
    ]);
  });
});
