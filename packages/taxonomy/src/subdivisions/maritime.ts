import type { Row } from './row';

/** ISO 3166-2:BN. */
export const BRUNEI: readonly Row[] = [
  ['BM', 'Brunei-Muara', '文莱-摩拉区', 'Brunei-Muara'],
  ['BE', 'Belait', '马来奕区', 'Belait'],
  ['TU', 'Tutong', '都东区', 'Tutong'],
  ['TE', 'Temburong', '淡布隆区', 'Temburong'],
];

/** ISO 3166-2:ID at the level of provinces; the seven geographical units above them are left out. */
export const INDONESIA: readonly Row[] = [
  ['AC', 'Aceh', '亚齐', 'Aceh'],
  ['SU', 'North Sumatra', '北苏门答腊', 'Sumatera Utara'],
  ['SB', 'West Sumatra', '西苏门答腊', 'Sumatera Barat'],
  ['RI', 'Riau', '廖内', 'Riau'],
  ['KR', 'Riau Islands', '廖内群岛', 'Kepulauan Riau'],
  ['JA', 'Jambi', '占碑', 'Jambi'],
  ['SS', 'South Sumatra', '南苏门答腊', 'Sumatera Selatan'],
  ['BB', 'Bangka Belitung Islands', '邦加-勿里洞群岛', 'Kepulauan Bangka Belitung'],
  ['BE', 'Bengkulu', '明古鲁', 'Bengkulu'],
  ['LA', 'Lampung', '楠榜', 'Lampung'],
  ['BT', 'Banten', '万丹', 'Banten'],
  ['JK', 'Jakarta', '雅加达', 'Jakarta'],
  ['JB', 'West Java', '西爪哇', 'Jawa Barat'],
  ['JT', 'Central Java', '中爪哇', 'Jawa Tengah'],
  ['YO', 'Yogyakarta', '日惹', 'Daerah Istimewa Yogyakarta'],
  ['JI', 'East Java', '东爪哇', 'Jawa Timur'],
  ['BA', 'Bali', '巴厘', 'Bali'],
  ['NB', 'West Nusa Tenggara', '西努沙登加拉', 'Nusa Tenggara Barat'],
  ['NT', 'East Nusa Tenggara', '东努沙登加拉', 'Nusa Tenggara Timur'],
  ['KB', 'West Kalimantan', '西加里曼丹', 'Kalimantan Barat'],
  ['KT', 'Central Kalimantan', '中加里曼丹', 'Kalimantan Tengah'],
  ['KS', 'South Kalimantan', '南加里曼丹', 'Kalimantan Selatan'],
  ['KI', 'East Kalimantan', '东加里曼丹', 'Kalimantan Timur'],
  ['KU', 'North Kalimantan', '北加里曼丹', 'Kalimantan Utara'],
  ['SA', 'North Sulawesi', '北苏拉威西', 'Sulawesi Utara'],
  ['GO', 'Gorontalo', '哥伦打洛', 'Gorontalo'],
  ['ST', 'Central Sulawesi', '中苏拉威西', 'Sulawesi Tengah'],
  ['SR', 'West Sulawesi', '西苏拉威西', 'Sulawesi Barat'],
  ['SN', 'South Sulawesi', '南苏拉威西', 'Sulawesi Selatan'],
  ['SG', 'Southeast Sulawesi', '东南苏拉威西', 'Sulawesi Tenggara'],
  ['MA', 'Maluku', '马鲁古', 'Maluku'],
  ['MU', 'North Maluku', '北马鲁古', 'Maluku Utara'],
  ['PA', 'Papua', '巴布亚', 'Papua'],
  ['PB', 'West Papua', '西巴布亚', 'Papua Barat'],
  ['PD', 'Southwest Papua', '西南巴布亚', 'Papua Barat Daya'],
  ['PE', 'Highland Papua', '山地巴布亚', 'Papua Pegunungan'],
  ['PS', 'South Papua', '南巴布亚', 'Papua Selatan'],
  ['PT', 'Central Papua', '中巴布亚', 'Papua Tengah'],
];

/** ISO 3166-2:MY. */
export const MALAYSIA: readonly Row[] = [
  ['01', 'Johor', '柔佛州', 'Johor'],
  ['02', 'Kedah', '吉打州', 'Kedah'],
  ['03', 'Kelantan', '吉兰丹州', 'Kelantan'],
  ['14', 'Kuala Lumpur', '吉隆坡', 'Wilayah Persekutuan Kuala Lumpur'],
  ['15', 'Labuan', '纳闽', 'Wilayah Persekutuan Labuan'],
  ['04', 'Malacca', '马六甲州', 'Melaka'],
  ['05', 'Negeri Sembilan', '森美兰州', 'Negeri Sembilan'],
  ['06', 'Pahang', '彭亨州', 'Pahang'],
  ['07', 'Penang', '槟城州', 'Pulau Pinang'],
  ['08', 'Perak', '霹雳州', 'Perak'],
  ['09', 'Perlis', '玻璃市州', 'Perlis'],
  ['16', 'Putrajaya', '布城', 'Wilayah Persekutuan Putrajaya'],
  ['12', 'Sabah', '沙巴州', 'Sabah'],
  ['13', 'Sarawak', '砂拉越州', 'Sarawak'],
  ['10', 'Selangor', '雪兰莪州', 'Selangor'],
  ['11', 'Terengganu', '登嘉楼州', 'Terengganu'],
];

/** ISO 3166-2:SG: the districts of the community development councils. */
export const SINGAPORE: readonly Row[] = [
  ['01', 'Central Singapore', '新加坡中区', 'Central Singapore'],
  ['02', 'North East', '新加坡东北区', 'North East'],
  ['03', 'North West', '新加坡西北区', 'North West'],
  ['04', 'South East', '新加坡东南区', 'South East'],
  ['05', 'South West', '新加坡西南区', 'South West'],
];

/** ISO 3166-2:TL. */
export const TIMOR_LESTE: readonly Row[] = [
  ['AL', 'Aileu', '艾莱乌', 'Aileu'],
  ['AN', 'Ainaro', '阿伊纳罗', 'Ainaro'],
  ['BA', 'Baucau', '包考', 'Baucau'],
  ['BO', 'Bobonaro', '博博纳罗', 'Bobonaro'],
  ['CO', 'Cova Lima', '科瓦利马', 'Cova Lima'],
  ['DI', 'Dili', '帝力', 'Díli'],
  ['ER', 'Ermera', '埃尔梅拉', 'Ermera'],
  ['LA', 'Lautém', '劳滕', 'Lautein'],
  ['LI', 'Liquiçá', '利基萨', 'Likisá'],
  ['MT', 'Manatuto', '马纳图托', 'Manatutu'],
  ['MF', 'Manufahi', '马努法希', 'Manufahi'],
  ['OE', 'Oecusse', '欧库西', 'Oekusi-Ambenu'],
  ['VI', 'Viqueque', '维克克', 'Vikeke'],
];
