import type { ReactNode } from 'react';
import { Fragment, useMemo } from 'react';
import styles from './MarkdownNote.module.css';
import type { NoteNode } from './parseNote.ts';
import { listDefinitions, parseNote, readNoteLink } from './parseNote.ts';

/**
 * A note as it reads. Each node of its Markdown becomes an element, so that nothing of it is ever
 * taken for HTML, and only links that lead to an address are links. A picture is a link to it:
 * nothing is fetched from elsewhere.
 */
export function MarkdownNote({ text }: { readonly text: string }) {
  const tree = useMemo(() => parseNote(text), [text]);
  const definitions = useMemo(() => listDefinitions(tree), [tree]);
  return (
    <div className={styles.note}>
      <Nodes nodes={tree.children} definitions={definitions} />
    </div>
  );
}

type Definitions = ReadonlyMap<string, string>;

interface NodesProps {
  readonly nodes: readonly NoteNode[];
  readonly definitions: Definitions;
}

function Nodes({ nodes, definitions }: NodesProps) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity beyond their place, and no state.
    <Fragment key={index}>{renderNode(node, definitions)}</Fragment>
  ));
}

function renderNode(node: NoteNode, definitions: Definitions): ReactNode {
  const children =
    'children' in node ? <Nodes nodes={node.children} definitions={definitions} /> : null;
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'link':
      return <NoteLink url={node.url}>{children}</NoteLink>;
    case 'linkReference':
      return <NoteLink url={definitions.get(node.identifier) ?? null}>{children}</NoteLink>;
    case 'image':
      return <NoteLink url={node.url}>{node.alt || node.url}</NoteLink>;
    case 'imageReference':
      return (
        <NoteLink url={definitions.get(node.identifier) ?? null}>
          {node.alt || node.identifier}
        </NoteLink>
      );
    case 'definition':
      return null;
    default:
      return renderBlock(node, children) ?? renderWords(node, children);
  }
}

function renderBlock(node: NoteNode, children: ReactNode): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children}</p>;
    case 'heading':
      // Not a heading of the page, whose outline is the papers.
      return <p className={styles.heading}>{children}</p>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>;
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' ? <Task isDone={node.checked} /> : null}
          {children}
        </li>
      );
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    case 'table':
      return (
        <table>
          <tbody>{children}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{children}</tr>;
    case 'tableCell':
      return <td>{children}</td>;
    case 'footnoteDefinition':
      return (
        <div className={styles.footnote}>
          [{node.identifier}] {children}
        </div>
      );
    default:
      return null;
  }
}

function renderWords(node: NoteNode, children: ReactNode): ReactNode {
  switch (node.type) {
    case 'emphasis':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'delete':
      return <del>{children}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'footnoteReference':
      return <sup>[{node.identifier}]</sup>;
    default:
      return children;
  }
}

function Task({ isDone }: { readonly isDone: boolean }) {
  return (
    <span className={styles.task} role="img" aria-label={isDone ? 'Done:' : 'To do:'}>
      {isDone ? '☑' : '☐'}
    </span>
  );
}

interface NoteLinkProps {
  readonly url: string | null;
  readonly children: ReactNode;
}

function NoteLink({ url, children }: NoteLinkProps) {
  const href = url === null ? null : readNoteLink(url, window.location.href);
  if (href === null) return children;
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}
