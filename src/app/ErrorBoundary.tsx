import type { ReactNode } from 'react';
import { Component } from 'react';
import { ErrorPage } from './ErrorPage.tsx';

interface State {
  readonly error: unknown;
  readonly hasFailed: boolean;
}

/** Shows the error page where a view below it throws. React has no other form for this than a class. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <ErrorPage error={this.state.error} /> : this.props.children;
  }
}
