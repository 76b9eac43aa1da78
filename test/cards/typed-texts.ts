/** What people might type to break a card: Markdown, HTML, mentions, template marks, list starts, bidi. */
export const hostile =
  '4. <at>kaikki</at> **lihava** [linkki](https://paha.example) \u0024{1+1} {{DATE()}} <b>x</b> \u202egnillis # - `koodi`';

export const long =
  'Hyvinvointialueyhteistyön ja elinvoimajohtamisen yhteensovittaminen muuttuvassa toimintaympäristössä, jossa kuntarakennelainsäädäntökin uudistuu';

/** Nothing but marks, each of which is escaped and so takes the most room. */
export const marks = '*_[]()`~#'.repeat(15);
