/** What differs between the sessions built after the published one; without `last_message` there was no message. */
export interface ReferenceRow {
  widget: 'support' | 'shop' | 'gone';
  visitor_name: string | null;
  visitor_email: string | null;
  last_message?: string;
  last_message_at: string | null;
  message_count: number;
  page_url: string | null;
  created_at: string;
}

type Row = [
  widget: ReferenceRow['widget'],
  name: string | null,
  email: string | null,
  message: string | null,
  at: string | null,
  count: number,
  page: string | null,
  created: string,
];

const GERMAN =
  'Wo finde ich die Donaudampfschifffahrtsgesellschaftskapitänsmützen und das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz?';
const LONG = `My order arrived with two of the five chairs missing. ${'I have written to you three times already. '.repeat(12)}`;

// biome-ignore format: one session, one line
const rows: readonly Row[] = [
  ['support', 'Amelia Hart', 'amelia.hart@example.com', 'Does the Pro plan include phone support?', '2026-02-01T10:45:00.123456+00:00', 5, 'https://example.com/pricing', '2026-02-01T10:31:12.004+00:00'],
  ['shop', 'Jonas Weidenfeller', 'jonas@weidenfeller.example', GERMAN, '2026-02-01T10:45:00.123455+00:00', 12, 'https://shop.example.com/de/suche?q=m%C3%BCtzen&seite=2#treffer', '2026-02-01T09:58:40.11+00:00'],
  ['shop', 'ليلى حداد', 'layla@example.org', 'مرحبا، أريد إرجاع طلبي رقم 20417 من فضلك.', '2026-02-01T10:44:59.9+00:00', 3, 'https://shop.example.com/ar/returns', '2026-02-01T10:40:00+00:00'],
  ['shop', '佐藤 美咲', 'misaki.sato@example.jp', 'サイズについて質問があります。Mサイズの在庫はありますか?', '2026-02-01T10:30:15.12+00:00', 4, 'https://shop.example.com/ja/size-guide', '2026-02-01T10:22:07.5+00:00'],
  ['support', '🦊 Renard', 'renard@example.fr', 'It works now 🎉🎉 thank you 👩‍👩‍👧‍👦🇫🇷', '2026-02-01T10:12:03.123+00:00', 27, 'https://example.com/docs/getting-started', '2026-01-31T18:02:44.99871+00:00'],
  ['support', null, null, 'hello?', '2026-02-01T09:59:59+00:00', 1, 'https://example.com/', '2026-02-01T09:59:58.999999+00:00'],
  ['support', null, 'anna@example.com', 'Where is my parcel? 📦', '2026-02-01T09:41:22.1234+00:00', 2, null, '2026-02-01T09:41:00.25+00:00'],
  ['shop', 'Tom', null, 'I cannot log in', '2026-02-01T08:05:10.12345+00:00', 6, 'https://shop.example.com/account/login', '2026-02-01T08:00:00+00:00'],
  ['gone', 'Ingrid Solberg', 'ingrid@solberg.example', 'Is this widget still answered by someone?', '2026-01-31T22:15:00.5+00:00', 9, 'https://old.example.com/contact', '2026-01-30T07:45:31.040506+00:00'],
  ['support', 'Eve', 'eve@example.net', 'Please click my page.', '2026-01-31T21:00:00.000001+00:00', 2, 'javascript:alert(document.domain)', '2026-01-31T20:59:01+00:00'],
  ['support', 'Rahul Deshmukh', 'rahul@example.in', 'The staging site shows a blank page.', '2026-01-31T17:30:45.67+00:00', 14, 'https://admin:secret@staging.example.com/checkout', '2026-01-31T16:10:00.3333+00:00'],
  ['shop', 'Mareike Groß', 'mareike@example.de', 'Gibt es das Buch auch gebunden?', '2026-01-31T15:03:09.080706+00:00', 7, 'https://bücher.example/katalog/neu?q=lampe', '2026-01-31T15:00:00+00:00'],
  ['support', '<img src=x onerror=alert(1)>', '"><script>alert(2)</script>@example.com', '<b>bold</b> &amp; <svg onload=alert(3)>', '2026-01-31T12:00:00+00:00', 3, 'https://example.com/?q=<script>alert(4)</script>', '2026-01-31T11:59:30.1+00:00'],
  ['support', '\u202Egnp.eciovni\u202C \u2066admin', 'rtl@example.com', 'Please open \u202Efdp.exe\u202C for the details', '2026-01-30T19:20:21.222324+00:00', 4, 'https://example.com/invoices', '2026-01-30T19:18:00+00:00'],
  ['shop', 'Chloé Lefèvre', 'chloe@lefevre.example', 'My card was declined twice.', '2026-01-30T10:10:10.1+00:00', 8, 'https://shop.example.com/checkout', '2026-01-30T10:01:01.01+00:00'],
  ['support', 'Oluwaseun Adeyemi-Okonkwo, Head of Procurement and Supplier Relations', 'seun@example.net', 'Do you have a SOC 2 report?', '2026-01-29T14:55:00.77777+00:00', 11, 'https://example.com/enterprise/security', '2026-01-29T14:30:00+00:00'],
  ['shop', 'Wilhelmina van der Berg', 'mina@example.nl', LONG, '2026-01-28T08:00:00.000999+00:00', 1000, 'https://shop.example.com/orders/20399', '2025-11-02T13:14:15.161718+00:00'],
  ['support', '', '', '   ', '2025-12-24T18:00:00.4321+00:00', 1, '', '2025-12-24T17:59:00+00:00'],
  ['support', 'Bot\r\nInjected: yes', 'bot@example.com', 'line one\nline two\n\nline four', '2025-08-15T06:30:00+00:00', 2, 'not a url at all', '2025-08-15T06:29:00+00:00'],
  ['shop', 'Piotr Wiśniewski', 'piotr@example.pl', 'Dziękuję, to wszystko.', '2024-06-01T00:00:00.999999+00:00', 18, 'http://shop.example.com/kontakt', '2024-05-31T23:30:00+00:00'],
  ['support', null, null, null, null, 0, 'https://example.com/pricing', '2026-02-01T10:44:30.5+00:00'],
  ['shop', 'Sofía Márquez', 'sofia@example.es', null, null, 0, 'https://shop.example.com/es/ofertas', '2026-01-15T09:09:09.090909+00:00'],
  ['support', 'Grace', null, null, null, 0, null, '2024-01-20T20:20:20+00:00'],
];

/** The 23 sessions that join the published one, each odd in a way that API.md allows. */
export const referenceRows: readonly ReferenceRow[] = rows.map(
  ([widget, name, email, message, at, count, page, created]) => ({
    widget,
    visitor_name: name,
    visitor_email: email,
    ...(message === null ? {} : { last_message: message }),
    last_message_at: at,
    message_count: count,
    page_url: page,
    created_at: created,
  }),
);
