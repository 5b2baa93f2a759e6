import type { ReactNode } from 'react';
import { Component } from 'react';
import { ErrorPage } from './ErrorPage.tsx';

interface ErrorBoundaryProps {
  /** Where the reader is: the error page is left with the place at which a view failed. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
  /** Where it failed; not known while React says that it did. */
  readonly place: string | null;
}

const NO_FAILURE: State = { failure: null, place: null };

/** Shows the error page where a view below it throws. React has no other form for this than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = NO_FAILURE;

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error }, place: null };
  }

  static getDerivedStateFromProps(
    { place }: ErrorBoundaryProps,
    { failure, place: failedAt }: State,
  ): State {
    return failure !== null && (failedAt ?? place) === place ? { failure, place } : NO_FAILURE;
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? <ErrorPage error={failure.error} /> : this.props.children;
  }
}
