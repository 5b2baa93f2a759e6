import type { Paper } from '../corpus/schema.ts';
import { formatContextObject } from './coins.ts';

/** What reference managers read of a paper in a list (COinS). A reader sees and hears nothing of it. */
export function ContextObject({ paper }: { readonly paper: Paper }) {
  return <span className="Z3988" title={formatContextObject(paper)} hidden />;
}
