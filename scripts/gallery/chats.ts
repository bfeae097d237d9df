import { aChat, at } from '../../tests/support/chats.ts';
import { byActivity, type Chat } from '../../utils/domain/model/chat.ts';
import { storablePage } from '../../utils/domain/model/chat-size.ts';

/** The time of every picture (epoch ms): 9:40 in London on a Tuesday in spring. */
export const NOW = Date.UTC(2026, 2, 10, 9, 40);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WIDGETS = { site: 'Website', shop: 'Shop', help: 'Help center' } as const;

type Line = readonly [
  age: number,
  name: string | null,
  message: string | null,
  page: string | null,
  widget: keyof typeof WIDGETS,
  email?: string | null,
];

// biome-ignore format: one chat, one line
const PEOPLE: readonly Line[] = [
  [20 * SECOND, 'John', 'Thanks, that helps! One more thing: does the yearly plan renew by itself, and can I move it to another account?', 'https://example.com/pricing', 'site'],
  [4 * MINUTE, 'Marta Prokop', 'My parcel says delivered but it is not here', 'https://shop.example.com/orders/8841', 'shop'],
  [9 * MINUTE, null, 'hello?', 'https://example.com/', 'site', null],
  [26 * MINUTE, 'Aiko Kondo', 'ありがとうございます。来週また連絡します。', 'https://example.com/ja/contact', 'site'],
  [48 * MINUTE, 'هدى المنصوري', 'هل التوصيل مجاني إلى دبي؟', 'https://shop.example.com/shipping', 'shop'],
  [HOUR, null, 'The invoice for February has the old address of our office on it. Could you send a new one?', 'https://example.com/account/billing', 'help', 'sam.b@example.org'],
  [2 * HOUR, 'Priya Raman', 'That fixed it 🎉 thank you so much', 'https://example.com/docs/webhooks?lang=python', 'help'],
  [2.5 * HOUR, 'Jonas Weidenfeller', 'Guten Tag, wie lange dauert der Versand nach Österreich, und was kostet die Rücksendung?', 'https://shop.example.com/de/versand', 'shop'],
  [3 * HOUR, 'Oluwaseun Adeyemi', 'Do you have a SOC 2 report? Our security team needs it before Friday.', 'https://example.com/enterprise/security', 'site'],
  [4 * HOUR, 'Chloé Lefèvre', 'It worked now, merci !', 'https://shop.example.com/checkout', 'shop'],
  [5 * HOUR, 'Tom', 'I cannot log in since the update', 'https://example.com/login', 'help'],
  [6 * HOUR, '李文', '请问专业版支持多少个用户?', 'https://example.com/pricing', 'site'],
  [8 * HOUR, 'Amelia Hart', 'Is the arc lamp back in stock, in black?', 'https://shop.example.com/lamps/arc-floor-lamp', 'shop'],
  [9 * HOUR, 'Rahul Deshmukh', 'The staging site shows a blank page after the last deploy.', 'https://staging.example.com/checkout', 'help'],
  [11 * HOUR, 'Sofía Márquez', '¿Tienen descuento para estudiantes?', 'https://example.com/pricing', 'site'],
  [13 * HOUR, 'Ingrid Solberg', 'Perfect, I will wait for the courier then.', 'https://shop.example.com/orders/8790', 'shop'],
  [16 * HOUR, null, 'How do I add a second admin?', 'https://example.com/docs/teams', 'help', null],
  [20 * HOUR, 'Mareike Groß', 'Gibt es das Regal auch in Eiche?', 'https://shop.example.com/de/regale/nordlund', 'shop'],
  [DAY, 'Paulo Ribeiro', 'Obrigado, até amanhã!', 'https://example.com/contato', 'site'],
  [1.5 * DAY, 'Wilhelmina van der Berg', 'Two of the five chairs were missing from my order.', 'https://shop.example.com/orders/8620', 'shop'],
  [2 * DAY, 'Piotr Wiśniewski', 'Dziękuję, to wszystko.', 'https://shop.example.com/kontakt', 'shop'],
  [3 * DAY, 'Fatima Zahra', 'Can I pay by bank transfer?', 'https://example.com/pricing', 'site'],
  [5 * DAY, 'Noah Clarke', null, 'https://example.com/enterprise', 'site'],
  [6 * DAY, 'Elif Yılmaz', 'Could you call me back after lunch?', null, 'site'],
];

const LONG_GERMAN =
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderungsantragsformularausfüllhilfe und Donaudampfschifffahrtsgesellschaftskapitänsmütze';
const LONG_HOST =
  'https://a-very-long-name-of-a-shop-that-sells-everything.customers.of.the.hosting.company.example/a/b/c';

/** Texts that visitors can send, malicious or just difficult. */
// biome-ignore format: one chat, one line
const HOSTILE: readonly Line[] = [
  [MINUTE, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantin', LONG_GERMAN, 'https://example.com/pricing', 'site'],
  [2 * MINUTE, 'x'.repeat(300), 'y'.repeat(400), LONG_HOST, 'site'],
  [3 * MINUTE, '\u202Egnp.eciovni\u202C \u2066admin', 'Please open \u202Efdp.exe\u202C for the details', 'https://example.com/invoices', 'site'],
  [4 * MINUTE, 'محمد John الأحمد Smith', 'العنوان هو 12 High Street, London شكرا', 'https://shop.example.com/ar/العودة', 'shop'],
  [5 * MINUTE, '🦊👩‍👩‍👧‍👦🇫🇷🏳️‍🌈', '🎉'.repeat(60), 'https://bücher.example/katalog/neu?q=lampe', 'shop'],
  [6 * MINUTE, '<img src=x onerror=alert(1)>', '<b>bold</b> &amp; <svg onload=alert(3)>\n\n\nand\tmore', 'javascript:alert(document.domain)', 'site'],
  [7 * MINUTE, 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞', 'Ť̶̥h̴̰͛e̷̠̊y̸͖̽ ̶̫̈́c̴̥̈́o̶̗͝m̵̬̌e̶̡̐', 'https://example.com/', 'site'],
  [8 * MINUTE, null, '', '', 'help', `${'very-long-'.repeat(9)}@example.com`],
  [9 * MINUTE, 'منى', 'https://example.com/'.repeat(20), `https://example.com/${'deep/'.repeat(40)}`, 'help'],
];

/** Names and messages that have fewer visible characters than code points. */
// biome-ignore format: one chat, one line
const FOREIGN: readonly Line[] = [
  [MINUTE, 'ნინო ბერიძე', 'გამარჯობა, როდის მოვა ჩემი შეკვეთა?', 'https://example.com/', 'site'],
  [2 * MINUTE, 'محمد علي', '', 'https://shop.example.com/shipping', 'shop'],
  [3 * MINUTE, `Z${'\u0335\u0321\u0322\u0301'.repeat(20)}algo`, `t${'\u0301\u0323'.repeat(40)}ower`, `https://shop.example.com/sale?${'utm=spring&'.repeat(800)}`, 'shop'],
  [4 * MINUTE, '김민수'.normalize('NFD'), '안녕하세요, 배송이 언제 되나요?'.normalize('NFD'), 'https://example.com/pricing', 'site'],
  [5 * MINUTE, '👨‍👩‍👧‍👦'.repeat(20), '👍🏽🇩🇪'.repeat(80), 'https://example.com/', 'site'],
  [6 * MINUTE, 'क्षितिज शर्मा', 'मेरा ऑर्डर अभी तक नहीं आया है', 'https://example.com/', 'site'],
  [7 * MINUTE, 'ﬁona ßeta', null, null, 'site'],
];

/** Returns `count` plausible chats, at most 24; the newest first. */
export function someChats(count: number): Chat[] {
  return PEOPLE.slice(0, count).map(chatOf);
}

/** Returns `count` chats, which repeat the 24 every four days. */
export function manyChats(count: number): Chat[] {
  return Array.from({ length: count }, (_, index) => {
    const line = PEOPLE[index % PEOPLE.length];
    if (!line) throw new Error('There is no such visitor.');
    const [age, ...rest] = line;
    return chatOf([age + Math.floor(index / PEOPLE.length) * 4 * DAY, ...rest], index);
  }).sort(byActivity);
}

export function hostileChats(): Chat[] {
  return HOSTILE.map((line, index) => ({
    ...chatOf(line, index),
    id: `hostile-${index}`,
    widgetName: index % 2 === 0 ? 'Rückfragen-und-Beschwerdeannahmestelle für Privatkundinnen und Privatkunden' : 'W',
    widgetId: `hostile-widget-${index % 2}`,
  }));
}

export function foreignChats(): Chat[] {
  return FOREIGN.map((line, index) => ({ ...chatOf(line, index), id: `foreign-${index}` }));
}

/** Returns chats that visitors start just now. */
export function newChats(count: number): Chat[] {
  return manyChats(count).map((chat, index) => ({
    ...chat,
    id: `new-${index}`,
    lastMessageAt: at(new Date(NOW - index).toISOString()),
  }));
}

function chatOf([age, name, message, page, widget, email]: Line, index: number): Chat {
  const when = at(new Date(NOW - age).toISOString());
  const address = `${
    (name ?? 'visitor')
      .normalize('NFD')
      .replace(/[^a-z]+/gi, '')
      .toLowerCase() || 'me'
  }@example.com`;
  return aChat({
    id: `chat-${index}`,
    widgetId: widget,
    widgetName: WIDGETS[widget],
    visitorId: `v_${(0xa1f456 + index * 0x1357).toString(16)}`,
    visitorName: name,
    visitorEmail: email === undefined ? address : email,
    lastMessage: message,
    lastMessageAt: message === null ? null : when,
    createdAt: at(new Date(NOW - age - HOUR).toISOString()),
    messageCount: message === null ? 0 : (index % 12) + 1,
    ...storablePage(page),
  });
}
