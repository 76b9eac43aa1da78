/** The themes of Teams that a person may have chosen. */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

type Tone = 'default' | 'accent' | 'good' | 'warning' | 'attention';
type Surface = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

interface Palette {
  readonly text: Readonly<Record<Tone, string>>;
  readonly subtle: string;
  readonly surface: Readonly<Record<Surface, string>>;
  readonly line: string;
  readonly button: { readonly text: string; readonly surface: string; readonly line: string };
  readonly positive: { readonly text: string; readonly surface: string };
  readonly destructive: { readonly text: string; readonly surface: string };
}

// Like Teams': after the colours of its design system. Its clients differ from each other by shades.
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    text: {
      default: '#242424',
      accent: '#5b5fc7',
      good: '#237b4b',
      warning: '#835c00',
      attention: '#c4314b',
    },
    subtle: '#616161',
    surface: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
    },
    line: '#d1d1d1',
    button: { text: '#242424', surface: '#ffffff', line: '#8a8a8a' },
    positive: { text: '#ffffff', surface: '#5b5fc7' },
    destructive: { text: '#ffffff', surface: '#c4314b' },
  },
  dark: {
    text: {
      default: '#ffffff',
      accent: '#a6a9f8',
      good: '#92c353',
      warning: '#f8d22a',
      attention: '#f1959b',
    },
    subtle: '#c7c7c7',
    surface: {
      default: '#292929',
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#1b3a1f',
      warning: '#463100',
      attention: '#3e1f25',
    },
    line: '#525252',
    button: { text: '#ffffff', surface: '#292929', line: '#8f8f8f' },
    positive: { text: '#ffffff', surface: '#5b5fc7' },
    destructive: { text: '#ffffff', surface: '#c4314b' },
  },
  contrast: {
    text: {
      default: '#ffffff',
      accent: '#1aebff',
      good: '#3ff23f',
      warning: '#ffff01',
      attention: '#ffff01',
    },
    subtle: '#ffffff',
    surface: {
      default: '#000000',
      emphasis: '#000000',
      accent: '#000000',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
    },
    line: '#ffffff',
    button: { text: '#ffffff', surface: '#000000', line: '#ffffff' },
    positive: { text: '#000000', surface: '#1aebff' },
    destructive: { text: '#000000', surface: '#ffff01' },
  },
};
