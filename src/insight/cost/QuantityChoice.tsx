import { useId } from 'react';
import type { PageAddress } from '../../url/usePageQuery.ts';
import type { CostQuery } from './costQuery.ts';
import { COST_QUANTITIES } from './costQuery.ts';
import { QUANTITY_TEXTS } from './costWords.ts';
import styles from './QuantityChoice.module.css';

/** Which cost is shown. */
export function QuantityChoice({
  query,
  choose,
}: Pick<PageAddress<CostQuery>, 'query' | 'choose'>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">Quantity</legend>
      {COST_QUANTITIES.map((quantity) => (
        <label key={quantity} className={styles.option}>
          <input
            id={`quantity-${quantity}`}
            className="visually-hidden"
            type="radio"
            name={name}
            checked={query.quantity === quantity}
            onChange={() => choose({ quantity })}
          />
          {QUANTITY_TEXTS[quantity].label}
        </label>
      ))}
    </fieldset>
  );
}
