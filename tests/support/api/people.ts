/** Plausible visitors for the demo and for large accounts. */
export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly page: string | null;
  readonly lines: readonly string[];
}

export const people: readonly Person[] = [
  {
    name: 'Amelia Hart',
    email: 'amelia.hart@example.com',
    page: 'https://shop.example.com/lamps/arc-floor-lamp',
    lines: [
      'Hi, is the arc lamp in stock?',
      'In black, please.',
      'Does it come with a bulb?',
      'Perfect, ordering now.',
    ],
  },
  {
    name: 'Jonas Weidenfeller',
    email: 'jonas@weidenfeller.example',
    page: 'https://shop.example.com/de/versand',
    lines: [
      'Guten Tag, wie lange dauert der Versand nach Österreich?',
      'Und die Rücksendekostenübernahmeerklärung?',
      'Alles klar, vielen Dank!',
    ],
  },
  {
    name: 'ليلى حداد',
    email: 'layla@example.org',
    page: 'https://shop.example.com/ar/returns',
    lines: ['مرحبا، أريد إرجاع طلبي.', 'رقم الطلب 20417', 'شكرا جزيلا'],
  },
  {
    name: '佐藤 美咲',
    email: 'misaki.sato@example.jp',
    page: 'https://shop.example.com/ja/size-guide',
    lines: ['サイズについて質問があります。', '身長は162cmです。', 'ありがとうございます!'],
  },
  {
    name: null,
    email: null,
    page: 'https://example.com/pricing',
    lines: ['What does the Pro plan cost per seat?', 'Is there a yearly discount?', 'ok thanks'],
  },
  {
    name: 'Priya Raman',
    email: 'priya@raman.example',
    page: 'https://example.com/docs/webhooks?lang=python',
    lines: ['My webhook gets a 403 since this morning.', 'Here is the request id: 8f2c-11', 'That fixed it 🎉'],
  },
  {
    name: 'Tom',
    email: null,
    page: 'https://example.com/',
    lines: ['hello?', 'anyone there', 'I cannot log in'],
  },
  {
    name: 'Chloé Lefèvre',
    email: 'chloe@lefevre.example',
    page: 'https://shop.example.com/checkout',
    lines: ['My card was declined twice.', 'It is a Visa from France.', 'It worked now, merci !'],
  },
  {
    name: 'Oluwaseun Adeyemi-Okonkwo',
    email: 'seun@example.net',
    page: 'https://example.com/enterprise/security',
    lines: ['Do you have a SOC 2 report?', 'We need it before Friday.', 'Could you mail it to our legal team?'],
  },
  {
    name: null,
    email: 'anna@example.com',
    page: null,
    lines: ['Where is my parcel? 📦', 'The tracking page is empty.', 'Thank you!'],
  },
];
