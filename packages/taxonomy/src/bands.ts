import { MONEY_BANDS, PRICE_BANDS, type MoneyBand, type PriceBand } from '@techbridge/contracts';
import type { Vocabulary } from './entry';

/** Amounts without a currency: the currency stands beside the band. */
const amounts: Vocabulary<Exclude<PriceBand, 'free' | 'negotiable'> | MoneyBand> = {
  'under-50k': {
    label: {
      en: 'Under 50,000',
      zh: '5万以下',
      id: 'Di bawah 50.000',
      ms: 'Bawah 50,000',
      vi: 'Dưới 50.000',
      th: 'ต่ำกว่า 50,000',
      km: 'ក្រោម 50,000',
      lo: 'ຕ່ຳກວ່າ 50.000',
      my: '50,000 အောက်',
      fil: 'Mababa sa 50,000',
    },
    also: ['<50k', '< 50,000', 'below 50,000', 'less than 50,000', '少于5万', '低于5万', '5万元以下', '<5万'],
  },
  '50k-200k': {
    label: {
      en: '50,000–200,000',
      zh: '5万–20万',
      id: '50.000–200.000',
      ms: '50,000–200,000',
      vi: '50.000–200.000',
      th: '50,000–200,000',
      km: '50,000–200,000',
      lo: '50.000–200.000',
      my: '50,000–200,000',
      fil: '50,000–200,000',
    },
    also: ['5-20万', '5-20万元', '5万-20万元', '50k to 200k'],
  },
  '200k-1m': {
    label: {
      en: '200,000–1 million',
      zh: '20万–100万',
      id: '200.000–1 juta',
      ms: '200,000–1 juta',
      vi: '200.000–1 triệu',
      th: '200,000–1 ล้าน',
      km: '200,000–1 លាន',
      lo: '200.000–1 ລ້ານ',
      my: '200,000–1 သန်း',
      fil: '200,000–1 milyon',
    },
    also: ['20-100万', '20-100万元', '20万-100万元', '200,000-1,000,000', '200k to 1m'],
  },
  '1m-5m': {
    label: {
      en: '1–5 million',
      zh: '100万–500万',
      id: '1–5 juta',
      ms: '1–5 juta',
      vi: '1–5 triệu',
      th: '1–5 ล้าน',
      km: '1–5 លាន',
      lo: '1–5 ລ້ານ',
      my: '1–5 သန်း',
      fil: '1–5 milyon',
    },
    also: ['100-500万', '100-500万元', '100万-500万元', '1,000,000-5,000,000', '1m to 5m'],
  },
  'over-5m': {
    label: {
      en: 'Over 5 million',
      zh: '500万以上',
      id: 'Di atas 5 juta',
      ms: 'Lebih 5 juta',
      vi: 'Trên 5 triệu',
      th: 'มากกว่า 5 ล้าน',
      km: 'លើសពី 5 លាន',
      lo: 'ຫຼາຍກວ່າ 5 ລ້ານ',
      my: '5 သန်းအထက်',
      fil: 'Higit sa 5 milyon',
    },
    also: ['>5m', 'more than 5 million', 'above 5,000,000', '500万元以上', '>500万'],
  },
  '5m-20m': {
    label: {
      en: '5–20 million',
      zh: '500万–2000万',
      id: '5–20 juta',
      ms: '5–20 juta',
      vi: '5–20 triệu',
      th: '5–20 ล้าน',
      km: '5–20 លាន',
      lo: '5–20 ລ້ານ',
      my: '5–20 သန်း',
      fil: '5–20 milyon',
    },
    also: ['500-2000万', '500-2000万元', '500万-2000万元', '5m to 20m'],
  },
  'over-20m': {
    label: {
      en: 'Over 20 million',
      zh: '2000万以上',
      id: 'Di atas 20 juta',
      ms: 'Lebih 20 juta',
      vi: 'Trên 20 triệu',
      th: 'มากกว่า 20 ล้าน',
      km: 'លើសពី 20 លាន',
      lo: 'ຫຼາຍກວ່າ 20 ລ້ານ',
      my: '20 သန်းအထက်',
      fil: 'Higit sa 20 milyon',
    },
    also: ['>20m', 'more than 20 million', '2000万元以上', '>2000万'],
  },
};

/** What a supplier asks for a technology. */
export const priceBands: Vocabulary<PriceBand> = {
  free: {
    label: {
      en: 'Free of charge',
      zh: '免费',
      id: 'Gratis',
      ms: 'Percuma',
      vi: 'Miễn phí',
      th: 'ไม่คิดค่าใช้จ่าย',
      km: 'ឥតគិតថ្លៃ',
      lo: 'ບໍ່ເສຍຄ່າ',
      my: 'အခမဲ့',
      fil: 'Libre',
    },
    also: ['free', 'no charge', '0', '无偿', '不收费', 'ฟรี'],
  },
  'under-50k': amounts['under-50k'],
  '50k-200k': amounts['50k-200k'],
  '200k-1m': amounts['200k-1m'],
  '1m-5m': amounts['1m-5m'],
  'over-5m': amounts['over-5m'],
  negotiable: {
    label: {
      en: 'Negotiable',
      zh: '面议',
      id: 'Dapat dinegosiasikan',
      ms: 'Boleh dirunding',
      vi: 'Thương lượng',
      th: 'ต่อรองได้',
      km: 'អាចចរចាបាន',
      lo: 'ຕໍ່ລອງໄດ້',
      my: 'ညှိနှိုင်းနိုင်',
      fil: 'Napag-uusapan',
    },
    also: [
      'on request',
      'price on request',
      'to be negotiated',
      'tbd',
      '议价',
      '协商',
      '双方协商',
      '价格面议',
      '待定',
      'thỏa thuận',
      'nego',
    ],
  },
};

/** What a buyer can spend, or an investment needs. */
export const moneyBands: Vocabulary<MoneyBand> = {
  'under-50k': amounts['under-50k'],
  '50k-200k': amounts['50k-200k'],
  '200k-1m': amounts['200k-1m'],
  '1m-5m': amounts['1m-5m'],
  '5m-20m': amounts['5m-20m'],
  'over-20m': amounts['over-20m'],
};

/** `from` is included, `to` is not; both in whole units of the currency beside the band. */
export interface Bounds {
  from?: number;
  to?: number;
}

const BOUNDS: Readonly<Record<PriceBand | MoneyBand, Bounds>> = {
  free: {},
  'under-50k': { from: 0, to: 50_000 },
  '50k-200k': { from: 50_000, to: 200_000 },
  '200k-1m': { from: 200_000, to: 1_000_000 },
  '1m-5m': { from: 1_000_000, to: 5_000_000 },
  'over-5m': { from: 5_000_000 },
  '5m-20m': { from: 5_000_000, to: 20_000_000 },
  'over-20m': { from: 20_000_000 },
  negotiable: {},
};

/** The amounts a band spans; empty for bands that are no amount. */
export function boundsOf(band: PriceBand | MoneyBand): Bounds {
  return BOUNDS[band];
}

function bandAt<Band extends PriceBand | MoneyBand>(bands: readonly Band[], amount: number): Band | null {
  if (!Number.isFinite(amount) || amount < 0) return null;
  const within = (band: Band) => {
    const { from = Infinity, to = Infinity } = BOUNDS[band];
    return amount >= from && amount < to;
  };
  return bands.find(within) ?? null;
}

/** The band an amount falls into; null for a negative or meaningless amount. */
export function moneyBandOf(amount: number): MoneyBand | null {
  return bandAt(MONEY_BANDS, amount);
}

/** Like {@link moneyBandOf} for prices; nothing to pay is `free`. */
export function priceBandOf(amount: number): PriceBand | null {
  return amount === 0 ? 'free' : bandAt(PRICE_BANDS, amount);
}
