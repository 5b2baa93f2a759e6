import type { ReactNode } from 'react';
import { Component, Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { DataLoadError } from '../loadData.ts';
import styles from './FindingsBoundary.module.css';
import { useFindingsSource } from './useFindings.ts';

interface FindingsBoundaryProps {
  readonly children: ReactNode;
  /** What can be shown without them, while they are loaded and where they cannot be had. */
  readonly without?: ReactNode;
}

/**
 * Around every view that calls `useFindings`: says that they are being loaded, or why they could
 * not be and offers to try again, while the rest of the page works. On a prerendered page its content
 * stays until the findings are there.
 */
export function FindingsBoundary({ children, without }: FindingsBoundaryProps) {
  const { forget } = useFindingsSource();
  const loading = <p className={styles.loading}>Loading the claims of the papers…</p>;
  return (
    <LoadBoundary onRetry={forget} without={without}>
      <Suspense fallback={without ?? loading}>{children}</Suspense>
    </LoadBoundary>
  );
}

interface LoadBoundaryProps extends FindingsBoundaryProps {
  readonly onRetry: () => void;
}

/** Catches what could not be loaded, and nothing else. React has no other form for this than a class. */
class LoadBoundary extends Component<LoadBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!(error instanceof DataLoadError)) throw error;
    return (
      <>
        <FindingsFailure error={error} onRetry={this.retry} />
        {this.props.without}
      </>
    );
  }
}

interface FindingsFailureProps {
  readonly error: DataLoadError;
  readonly onRetry: () => void;
}

/** Why the findings could not be had, and another try. */
export function FindingsFailure({ error, onRetry }: FindingsFailureProps) {
  return (
    <div className={styles.failure} role="alert">
      <p>{error.message}</p>
      <Button kind="outline" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
