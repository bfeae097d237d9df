import { config } from 'zod/mini';

// An extension's content security policy forbids `new Function`. Zod would try it once, and the browser would report that
// among the extension's errors.
config({ jitless: true });

export * from 'zod/mini';
