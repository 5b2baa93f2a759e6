import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../src/sources/mentions.ts';

function paper(
  id: string,
  shortName: string | null,
  abstract = '',
  aliases: readonly { name: string; isAmbiguous: boolean }[] = [],
) {
  return { id, shortName, abstract, title: id, aliases: [...aliases] };
}

const PAPERS = [
  paper('mamba', 'Mamba'),
  paper('s4', 'S4'),
  paper('s5', 'S5'),
  paper('gsm', 'GSM++', '', [{ name: 'GSM', isAmbiguous: false }]),
  paper('lwm', 'LWM'),
  paper('sambamotr', 'SambaMOTR', '', [{ name: 'Samba', isAmbiguous: true }]),
  paper('tfla', 'TFLA', '', [{ name: 'Tiled Flash Linear Attention', isAmbiguous: false }]),
  paper('fla', 'FLA', '', [{ name: 'Flash Linear Attention', isAmbiguous: false }]),
];

function mentioned(abstract: string): string[] {
  const one = paper('reader', null, abstract);
  return findMentions(one, [one, ...PAPERS]).map(
    ({ paperId, start, end }) => `${paperId}: ${abstract.slice(start, end)}`,
  );
}

describe('a mention is the name as a word', () => {
  test.each([
    ['as in Mamba, for example', ['mamba: Mamba']],
    ['Mambas and the (S4) layer', ['mamba: Mamba', 's4: S4']],
    ['S4-based models', ['s4: S4']],
    ['GSM++, not GSM', ['gsm: GSM++', 'gsm: GSM']],
    ['Tiled Flash Linear Attention', ['tfla: Tiled Flash Linear Attention']],
    ['Mamba2, Mamba-2, Mamba-360 and ReMamba', []],
    ['Liquid-S4 and S4nd', []],
    ['LWM-Chat', []],
    ['mamba, the snake', []],
    ['the Samba tracker', []],
    ['https://github.com/org/Mamba', []],
    ['', []],
  ])('%s', (abstract, expected) => {
    expect(mentioned(abstract)).toEqual(expected);
  });

  test('never of the paper itself', () => {
    const mamba = paper('mamba', 'Mamba', 'We propose Mamba after S4.');
    const found = findMentions(mamba, [mamba, ...PAPERS.slice(1)]);
    expect(found.map(({ paperId }) => paperId)).toEqual(['s4']);
  });

  test('nor by a name that it gives to its own work', () => {
    const own = paper('selective-s4', null, 'a Selective S4 (i.e., S5) model, not S4', [
      { name: 'S5', isAmbiguous: true },
    ]);
    const found = findMentions(own, [own, ...PAPERS]);
    expect(found.map(({ paperId }) => paperId)).toEqual(['s4', 's4']);
  });
});
