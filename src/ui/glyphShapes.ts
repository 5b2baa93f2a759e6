/** The shapes a taxonomy may name for its values: strokes on a 16 × 16 grid. */
const SHAPES: Readonly<Record<string, string>> = {
  wave: 'M1.5 9.500c1.5-7 4-7 6.5-1.500s5 5.5 6.5-1.5',
  slash: 'M2.5 13.500l11-11',
  'open-loop': 'M10.8 3.500a5.5 5.5 0 1 1-5.6 0',
  loop: 'M8 2.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8 7.900v.2',
  square: 'M3 3h10v10H3z',
  zigzag: 'M1.5 12 5 4l3 8 3-8 3.5 8',
  bars: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  rings:
    'M5.6 4.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10.4 4.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7',
  plus: 'M8 2.500v11M2.5 8h11',
};

const BAR = 'M2.5 8h11';

/** The path of a shape; of one that is not known, and of `bar`, a bar. */
export function glyphPath(name: string): string {
  return SHAPES[name] ?? BAR;
}
