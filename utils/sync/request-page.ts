import type { Answer, Credentials, ListChatSessions } from '../api/client.ts';
import type { PageRequest } from '../domain/sync/page-request.ts';

/**
 * Sends one request. When reading the answer throws, the mistake is our own: it is logged and becomes the failure
 * `unexpected`, so that nobody looks for it in the network or the storage.
 */
export async function requestPage(
  list: ListChatSessions,
  credentials: Credentials,
  request: PageRequest,
): Promise<Answer> {
  try {
    return await list(credentials, request);
  } catch (error) {
    console.error('Perch could not read an answer:', error);
    return { kind: 'failure', failure: { kind: 'unexpected' } };
  }
}
