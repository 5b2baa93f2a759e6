import type { ReactNode } from 'react';
import { useState } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DescriptionForm } from './DescriptionForm.tsx';
import { RemovalForm } from './RemovalForm.tsx';
import styles from './TaxonomyEntry.module.css';
import { toolId } from './taxonomyIds.ts';
import type { TaxonomyPlace } from './taxonomyPlans.ts';
import { planDescription, planMove, planRemoval } from './taxonomyPlans.ts';
import type { TaxonomyEditor } from './useTaxonomyEditor.ts';

interface TaxonomyEntryProps {
  readonly place: TaxonomyPlace;
  readonly editor: TaxonomyEditor;
  readonly name: ReactNode;
  readonly children?: ReactNode;
}

/** One facet or value: what it is called and means, how often it is used, and what can be done with it. */
export function TaxonomyEntry({ place, editor, name, children }: TaxonomyEntryProps) {
  const { facet, value } = place;
  const { facets, run } = editor;
  const what = value ?? facet;
  const id = [facet.id, value?.id] as const;
  const uses = editor.uses.get(facet.id)?.get(value?.id ?? '') ?? 0;
  const remove = (heir: TaxonomyPlace['value']) => run(planRemoval(facets, place, uses, heir));
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const close = (tool: 'edit' | 'remove') => {
    document.getElementById(toolId(tool, ...id))?.focus();
    setOpen(null);
  };
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.uses}>{countPapers(uses)}</span>
        <span className={styles.tools}>
          <Button
            kind="icon"
            id={toolId('up', ...id)}
            aria-label={`Move ${what.label} up`}
            onClick={() => run(planMove(facets, place, -1))}
          >
            <Icon name="up" />
          </Button>
          <Button
            kind="icon"
            id={toolId('down', ...id)}
            aria-label={`Move ${what.label} down`}
            onClick={() => run(planMove(facets, place, 1))}
          >
            <Icon name="down" />
          </Button>
          <Button
            kind="link"
            id={toolId('edit', ...id)}
            aria-label={`Edit ${what.label}`}
            aria-expanded={open === 'edit'}
            onClick={() => setOpen(open === 'edit' ? null : 'edit')}
          >
            Edit
          </Button>
          <Button
            kind="link"
            id={toolId('remove', ...id)}
            aria-label={`Remove ${what.label}`}
            aria-expanded={uses === 0 ? undefined : open === 'remove'}
            onClick={() => {
              if (uses === 0) remove(null);
              else setOpen(open === 'remove' ? null : 'remove');
            }}
          >
            {uses === 0 ? 'Remove' : 'Remove…'}
          </Button>
        </span>
      </div>
      {what.definition === null ? null : <p className={styles.definition}>{what.definition}</p>}
      {open === 'edit' ? (
        <DescriptionForm
          name={`Edit ${what.label}`}
          verb="Save"
          before={what}
          onSubmit={(wanted) => {
            const fault = run(planDescription(facets, place, wanted));
            if (fault === null) setOpen(null);
            return fault;
          }}
          onCancel={() => close('edit')}
        />
      ) : null}
      {open === 'remove' ? (
        <RemovalForm
          label={what.label}
          uses={uses}
          heirs={value === null ? [] : facet.values.filter((other) => other !== value)}
          onRemove={remove}
          onCancel={() => close('remove')}
        />
      ) : null}
      {children}
    </li>
  );
}
