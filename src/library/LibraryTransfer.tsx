import { useState } from 'react';
import { countPapers } from '../corpus/countPapers.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadText } from '../ui/downloadText.ts';
import { FileButton } from '../ui/FileButton.tsx';
import styles from './LibraryTransfer.module.css';
import { useLibraryChangesStore } from './libraryChangesStore.ts';
import { formatLibraryFile } from './libraryFile.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { useRecordsStore } from './records/recordsStore.ts';

/** Why a copy lacks what is kept. */
const UNREAD =
  'what this device keeps could not be read. Close other tabs of this site and save again';

interface LibraryTransferProps {
  /** Those that are shown, in their order. */
  readonly papers: readonly LibraryPaper[];
  /** What they are called together. */
  readonly name: string;
}

/** Everything of the library as a file, the shown papers in other forms, and the way back. */
export function LibraryTransfer(props: LibraryTransferProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Back up and move</Button>
      <Dialog title="Back up and move" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Transfer {...props} />
      </Dialog>
    </>
  );
}

function Transfer({ papers, name }: LibraryTransferProps) {
  const corpus = useCorpus();
  const [says, setSays] = useState('');
  const save = (fileName: string, mediaType: string, text: string) => {
    downloadText(fileName, mediaType, text);
    setSays(`Saved as ${fileName}`);
  };
  /** Whether the records are read; if not, it is tried again. */
  const readAgain = async () => {
    const { load, isOpen, isRefused } = useRecordsStore.getState();
    if (isOpen && !isRefused) return true;
    setSays('Reading the library');
    await load();
    return false;
  };
  const saveAll = async () => {
    await readAgain();
    const now = new Date().toISOString();
    const { library, isRefused: isLacking } = useRecordsStore.getState();
    const name = `collate-library-${now.slice(0, 10)}${isLacking ? '-incomplete' : ''}.json`;
    save(name, 'application/json', formatLibraryFile(library, now));
    if (isLacking)
      setSays(`Only what was done since this page was opened is in ${name}: ${UNREAD}`);
  };
  const saveShown = async (form: 'bib' | 'md') => {
    if (!(await readAgain())) {
      setSays('The notes had not been read. Save again, if they are there now');
      return;
    }
    // Citation.js comes with the first of these.
    const texts = await import('./notedExports.ts').catch(() => null);
    if (texts === null) setSays('The code for this could not be fetched. Try again');
    else if (form === 'bib') {
      const text = texts.formatNotedBibtex(corpus, papers);
      save('collate-library-notes.bib', 'application/x-bibtex', text);
    } else {
      const text = texts.formatReadingList(name, corpus, papers);
      save('collate-reading-list.md', 'text/markdown', text);
    }
  };
  const importFile = (file: File) => {
    void file.text().then(
      (text) => setSays(useLibraryChangesStore.getState().importFile(text)),
      () => setSays('The file could not be read. Choose it again'),
    );
  };
  const shown = papers.length === 1 ? 'the paper shown' : `the ${countPapers(papers.length)} shown`;
  return (
    <div className={styles.panel}>
      <p>
        The library is on this device alone. A copy of it can be imported here, on another device,
        or at another address of Collate.
      </p>
      <div className={styles.line}>
        <Button kind="solid" onClick={() => void saveAll()}>
          Everything, as JSON
        </Button>
        <FileButton name="File of a library" onFile={importFile}>
          Import a library
        </FileButton>
      </div>
      <p>Of {shown}, with your notes:</p>
      <div className={styles.line}>
        <Button kind="outline" disabled={papers.length === 0} onClick={() => void saveShown('bib')}>
          BibTeX with notes
        </Button>
        <Button kind="outline" disabled={papers.length === 0} onClick={() => void saveShown('md')}>
          Reading list, as Markdown
        </Button>
      </div>
      <p className={styles.says} role="status">
        {says}
      </p>
    </div>
  );
}
