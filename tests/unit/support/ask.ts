import type { ListPage } from '../../support/api/account.ts';
import type { StandIn } from '../../support/api/stand-in.ts';

/** Sends the list request as a client would; a string body is sent as it is. */
export function ask(standIn: StandIn, body: unknown = {}, init: RequestInit = {}): Promise<Response> {
  return fetch(`${standIn.url}/list-chat-sessions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${standIn.key}`, 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
    ...init,
  });
}

/** Returns the page of a good answer; throws for any other. */
export async function pageOf(answer: Response | Promise<Response>): Promise<ListPage> {
  const response = await answer;
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  return (await response.json()) as ListPage;
}
