import type { StoreApi } from 'zustand';
import { createStore } from 'zustand';
import type { AddressCommand, AddressEvent, AddressState } from './addressState.ts';
import { reduceAddress } from './addressState.ts';
import type { Codec } from './parameters.ts';

/** How long typing pauses before the address follows: Safari refuses more than 100 changes in 30 s. */
const ADDRESS_DELAY_MS = 250;

/** Does to the browser what commands say, but for `wait`. */
export type RunCommand<Query> = (command: Exclude<AddressCommand<Query>, { kind: 'wait' }>) => void;

export interface AddressStore<Query>
  extends Pick<StoreApi<AddressState<Query>>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly send: (event: AddressEvent<Query>) => void;
}

/**
 * Runs `reduceAddress`: holds its state, keeps its time, hands on its commands. A command may move
 * the browser's history, and so send the next event before `run` returns.
 */
export function createAddressStore<Query extends object>(
  initial: AddressState<Query>,
  codec: Pick<Codec<Query>, 'format'>,
  run: RunCommand<Query>,
): AddressStore<Query> {
  const store = createStore<AddressState<Query>>(() => initial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (event: AddressEvent<Query>) => {
    const { state, commands } = reduceAddress(store.getState(), event, codec);
    store.setState(state, true);
    for (const command of commands) {
      if (command.kind === 'wait') {
        clearTimeout(timer);
        timer = setTimeout(() => send({ kind: 'paused' }), ADDRESS_DELAY_MS);
      } else run(command);
    }
  };
  return { ...store, send };
}
