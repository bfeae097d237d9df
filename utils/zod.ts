import { config } from 'zod/mini';

// An extension's content security policy forbids `new Function`, which zod would otherwise try once, and the browser
// would report the attempt among the extension's errors.
config({ jitless: true });

export * from 'zod/mini';
