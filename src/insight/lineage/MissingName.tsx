import { Link } from 'react-router';
import { BoxedNote } from '../../ui/BoxedNote.tsx';
import { KEEP_SCROLL } from './LineageChart.tsx';
import type { Lineage } from './lineage.ts';
import type { LineageQuery } from './lineageQuery.ts';
import { lineagePath } from './lineageQuery.ts';

interface MissingNameProps {
  readonly lineage: Lineage;
  readonly query: LineageQuery;
}

/** Says that a name which is asked for is not in the drawing. */
export function MissingName({ lineage: { nodes }, query: { focus, to } }: MissingNameProps) {
  const missing = [focus, to].find((asked) => asked && nodes.every(({ id }) => id !== asked));
  return missing ? (
    <BoxedNote>
      “{missing}” is not in this chart: no relation of the chosen kinds connects it to anything.{' '}
      <Link to={lineagePath()} state={KEEP_SCROLL}>
        Show everything
      </Link>
    </BoxedNote>
  ) : null;
}
