import { useEffect, useId, useRef } from 'react';
import type { ListFile } from '../../sources/list/readList.ts';
import { Button } from '../../ui/Button.tsx';
import { AddressForm } from './AddressForm.tsx';
import styles from './ListChoice.module.css';
import { usePastedTextStore } from './pastedTextStore.ts';
import { SourceOffer } from './SourceOffer.tsx';
import type { ListSource } from './useListSource.ts';

interface ListChoiceProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  /** Whether papers come to a list that is there: it gets no example. */
  readonly isAdding: boolean;
  /** The address that this list was fetched from; `null` where there is none. */
  readonly origin: string | null;
  readonly source: ListSource;
  readonly onSource: (address: string) => void;
  /** Takes a file that was fetched, and the address where it was. */
  readonly onFetched: (file: ListFile, address: string) => void;
}

/** A small list to try, written for it. */
const EXAMPLE = `@article{darwin1859,
  author = {Darwin, Charles and Wallace, Alfred Russel},
  title = {On the Tendency of Species to form Varieties},
  journal = {Journal of the Proceedings of the Linnean Society},
  year = {1858},
  doi = {10.1111/j.1096-3642.1858.tb02500.x},
  keywords = {evolution, species}
}
@article{mendel1866,
  author = {Mendel, Gregor},
  title = {Versuche über Pflanzen-Hybriden},
  year = {1866},
  keywords = {heredity, plants}
}
@misc{gu2023,
  author = {Gu, Albert and Dao, Tri},
  title = {Mamba: Linear-Time Sequence Modeling with Selective State Spaces},
  year = {2023},
  eprint = {2312.00752},
  archivePrefix = {arXiv},
  keywords = {sequence models}
}`;

const FORMATS = [
  'BibTeX and BibLaTeX',
  'RIS, EndNote, PubMed, Web of Science, Ovid, RefWorks and MODS exports',
  'the sources of Word (Sources.xml)',
  'CSV from Zotero, Scopus or a spreadsheet',
  'CSL-JSON, arXiv and other JSON',
  'Markdown lists and tables, such as awesome-lists',
  'a Daily Papers page saved as text',
  'pages of arXiv, OpenReview or Google Scholar, copied as text',
  'references copied from a paper, or of LaTeX',
  'a plain list of titles, DOIs or arXiv ids',
];

/** The ways to name a list: files, an address, pasted text, or an example. */
export function ListChoice(props: ListChoiceProps) {
  const { isAdding, origin, source, onSource, onFetched, onFiles, onText } = props;
  const { file } = source;
  const address = source.address ?? origin;
  const fileId = useId();
  const textId = useId();
  const { text, keep, restore } = usePastedTextStore();
  const fileInput = useRef<HTMLInputElement>(null);
  const textBox = useRef<HTMLTextAreaElement>(null);
  // Files may have been chosen, or text typed, before the prerendered page was hydrated.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that was once, before.
  useEffect(() => {
    if (textBox.current?.value) keep(textBox.current.value);
    else restore();
    takeFiles(fileInput.current, onFiles);
  }, []);
  return (
    <>
      {file === null ? null : (
        <SourceOffer
          key={source.key}
          address={file}
          isAgreed={source.isAgreed}
          onFile={(fetched) => onFetched(fetched, file)}
        />
      )}
      <div className={styles.choice}>
        <div className={styles.stored}>
          <div className={styles.files}>
            <label htmlFor={fileId} className={styles.label}>
              Choose files
            </label>
            <input
              id={fileId}
              type="file"
              multiple
              className={styles.input}
              ref={fileInput}
              onChange={({ target }) => takeFiles(target, onFiles)}
            />
            <p className={styles.hint}>or drop them anywhere on this page</p>
          </div>
          <AddressForm
            key={address}
            address={address}
            isOrigin={address !== null && address === origin}
            onAddress={onSource}
          />
        </div>
        <div className={styles.paste}>
          <label htmlFor={textId} className={styles.label}>
            Paste text
          </label>
          <textarea
            id={textId}
            ref={textBox}
            rows={6}
            spellCheck={false}
            className={styles.text}
            value={text}
            onChange={(event) => keep(event.target.value)}
          />
          <div className={styles.buttons}>
            <Button kind="solid" disabled={text.trim() === ''} onClick={() => onText(text)}>
              Read the text
            </Button>
            {isAdding ? null : (
              <Button kind="link" onClick={() => onText(EXAMPLE)}>
                Try an example
              </Button>
            )}
          </div>
        </div>
        <section className={styles.formats} aria-label="What can be opened">
          <p>What can be {isAdding ? 'added' : 'opened'}, whatever the file is called:</p>
          <ul>
            {FORMATS.map((format) => (
              <li key={format}>{format}</li>
            ))}
          </ul>
          <p>
            Up to 50 MB and 20,000 records
            {isAdding ? ' at once' : '. Several files become one list'}.
          </p>
        </section>
      </div>
    </>
  );
}

function takeFiles(input: HTMLInputElement | null, onFiles: ListChoiceProps['onFiles']): void {
  const files = [...(input?.files ?? [])];
  if (input === null || files.length === 0) return;
  // The same file can be chosen again.
  input.value = '';
  onFiles(files);
}
