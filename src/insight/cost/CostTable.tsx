import type { CostCurve } from './costCurves.ts';
import { POWERS } from './costCurves.ts';
import { countCommon } from './costModel.ts';
import type { CostQuery } from './costQuery.ts';
import { formatAmount, formatWhole, QUANTITY_TEXTS } from './costWords.ts';

interface CostTableProps {
  readonly query: CostQuery;
  readonly curves: readonly CostCurve[];
}

/** Every curve's value at each power of two. */
export function CostTable({ query, curves }: CostTableProps) {
  const { quantity, settings } = query;
  const { label, common } = QUANTITY_TEXTS[quantity];
  return (
    <table>
      <caption className="visually-hidden">{label} at each power of two</caption>
      <thead>
        <tr>
          <th scope="col">N</th>
          {curves.map((curve) => (
            <th key={curve.mechanism.id} scope="col">
              {curve.label}
            </th>
          ))}
          <th scope="col">In common: {common.toLowerCase()}</th>
        </tr>
      </thead>
      <tbody>
        {POWERS.map((length) => (
          <tr key={length}>
            <th scope="row">{formatWhole(length)}</th>
            {curves.map((curve) => (
              <td key={curve.mechanism.id}>{formatAmount(quantity, curve.at(length))}</td>
            ))}
            <td>{formatAmount(quantity, countCommon(quantity, settings, length))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
