import type { Failure } from '../model/failure.ts';

/** How an attempt to connect ended. */
export type ConnectResult =
  | { readonly kind: 'connected'; readonly total: number }
  /** Nothing was sent: the key is empty or unsendable, or the address is invalid. */
  | { readonly kind: 'invalid'; readonly what: 'empty' | 'unsendable' | 'address' }
  /** Nothing was stored: another page connected or disconnected while the request was under way. */
  | { readonly kind: 'superseded' }
  /** Nothing was stored: Magpipe did not accept the key, or did not answer. */
  | { readonly kind: 'failed'; readonly failure: Failure };
