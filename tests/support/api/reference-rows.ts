/** How a built session differs from the published one; without `last_message` it is empty. */
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
  ['support', 'Amelia Hart', 'amelia.hart@example.com', 'Does the Pro plan include phone support?', '2024-01-15T09:45:00.123456+00:00', 5, 'https://example.com/pricing', '2024-01-15T09:31:12.004+00:00'],
  ['shop', 'Jonas Weidenfeller', 'jonas@weidenfeller.example', GERMAN, '2024-01-15T09:45:00.123455+00:00', 12, 'https://shop.example.com/de/suche?q=m%C3%BCtzen&seite=2#treffer', '2024-01-15T08:58:40.11+00:00'],
  ['shop', 'ليلى حداد', 'layla@example.org', 'مرحبا، أريد إرجاع طلبي رقم 20417 من فضلك.', '2024-01-15T09:44:59.9+00:00', 3, 'https://shop.example.com/ar/returns', '2024-01-15T09:40:00+00:00'],
  ['shop', '佐藤 美咲', 'misaki.sato@example.jp', 'サイズについて質問があります。Mサイズの在庫はありますか?', '2024-01-15T09:30:15.12+00:00', 4, 'https://shop.example.com/ja/size-guide', '2024-01-15T09:22:07.5+00:00'],
  ['support', '🦊 Renard', 'renard@example.fr', 'It works now 🎉🎉 thank you 👩‍👩‍👧‍👦🇫🇷', '2024-01-15T09:12:03.123+00:00', 27, 'https://example.com/docs/getting-started', '2024-01-14T17:02:44.99871+00:00'],
  ['support', null, null, 'hello?', '2024-01-15T08:59:59+00:00', 1, 'https://example.com/', '2024-01-15T08:59:58.999999+00:00'],
  ['support', null, 'anna@example.com', 'Where is my parcel? 📦', '2024-01-15T08:41:22.1234+00:00', 2, null, '2024-01-15T08:41:00.25+00:00'],
  ['shop', 'Tom', null, 'I cannot log in', '2024-01-15T07:05:10.12345+00:00', 6, 'https://shop.example.com/account/login', '2024-01-15T07:00:00+00:00'],
  ['gone', 'Ingrid Solberg', 'ingrid@solberg.example', 'Is this widget still answered by someone?', '2024-01-14T21:15:00.5+00:00', 9, 'https://old.example.com/contact', '2024-01-13T06:45:31.040506+00:00'],
  ['support', 'Eve', 'eve@example.net', 'Please click my page.', '2024-01-14T20:00:00.000001+00:00', 2, 'javascript:alert(document.domain)', '2024-01-14T19:59:01+00:00'],
  ['support', 'Rahul Deshmukh', 'rahul@example.in', 'The staging site shows a blank page.', '2024-01-14T16:30:45.67+00:00', 14, 'https://admin:secret@staging.example.com/checkout', '2024-01-14T15:10:00.3333+00:00'],
  ['shop', 'Mareike Groß', 'mareike@example.de', 'Gibt es das Buch auch gebunden?', '2024-01-14T14:03:09.080706+00:00', 7, 'https://bücher.example/katalog/neu?q=lampe', '2024-01-14T14:00:00+00:00'],
  ['support', '<img src=x onerror=alert(1)>', '"><script>alert(2)</script>@example.com', '<b>bold</b> &amp; <svg onload=alert(3)>', '2024-01-14T11:00:00+00:00', 3, 'https://example.com/?q=<script>alert(4)</script>', '2024-01-14T10:59:30.1+00:00'],
  ['support', '\u202Egnp.eciovni\u202C \u2066admin', 'rtl@example.com', 'Please open \u202Efdp.exe\u202C for the details', '2024-01-13T18:20:21.222324+00:00', 4, 'https://example.com/invoices', '2024-01-13T18:18:00+00:00'],
  ['shop', 'Chloé Lefèvre', 'chloe@lefevre.example', 'My card was declined twice.', '2024-01-13T09:10:10.1+00:00', 8, 'https://shop.example.com/checkout', '2024-01-13T09:01:01.01+00:00'],
  ['support', 'Oluwaseun Adeyemi-Okonkwo, Head of Procurement and Supplier Relations', 'seun@example.net', 'Do you have a SOC 2 report?', '2024-01-12T13:55:00.77777+00:00', 11, 'https://example.com/enterprise/security', '2024-01-12T13:30:00+00:00'],
  ['shop', 'Wilhelmina van der Berg', 'mina@example.nl', LONG, '2024-01-11T07:00:00.000999+00:00', 1000, 'https://shop.example.com/orders/20399', '2023-10-16T12:14:15.161718+00:00'],
  ['support', '', '', '   ', '2023-12-07T17:00:00.4321+00:00', 1, '', '2023-12-07T16:59:00+00:00'],
  ['support', 'Bot\r\nInjected: yes', 'bot@example.com', 'line one\nline two\n\nline four', '2023-07-29T05:30:00+00:00', 2, 'not a url at all', '2023-07-29T05:29:00+00:00'],
  ['shop', 'Piotr Wiśniewski', 'piotr@example.pl', 'Dziękuję, to wszystko.', '2022-05-14T23:00:00.999999+00:00', 18, 'http://shop.example.com/kontakt', '2022-05-14T22:30:00+00:00'],
  ['support', null, null, null, null, 0, 'https://example.com/pricing', '2024-01-15T09:44:30.5+00:00'],
  ['shop', 'Sofía Márquez', 'sofia@example.es', null, null, 0, 'https://shop.example.com/es/ofertas', '2023-12-29T08:09:09.090909+00:00'],
  ['support', 'Grace', null, null, null, 0, null, '2022-01-02T19:20:20+00:00'],
];

/** The 23 sessions beside the published one; each is unusual in a way that docs/api.md allows, and older than that one. */
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
