import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { readWhole } from '../../url/parameters.ts';
import type { PageAddress } from '../../url/usePageQuery.ts';
import styles from './CostControls.module.css';
import { CurveSwatch } from './CurveSwatch.tsx';
import { MECHANISMS } from './costModel.ts';
import { PRESET_NAMES, SETTING_TEXTS } from './costPresets.ts';
import type { CostPreset, CostQuery, CostSetting, CostSettings, MechanismId } from './costQuery.ts';
import { COST_LIMITS, COST_PRESETS, MECHANISM_IDS, PRESET_SETTINGS } from './costQuery.ts';

const BYTES = [1, 2, 4] as const;

/** Everything the reader sets but the quantity and the length. */
export function CostControls({
  query,
  choose,
  adjust,
}: Pick<PageAddress<CostQuery>, 'query' | 'choose' | 'adjust'>) {
  const settings = Object.keys(SETTING_TEXTS) as CostSetting[];
  return (
    <div className={styles.controls}>
      <MechanismChoice query={query} choose={choose} />
      <PresetChoice query={query} choose={choose} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Sizes</legend>
        <div className={styles.sizes}>
          {settings.map((setting) =>
            setting === 'bytes' ? (
              <BytesChoice key={setting} query={query} choose={choose} />
            ) : (
              <SizeField
                key={setting}
                setting={setting}
                value={query.settings[setting]}
                onChange={(value) => adjust({ settings: { ...query.settings, [setting]: value } })}
              />
            ),
          )}
        </div>
      </fieldset>
      <Switch
        id="common"
        isOn={query.isCommonAdded}
        onChange={(isCommonAdded) => choose({ isCommonAdded })}
      >
        Add what all models have in common
      </Switch>
    </div>
  );
}

type ChoiceProps = Pick<PageAddress<CostQuery>, 'query' | 'choose'>;

function MechanismChoice({ query, choose }: ChoiceProps) {
  const toggle = (id: MechanismId) =>
    choose({
      shown: MECHANISM_IDS.filter((each) => query.shown.includes(each) !== (each === id)),
    });
  const areAllShown = query.shown.length === MECHANISM_IDS.length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Mechanisms</legend>
      {MECHANISM_IDS.map((id) => (
        <label key={id} className={styles.choice}>
          <input
            id={`show-${id}`}
            type="checkbox"
            checked={query.shown.includes(id)}
            onChange={() => toggle(id)}
          />
          <CurveSwatch mechanism={MECHANISMS[id]} />
          {MECHANISMS[id].name}
        </label>
      ))}
      <Button
        id="show-all"
        kind="link"
        onClick={() => choose({ shown: areAllShown ? [] : MECHANISM_IDS })}
      >
        {areAllShown ? 'Show none' : 'Show all'}
      </Button>
    </fieldset>
  );
}

function PresetChoice({ query, choose }: ChoiceProps) {
  const name = useId();
  const { source } = PRESET_NAMES[query.preset];
  const isChanged = isAltered(query);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Model size</legend>
      <div className={styles.presets}>
        {COST_PRESETS.map((preset) => (
          <label key={preset} className={styles.preset}>
            <input
              id={`preset-${preset}`}
              type="radio"
              name={name}
              checked={query.preset === preset}
              onChange={() => choose({ preset, settings: takePreset(query, preset) })}
            />
            {PRESET_NAMES[preset].name}
          </label>
        ))}
      </div>
      <p className={styles.note}>
        {isChanged ? 'Changed from ' : 'Layers, width and heads of '}
        <a href={source.url}>{source.reference}</a> ({source.place}).
      </p>
    </fieldset>
  );
}

/** A preset brings layers, width and heads; the rest stays as the reader has set it. */
function takePreset({ settings }: CostQuery, preset: CostPreset): CostSettings {
  const { layers, width, heads } = PRESET_SETTINGS[preset];
  return { ...settings, layers, width, heads };
}

function isAltered({ preset, settings }: CostQuery): boolean {
  const given = PRESET_SETTINGS[preset];
  return (['layers', 'width', 'heads'] as const).some((name) => settings[name] !== given[name]);
}

interface SizeFieldProps {
  readonly setting: CostSetting;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within its limits; what is not one is told and changes nothing. */
function SizeField({ setting, value, onChange }: SizeFieldProps) {
  const id = useId();
  // What is being typed; the field shows the value as soon as it is left.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? `${value}`;
  const [least, most] = COST_LIMITS[setting];
  const { symbol, label } = SETTING_TEXTS[setting];
  const isWrong = readWhole(text, least, most) === null;
  return (
    <div className={styles.size}>
      <label htmlFor={id}>
        {label}, <var>{symbol}</var>
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-limits` : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          const number = readWhole(event.target.value, least, most);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
      />
      {isWrong ? (
        <p id={`${id}-limits`} className={styles.wrong}>
          From {least} to {most.toLocaleString('en-GB')}
        </p>
      ) : null}
    </div>
  );
}

function BytesChoice({ query, choose }: ChoiceProps) {
  const id = useId();
  const { bytes } = query.settings;
  const { symbol, label } = SETTING_TEXTS.bytes;
  const offered = BYTES.some((each) => each === bytes) ? BYTES : [...BYTES, bytes];
  return (
    <div className={styles.size}>
      <label htmlFor={id}>
        {label}, <var>{symbol}</var>
      </label>
      <select
        id={id}
        value={bytes}
        onChange={(event) =>
          choose({ settings: { ...query.settings, bytes: Number(event.target.value) } })
        }
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}
