import type { ReactNode } from 'react';
import { useRef } from 'react';
import { Button } from './Button.tsx';

interface FileButtonProps {
  /** What the file is, for screen readers: `File of facets`. */
  readonly name: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Asks for one JSON file. The same one can be chosen again. */
export function FileButton({ name, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="outline" onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        accept=".json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
