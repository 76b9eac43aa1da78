import { palettes, type Theme } from './themes.ts';

/** What every machine that runs this has, at the width of the fonts that Teams has. */
const fontFamily = 'Looks';

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 400, default: 400, bolder: 700 };
const font = { fontFamily, fontSizes, fontWeights };

/** Teams' settings for the official renderer, in one of its themes. */
export function hostConfig(theme: Theme): object {
  const { text, subtle, surface, line } = palettes[theme];
  const foregroundColors = Object.fromEntries(
    Object.entries({ ...text, dark: text.default, light: text.default }).map(([tone, colour]) => [
      tone,
      { default: colour, subtle: tone === 'default' ? subtle : colour },
    ]),
  );
  return {
    supportsInteractivity: true,
    fontTypes: { default: font, monospace: font },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: Object.fromEntries(
      Object.entries(surface).map(([style, backgroundColor]) => [
        style,
        { backgroundColor, foregroundColors },
      ]),
    ),
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default' },
      },
      errorMessage: { color: 'attention', weight: 'default' },
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  };
}
