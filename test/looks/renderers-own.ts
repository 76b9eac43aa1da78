/** What axe-core finds in the renderer's own markup, which no card can change. Teams' clients have markup of theirs. */
export interface RenderersOwn {
  readonly rule: string;
  /** What the element looks like, as HTML. */
  readonly html: RegExp;
  readonly reason: string;
}

export const renderersOwn: readonly RenderersOwn[] = [
  {
    rule: 'label',
    html: /^<input class="ac-input ac-multichoiceInput ac-choiceSetInput-filtered"/,
    reason:
      'A list to search in has a label on the card, but the renderer does not tie it to the field as it does for all other kinds.',
  },
  {
    rule: 'label-content-name-mismatch',
    html: /^<div class="ac-(container|columnSet) ac-sele/,
    reason:
      'A row that can be pressed is named by its action, whatever is in it. The name begins with what a press does, and the words of the row are seen beside it.',
  },
];
