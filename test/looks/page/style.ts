import { palettes, type Theme } from '../themes.ts';

/** As wide as Segoe UI, from a font that is on every machine that has this browser. */
export const fonts = `
  @font-face { font-family: Looks; src: local("DejaVu Sans"); size-adjust: 88%; }
  @font-face { font-family: Looks; src: local("DejaVu Sans Bold"); font-weight: 700; size-adjust: 84%; }
  body { margin: 0; font-family: Looks; }
  main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 8px; }
  p { margin: 0; }`;

/** What Teams' own style sheet does to the renderer's bare elements, as far as it concerns reading and pressing. */
export function styleOf(theme: Theme): string {
  const { text, subtle, surface, line, button, positive, destructive } = palettes[theme];
  const edge = theme === 'contrast' ? `outline: 1px solid ${line}; outline-offset: -1px;` : '';
  return `
  & { border: 1px solid ${line}; box-sizing: border-box; overflow: hidden; color: ${text.default}; background: ${surface.default}; }
  * { font-family: Looks; }
  .ac-textBlock { line-height: 1.4 !important; }
  /* On phones the client has no tables: its lines break anywhere. */
  .ac-factset td:last-child * { overflow-wrap: anywhere !important; }
  .ac-container[style*="background-color"] { ${edge} }
  .ac-adaptiveCard { outline: none; }
  .ac-actionSet { flex-wrap: wrap; column-gap: 8px; }
  .ac-actionSet > div:not([class]) { display: none; }
  .ac-pushButton {
    min-height: 32px; padding: 5px 12px; font-size: 14px; border-radius: 4px; max-width: 100%; margin-bottom: 8px;
    color: ${button.text}; background: ${button.surface}; border: 1px solid ${button.line};
  }
  /* The renderer cuts off what is above the line: the dots of capitals. */
  .ac-pushButton > div { padding-top: 2px; margin-top: -2px; }
  .ac-pushButton.style-positive { color: ${positive.text}; background: ${positive.surface}; border-color: ${positive.surface}; }
  .ac-pushButton.style-destructive { color: ${destructive.text}; background: ${destructive.surface}; border-color: ${destructive.surface}; }
  .ac-selectable { cursor: pointer; }
  .ac-input {
    font-size: 14px; padding: 5px 8px; box-sizing: border-box; border-radius: 4px;
    color: ${text.default}; background: ${surface.default}; border: 1px solid ${button.line};
    color-scheme: ${theme === 'light' ? 'light' : 'dark'};
  }
  .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect, .ac-toggleInput { border: none; padding: 0; background: transparent; }
  input[type=checkbox], input[type=radio] { flex: none; width: 16px; height: 16px; accent-color: ${positive.surface}; }
  ::placeholder { color: ${subtle}; opacity: 1; }
  :focus-visible { outline: 2px solid ${text.default} !important; outline-offset: 2px; }`;
}
