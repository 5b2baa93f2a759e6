import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createReadableText,
  formatReadableText,
  mapSpanToDisplay,
  selectReadableRange,
  widenSpan,
} from '../../../src/corpus/readableText.ts';
import { createDisplayEdits } from '../../../src/sources/readable.ts';

function readable(verbatim: string) {
  return createReadableText(verbatim, createDisplayEdits(verbatim));
}

describe('what is shown', () => {
  test.each([
    ["(SSM) \\( x'(t) = Ax(t), y(t) = Cx(t) \\), and", "(SSM) x'(t) = Ax(t), y(t) = Cx(t), and"],
    ['the state matrix \\( A \\), this', 'the state matrix A, this'],
    ['91\\% accuracy', '91% accuracy'],
    ['(5times higher throughput', '(5× higher throughput'],
    ['generation 60times faster', 'generation 60× faster'],
    ['over 5times training/inference', 'over 5× training/inference'],
    ['u mapsto y', 'u ↦ y'],
    ['the SequenceMatch-chi^2 divergence', 'the SequenceMatch-χ² divergence'],
    ['from 10^0 to 10^7 in length', 'from 10⁰ to 10⁷ in length'],
    ['10^-3', '10⁻³'],
    ['up to 10~MHz', 'up to 10\u00A0MHz'],
    ['S-NIAH 1\\&2\\&3 tasks', 'S-NIAH 1&2&3 tasks'],
    ['(QA2\\&QA3, 0K-16K)', '(QA2&QA3, 0K-16K)'],
    ['O(N^2) attention', 'O(N²) attention'],
    ['memory over- head as', 'memory overhead as'],
    ['compu- tation', 'computation'],
    ['(n_h) steps, rank-n_h matrices', '(nₕ) steps, rank-nₕ matrices'],
    ['modeling -- improving', 'modeling – improving'],
    ['in this webpage.https://a.org/b.', 'in this webpage. https://a.org/b.'],
    ['from $O(L^2)$ to $\\mathcal{O}(N)$', 'from O(L²) to 𝒪(N)'],
    ['1.3$\\times$ and 3$\\times$ speed', '1.3× and 3× speed'],
    ['the $\\mathrm{TC}^0$ class', 'the TC⁰ class'],
    ['time $O(T \\log T)$', 'time O(T log T)'],
    ['we propose \\textbf{RWKV-X}, a', 'we propose RWKV-X, a'],
    ["``Machines that remember'',", '“Machines that remember”,'],
  ])('%s', (verbatim, shown) => {
    expect(formatReadableText(readable(verbatim))).toBe(shown);
  });

  test.each([
    'sometimes, five times, 5.5-6.7 times',
    'x = Ax + Bu, y = Cx + Du',
    'long- and short-term, inter- or intra-modal',
    'voice- streaming',
    'State Space Models(SSMs)',
    'plstm_experiments and d_model and __init__',
    'a speed-up of 1.5~1.8x, R ~ 0.8, ~82x',
    'costs $5 and $10, or $5-$10 a day',
    'saves $5 in the first year, and then $30',
    'npm run check --fix',
    'a fraction $\\frac{a}{b}$ stays',
    'a map of alphabets',
    'pi_0.5',
  ])('unchanged: %s', (verbatim) => {
    expect(createDisplayEdits(verbatim)).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    ['at https://github.com/a/b_c.', 'https://github.com/a/b_c'],
    ['(see https://a.org/x_(y)).', 'https://a.org/x_(y)'],
    ['at: http://a.org/?q=1, with', 'http://a.org/?q=1'],
    ['webpage.https://a.org', 'https://a.org'],
    ['\\url{https://a.org/x}', 'https://a.org/x'],
  ])('%s', (verbatim, address) => {
    const links = readable(verbatim).segments.filter(({ kind }) => kind === 'link');
    expect(links.map(({ display }) => display)).toEqual([address]);
    expect(links.map(({ href }) => href)).toEqual([new URL(address).href]);
  });

  test.each(['javascript:alert(1)', 'ftp://a.org', 'https://', 'https://[', 'www.a.org'])(
    'none in %s',
    (verbatim) => {
      expect(readable(verbatim).segments.some(({ kind }) => kind === 'link')).toBe(false);
    },
  );

  test('an edit with another scheme is not followed', () => {
    const edit = { start: 0, end: 4, kind: 'link', display: 'javascript:alert(1)' } as const;
    expect(createReadableText('text', [edit]).segments).toEqual([
      { start: 0, end: 4, kind: 'plain', display: 'text' },
    ]);
  });
});

describe('parts of a text', () => {
  const verbatim = 'is \\( A \\) and 5times so';
  const text = readable(verbatim);
  const at = (words: string) => {
    const start = verbatim.indexOf(words);
    return { start, end: start + words.length };
  };

  test('plain segments are cut, replaced ones are whole', () => {
    const { start } = at('A \\)');
    const { end } = at('an');
    expect(selectReadableRange(text, start, end).map(({ display }) => display)).toEqual([
      'A',
      ' an',
    ]);
  });

  test('a span is widened to whole replaced segments', () => {
    expect(widenSpan(text, { start: at('A').start, end: at('an').end })).toEqual({
      start: at('\\( A').start,
      end: at('an').end,
    });
    expect(widenSpan(text, at('and'))).toEqual(at('and'));
    expect(widenSpan(text, { start: 5, end: 5 })).toEqual({ start: 5, end: 5 });
  });

  test('a quote across a formula is found on screen', () => {
    const shown = formatReadableText(text);
    const { start, end } = mapSpanToDisplay(text, at('\\( A \\) and 5times'));
    expect(shown.slice(start, end)).toBe('A and 5×');
  });
});

/** Text with much of what the rules look for. */
const trickyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...[
          '$',
          '\\(',
          '\\)',
          '^2',
          '_h',
          'times',
          '5',
          'N',
          '{',
          '}',
          '\\%',
          '~',
          '--',
          '- ',
          ' ',
        ],
        ...[
          'https://a.org/(x)',
          'javascript:',
          'http://',
          '\\frac{a}{b}',
          'chi',
          '\\textbf{',
          "''",
        ],
        ...['``', 'over- head', 'u mapsto y', '.https://b.org', '\n', '\u00A0', '\\'],
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  test('the segments are a partition of it', () => {
    fc.assert(
      fc.property(trickyText, (verbatim) => {
        const { segments } = readable(verbatim);
        let position = 0;
        for (const segment of segments) {
          expect(segment.start).toBe(position);
          expect(segment.end).toBeGreaterThan(segment.start);
          position = segment.end;
        }
        expect(position).toBe(verbatim.length);
        const slices = segments.map(({ start, end }) => verbatim.slice(start, end));
        expect(slices.join('')).toBe(verbatim);
        for (const segment of segments) {
          if (segment.kind !== 'plain') continue;
          expect(segment.display).toBe(verbatim.slice(segment.start, segment.end));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('every link is http(s), and nothing else has an href', () => {
    fc.assert(
      fc.property(trickyText, (verbatim) => {
        for (const { kind, href } of readable(verbatim).segments) {
          if (kind === 'link') expect(new URL(href ?? '').protocol).toMatch(/^https?:$/u);
          else expect(href).toBeUndefined();
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('any edits, even senseless ones, leave a partition', () => {
    const edit = fc.record({
      start: fc.integer({ min: 0, max: 30 }),
      end: fc.integer({ min: 0, max: 30 }),
      kind: fc.constantFrom('text', 'math', 'link'),
      display: fc.string(),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(edit), (verbatim, edits) => {
        const { segments } = createReadableText(verbatim, edits);
        const slices = segments.map(({ start, end }) => verbatim.slice(start, end));
        expect(slices.join('')).toBe(verbatim);
      }),
    );
  });

  test('a span on screen is what the range shows', () => {
    fc.assert(
      fc.property(trickyText, fc.nat(), fc.nat(), (verbatim, a, b) => {
        const [x, y] = [a % (verbatim.length + 1), b % (verbatim.length + 1)];
        const span = { start: Math.min(x, y), end: Math.max(x, y) };
        const text = readable(verbatim);
        if (span.start === span.end) return;
        const { start, end } = mapSpanToDisplay(text, span);
        const widened = widenSpan(text, span);
        const shown = selectReadableRange(text, widened.start, widened.end);
        expect(formatReadableText(text).slice(start, end)).toBe(
          shown.map(({ display }) => display).join(''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
