import { PREVIEW_SIZE } from '../../../src/pages/heads/pagePreview.ts';
import { glyphPath } from '../../../src/ui/glyphShapes.ts';
import type { PreviewChip, PreviewContent } from './previewContent.ts';
import { PREVIEW_FAMILY } from './previewFonts.ts';

/** An element as satori takes it, without React. */
export interface PreviewNode {
  readonly type: string;
  readonly key?: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A colour of `tokens.css` as `#rrggbb`; those of a family with its hue, grey where it is `null`. */
export type ReadColor = (token: string, hue?: number | null) => string;

/** Pixels of the name and of the title below it; of the title alone. Tried until the text fits. */
export interface TextSizes {
  readonly name: number;
  readonly title: number;
}

const MARGIN = 64;
const MARK_HEIGHT = 40;
const CHIP_HEIGHT = 52;
const GAP = 36;

/** Pixels between the mark above and the chips below. */
export const TEXT_HEIGHT = PREVIEW_SIZE.height - 2 * MARGIN - MARK_HEIGHT - CHIP_HEIGHT - 2 * GAP;

/** The block whose height must not exceed `TEXT_HEIGHT`. */
export const TEXT_KEY = 'text';

/** From the largest to the smallest; the last is taken whether or not the text fits, cut at its end. */
export function listTextSizes({ name, title }: PreviewContent): readonly TextSizes[] {
  const isLong = title.length > 100;
  return name === null
    ? [68, 62, 56, 50, 44, 38].map((size) => ({ name: 0, title: size }))
    : (isLong ? [42, 38, 34, 30] : [48, 44, 40, 36, 32]).map((size) => ({ name: 92, title: size }));
}

/** The picture of a page, in the light colours of the site. */
export function layOutPreview(
  content: PreviewContent,
  sizes: TextSizes,
  color: ReadColor,
): PreviewNode {
  const whole = { position: 'absolute', left: 0, top: 0, ...PREVIEW_SIZE };
  return box({ ...whole, backgroundColor: color('page') }, [
    layOutSign(content.sign, color),
    box(
      {
        ...whole,
        boxSizing: 'border-box',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: MARGIN,
        color: color('ink'),
        fontFamily: PREVIEW_FAMILY,
        fontWeight: 400,
      },
      [layOutTop(content, color), layOutText(content, sizes, color), layOutLabels(content, color)],
    ),
  ]);
}

/** The sign, very large and very light, runs out of the picture behind the text. */
function layOutSign(sign: PreviewContent['sign'], color: ReadColor): PreviewNode {
  const size = 540;
  const place = {
    position: 'absolute',
    left: PREVIEW_SIZE.width - 420,
    top: PREVIEW_SIZE.height - 420,
  };
  return box(place, [
    sign === null
      ? drawMark(size, color('wash'))
      : drawGlyph(sign.glyph ?? '', size, color('tint', sign.hue), 1.6),
  ]);
}

function layOutTop({ facts }: PreviewContent, color: ReadColor): PreviewNode {
  return box({ height: MARK_HEIGHT, alignItems: 'center', justifyContent: 'space-between' }, [
    box(
      { alignItems: 'center', gap: 14, fontSize: 32, fontWeight: 600, letterSpacing: '-0.02em' },
      [drawMark(MARK_HEIGHT, color('accent')), text({}, 'Collate')],
    ),
    text(
      { maxWidth: 860, lineClamp: 1, fontSize: 26, color: color('ink-soft') },
      facts.join(' · '),
    ),
  ]);
}

function layOutText(
  { name, title, byline }: PreviewContent,
  sizes: TextSizes,
  color: ReadColor,
): PreviewNode {
  const isBelowName = name !== null;
  return {
    ...box({ flexDirection: 'column', width: '100%' }, [
      ...(isBelowName
        ? [
            text(
              {
                fontSize: sizes.name,
                lineHeight: 1.08,
                fontWeight: 600,
                letterSpacing: '-0.035em',
              },
              name,
            ),
          ]
        : []),
      text(
        {
          marginTop: isBelowName ? 10 : 0,
          fontSize: sizes.title,
          lineHeight: isBelowName ? 1.25 : 1.16,
          fontWeight: isBelowName ? 400 : 600,
          letterSpacing: isBelowName ? '-0.015em' : '-0.028em',
          textWrap: 'balance',
          lineClamp: 5,
        },
        title,
      ),
      ...(byline === ''
        ? []
        : [
            text(
              { marginTop: 22, fontSize: 28, lineHeight: 1.35, color: color('ink-soft') },
              byline,
            ),
          ]),
    ]),
    key: TEXT_KEY,
  };
}

function layOutLabels({ chips, notations }: PreviewContent, color: ReadColor): PreviewNode {
  const isWide = !fitsInRow(chips, notations);
  const isSignOnly = isWide && chips.every(({ glyph }) => glyph !== null);
  const shown = isWide && !isSignOnly ? takeFitting(chips, notations) : chips;
  return box({ height: CHIP_HEIGHT, alignItems: 'center', gap: isSignOnly ? 20 : 16 }, [
    ...shown.map((chip) => layOutChip(chip, isSignOnly, color)),
    ...notations.map((notation) =>
      text({ marginLeft: 10, fontSize: 28, fontWeight: 600, color: color('ink') }, notation),
    ),
  ]);
}

function fitsInRow(chips: readonly PreviewChip[], notations: readonly string[]): boolean {
  return estimateLabelWidth(chips, notations) <= PREVIEW_SIZE.width - 2 * MARGIN;
}

/** The first chips that fit beside the notations: without signs they cannot do without their words. */
export function takeFitting(
  chips: readonly PreviewChip[],
  notations: readonly string[],
): readonly PreviewChip[] {
  const tooMany = chips.findIndex((_, index) => !fitsInRow(chips.slice(0, index + 1), notations));
  return tooMany === -1 ? chips : chips.slice(0, tooMany);
}

/** Pixels that chips and notations take at most; a letter of the bold face is about 15 wide. */
export function estimateLabelWidth(
  chips: readonly PreviewChip[],
  notations: readonly string[],
): number {
  const widths = [
    ...chips.map(({ label }) => label.length * 15 + 74),
    ...notations.map((notation) => notation.length * 17 + 26),
  ];
  return widths.reduce((sum, width) => sum + width + 16, 0);
}

function layOutChip(
  { label, hue, glyph }: PreviewChip,
  isSignOnly: boolean,
  color: ReadColor,
): PreviewNode {
  return box(
    {
      height: CHIP_HEIGHT,
      alignItems: 'center',
      gap: 12,
      padding: isSignOnly ? '0 13px' : '0 18px',
      borderRadius: 10,
      backgroundColor: color('tint', hue),
      color: color('tint-ink', hue),
      fontSize: 27,
      fontWeight: 600,
    },
    [
      ...(glyph === null ? [] : [drawGlyph(glyph, 26, color('tint-ink', hue), 2)]),
      ...(isSignOnly ? [] : [text({}, label)]),
    ],
  );
}

function drawGlyph(name: string, size: number, stroke: string, width: number): PreviewNode {
  const line = { strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round' };
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: '0 0 16 16',
      children: [{ type: 'path', props: { d: glyphPath(name), fill: 'none', stroke, ...line } }],
    },
  };
}

/** The two columns of the site's mark. */
function drawMark(size: number, stroke: string): PreviewNode {
  const column = (x: number): PreviewNode => ({
    type: 'rect',
    props: { x, y: 4, width: 7, height: 16, rx: 1.5, fill: 'none', stroke, strokeWidth: 2 },
  });
  return {
    type: 'svg',
    props: { width: size, height: size, viewBox: '0 0 24 24', children: [column(3), column(14)] },
  };
}

function box(
  style: Readonly<Record<string, unknown>>,
  children: readonly PreviewNode[],
): PreviewNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** A flex container would lay out the words of a text one by one. */
function text(style: Readonly<Record<string, unknown>>, words: string): PreviewNode {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: words } };
}
