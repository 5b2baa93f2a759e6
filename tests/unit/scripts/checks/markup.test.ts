import { describe, expect, it } from 'vitest';
import { findMarkupFaults } from '../../../../scripts/checks/markupRules.ts';

const page = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title></head>
<body><main><h1>A page</h1>${body}</main></body></html>`;

/** Each breaks one rule. */
const BREACHES = [
  ['element-permitted-content', '<span><div>A block in a line of text</div></span>'],
  ['element-permitted-content', '<button type="button">A <a href="/">link</a></button>'],
  ['element-permitted-parent', '<div><li>An item of no list</li></div>'],
  ['element-required-attributes', '<img alt="A picture of nothing">'],
  ['attribute-allowed-values', '<button type="press">Press</button>'],
  [
    'attribute-misuse',
    '<label><input type="checkbox" role="switch" aria-checked="false"> On</label>',
  ],
  ['attribute-misuse', '<label><input type="radio" aria-checked="true"> One</label>'],
  ['aria-label-misuse', '<p aria-label="A name">A paragraph cannot be named</p>'],
  ['no-dup-id', '<p id="one">One</p><p id="one">Another</p>'],
  ['no-missing-references', '<p aria-describedby="nowhere">Described by nothing</p>'],
  ['no-redundant-role', '<ul role="list"><li>One</li></ul>'],
  ['no-implicit-close', '<div><span>Not closed</div>'],
  ['close-order', '<b><i>Crossed</b></i>'],
  ['deprecated', '<center>In the middle</center>'],
  ['no-inline-style', '<p style="color: red">Red</p>'],
  ['text-content', '<button type="button"></button>'],
  ['input-missing-label', '<input type="text">'],
  ['heading-level', '<h3>Below no second heading</h3>'],
] as const;

describe('the rules of markup', () => {
  it.each(BREACHES)('can fail: %s in %s', async (rule, body) => {
    const faults = await findMarkupFaults(page(body), 'page.html');
    expect(faults.join('\n')).toContain(`(${rule})`);
  });

  it('find nothing in a valid page, and name file, place and reason of a fault', async () => {
    const valid = `<ul aria-label="Boxes"><li><label for="_R_1_">One
      <input id="_R_1_" type="checkbox" role="switch" checked=""/></label></li></ul>
      <div><button type="button" popovertarget="help">Help</button>
      <div id="help" popover="auto"><h2>How to search</h2></div></div>`;
    expect(await findMarkupFaults(page(valid), 'page.html')).toEqual([]);
    expect(await findMarkupFaults(page('<p><ul></ul></p>'), 'page.html')).toContainEqual(
      expect.stringMatching(/^page\.html {2}.+ {2}.+ {2}\([a-z-]+\)$/u),
    );
  });
});
