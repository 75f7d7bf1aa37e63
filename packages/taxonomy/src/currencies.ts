import type { Currency } from '@techbridge/contracts';
import type { Vocabulary } from './entry';

/** ISO 4217. Other languages come from Intl: see labels.ts. */
export const currencies: Vocabulary<Currency> = {
  USD: { label: { en: 'US dollar', zh: '美元' }, also: ['us$', '$', 'us dollars', 'dollar', '美金', '万美元'] },
  CNY: {
    label: { en: 'Chinese yuan', zh: '人民币' },
    also: ['rmb', '¥', '元', '人民币元', 'yuan', 'renminbi', '万元'],
  },
  EUR: { label: { en: 'Euro', zh: '欧元' }, also: ['€', 'euros'] },
  BND: { label: { en: 'Brunei dollar', zh: '文莱元' }, also: ['b$'] },
  KHR: { label: { en: 'Cambodian riel', zh: '柬埔寨瑞尔' }, also: ['riel', '៛', '瑞尔'] },
  IDR: {
    label: { en: 'Indonesian rupiah', zh: '印度尼西亚盾', lo: 'ຣູເປຍອິນໂດເນເຊຍ' },
    also: ['rp', 'rupiah', '印尼盾', '印尼卢比'],
  },
  LAK: { label: { en: 'Lao kip', zh: '老挝基普' }, also: ['kip', '₭', '基普'] },
  MYR: { label: { en: 'Malaysian ringgit', zh: '马来西亚林吉特' }, also: ['rm', 'ringgit', '林吉特', '马币', '令吉'] },
  MMK: { label: { en: 'Myanmar kyat', zh: '缅甸元' }, also: ['kyat', '缅币', '缅元'] },
  PHP: { label: { en: 'Philippine peso', zh: '菲律宾比索' }, also: ['peso', '₱', '比索'] },
  SGD: { label: { en: 'Singapore dollar', zh: '新加坡元' }, also: ['s$', '新币', '新元'] },
  THB: { label: { en: 'Thai baht', zh: '泰铢' }, also: ['baht', '฿'] },
  VND: { label: { en: 'Vietnamese dong', zh: '越南盾' }, also: ['dong', '₫', 'vnđ', 'đồng'] },
};
