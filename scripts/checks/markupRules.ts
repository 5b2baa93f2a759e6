import type { ConfigData, HtmlElementLike } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Boxes that say themselves what is chosen: HTML forbids `aria-checked` on them (ARIA in HTML, 4). */
const CHECKED_TYPES = ['checkbox', 'radio'];

/** The rules for our pages: all that html-validate recommends, but for what is argued here. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: [
    'html5',
    {
      input: {
        attributes: {
          'aria-checked': {
            allowed: (input: HtmlElementLike) =>
              CHECKED_TYPES.includes(`${input.getAttribute('type')}`)
                ? 'the box itself says whether it is checked'
                : null,
          },
        },
      },
    },
  ],
  rules: {
    // Spelling: React and Vite write `popoverTarget`, `<input />`, `hidden=""`, and the tags of a head
    // that are taken away leave their line; all reads the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Any id without white space is valid; React's begin with `_`.
    'valid-id': ['error', { relaxed: true }],
    // The recommended form is for a few roles only; a list or a group may be named as well.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // The search help, closed at first, is in the header, above the heading of the page.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // The linter of the source wants `for` where label and box are two components.
    'no-redundant-for': 'off',
    // Enter searches, and the list follows each keystroke: a button would do what is done already.
    'wcag/h32': 'off',
    // The title of a paper's page is the paper's.
    'long-title': 'off',
    // All files come from the page's own origin.
    'require-sri': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/** What is wrong with a page's markup, a line each: where, what, and the name of the rule. */
export async function findMarkupFaults(html: string, file: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, selector, message, ruleId }) => {
      const place = selector === null ? `line ${line}` : selector;
      return `${file}  ${place}  ${message}  (${ruleId})`;
    }),
  );
}
