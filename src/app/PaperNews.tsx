import { useEffect, useState } from 'react';

const WORDS: Readonly<Record<string, readonly [on: string, off: string]>> = {
  save: ['is saved', 'is not saved any more'],
  compare: ['is in the comparison', 'is not in the comparison any more'],
};

/**
 * Tells a screen reader what a key did to a paper: it clicks the paper's button, which speaks for
 * itself only where it has focus.
 */
export function PaperNews() {
  const [says, setSays] = useState('');
  useEffect(() => {
    const listen = ({ target, isTrusted }: MouseEvent) => {
      // The reader's own clicks and taps are trusted, those of a script are not.
      const button = isTrusted || !(target instanceof Element) ? null : target.closest('button');
      const words = WORDS[button?.dataset.action ?? ''];
      if (!button || !words || button === document.activeElement) return;
      // Once the button is rendered as it is now. A refusal or a row that is gone is told elsewhere.
      const isOn = () => button.getAttribute('aria-pressed') === 'true';
      const before = isOn();
      setTimeout(() => {
        if (!button.isConnected || isOn() === before) return;
        const [, name] = /^\S+ (.*)$/u.exec(button.getAttribute('aria-label') ?? '') ?? [];
        setSays(`${name} ${words[isOn() ? 0 : 1]}.`);
      });
    };
    // Before React has heard of the click.
    document.addEventListener('click', listen, { capture: true });
    return () => document.removeEventListener('click', listen, { capture: true });
  }, []);
  return (
    <p id="paper-news" className="visually-hidden" role="status">
      {says}
    </p>
  );
}
