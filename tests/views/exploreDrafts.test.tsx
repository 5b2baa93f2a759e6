// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { SiteRouter } from '../../src/app/SiteRouter.tsx';
import { createReadyFindings } from '../../src/corpus/findings/loadFindings.ts';
import { openKeptList, useLabelEditorStore } from '../../src/digests/labels/labelEditorStore.ts';
import { readStoredDrafts, storeDrafts } from '../../src/url/keptDraft.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { addMissingParts } from '../fixtures/openLabelledList.tsx';
import { realFindings } from '../fixtures/realFindings.ts';

keepBirds();

afterEach(() => {
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

describe('what was typed and chosen', () => {
  it('in one digest is stored beside that of another', () => {
    const draft = { entry: 'e1', search: '?family=ssm', text: '' };
    window.history.replaceState(null, '', '/');
    storeDrafts([draft]);
    window.history.replaceState(null, '', '/digests/birds-a1a1a1/');
    expect(readStoredDrafts()).toEqual([]);
    storeDrafts([{ ...draft, search: '' }]);
    window.history.replaceState(null, '', '/');
    expect(readStoredDrafts()).toEqual([draft]);
  });

  it('is read again when a facet is removed: its filter goes, and the address follows', async () => {
    addMissingParts();
    const corpus = await openKeptList(BIRDS_ID);
    if (corpus === null) throw new Error('The list is not kept.');
    const user = userEvent.setup();
    render(
      <SiteRouter base="/">
        <App corpus={corpus} findings={createReadyFindings(realFindings)} />
      </SiteRouter>,
    );
    await user.click(await screen.findByRole('checkbox', { name: /^Nest counts/u }));
    expect(window.location.search).toBe('?method=nests');
    expect(countPapers()).toBe('1 of 4 papers');
    const { edit } = useLabelEditorStore.getState();
    await act(async () => edit([{ kind: 'removeFacet', facet: 'method' }], 'Removed.'));
    await waitFor(() => expect(countPapers()).toBe('4 of 4 papers'));
    await waitFor(() => expect(window.location.search).toBe(''));
    cleanup();
  });
});

function countPapers(): string | null {
  return document.getElementById('results-count')?.textContent ?? null;
}
