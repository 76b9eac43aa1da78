/** `$` and `{` apart, so that this is no template of ours. */
const inTemplate = (expression: string): string => `$\u007b${expression}}`;

/**
 * What people may type to make some reader of it do more than show it; by the reader it is meant for. `90210` is never written
 * here by itself: where it shows up, something has been calculated.
 */
const injections = {
  template: [
    inTemplate('90000+210'),
    inTemplate('$root.secret'),
    inTemplate('json($root)'),
    `a ${inTemplate("if(true,'902'+'10','')")} b`,
    inTemplate(inTemplate('$data')),
    '{{DATE(2027-01-01T00:00:00Z,SHORT)}}',
    '{{TIME(2027-01-01T00:00:00Z)}}',
    '$when: false',
  ],
  markdown: [
    '[Paina tästä](https://evil.example)',
    '![kuva](https://evil.example/x.png)',
    '<at>Everyone</at>',
    '<at id="0">Vieno Korpi</at>',
    '**lihava** _kursiivi_ ~~yli~~ `koodi`',
    '# Otsikko',
    '- kohta',
    'https://evil.example/kirjaudu',
    'www.evil.example',
    '<a href="javascript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '&lt;at&gt;Everyone&lt;/at&gt;',
    '\\[takaisin](https://evil.example)',
    '[a]: https://evil.example "viite"',
  ],
  odata: ["m1' or PartitionKey ne 'zzz", "' or 1 eq 1 or '", "x') or (true", "O'Brien", "''''"],
  keys: [
    '../People/person',
    'a/b\\c#d?e',
    'person|1',
    '%2e%2e%2f',
    '233:uso8',
    '..',
    '__proto__',
    'constructor',
  ],
  formula: [
    '=90000+210',
    '=HYPERLINK("https://evil.example";"Paina")',
    "=cmd|' /C calc'!A0",
    '+358401234567',
    '-1+90211',
    '@SUM(A1:A9)',
    '＝90000+210',
    '；=90000+210',
    '"=90000+210"',
    'x";=90000+210;"',
  ],
  calendar: [
    'Talo\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
    'a\nATTENDEE:mailto:x@evil.example',
    'a;b,c\\nd\\,e',
    ':X-EVIL;VALUE=URI:https://evil.example',
  ],
  log: [
    'x\n{"level":50,"msg":"tekaistu"}',
    '\u001b[31mpunainen\u001b[0m',
    'rivi\r\nSet-Cookie: a=b',
    '%0d%0aX: y',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const allInjections: readonly string[] = Object.values(injections).flat();
