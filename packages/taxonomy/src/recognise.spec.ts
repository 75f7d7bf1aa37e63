import { LOCALES } from '@techbridge/contracts';
import { VOCABULARY_NAMES, codesOf, findLabel, type VocabularyName } from './labels';
import { isNotRelevant, recognise, recogniseAll, type Recognisable } from './recognise';
import { subdivisions } from './subdivisions';
import { terms } from './terms';

const code = (vocabulary: Recognisable, text: string) => recognise(vocabulary, text)?.code ?? null;

describe('what an importer recognises', () => {
  const cells: [Recognisable, string, string | number][] = [
    ['sector', 'water', 'water'],
    ['sector', '节能环保', 'waste-pollution'],
    ['sector', '节能环保产业', 'waste-pollution'],
    ['sector', 'Agriculture & Food', 'agriculture-food'],
    ['sector', ' 新 能 源 ', 'energy'],
    ['sector', '生物医药领域', 'health-biomedicine'],
    ['sector', 'A. 智能制造', 'manufacturing'],
    ['sector', 'Năng lượng', 'energy'],
    ['sector', 'nang luong', 'energy'],
    ['sector', 'พลังงาน', 'energy'],
    ['sector', 'Energy (renewable)', 'energy'],
    ['sector', '现代农业技术', 'agriculture-food'],
    ['sector', '生物、医药和医疗器械技术', 'health-biomedicine'],
    ['sector', '环境保护与资源综合利用', 'waste-pollution'],
    ['sector', '先进制造与自动化', 'manufacturing'],
    ['technology-form', '设备', 'device'],
    ['cooperation-type', '技术许可/普通许可', 'licence-nonexclusive'],
    ['cooperation-type', '普通实施许可', 'licence-nonexclusive'],
    ['cooperation-type', 'Non exclusive license', 'licence-nonexclusive'],
    ['cooperation-type', 'Exclusive Licensing', 'licence-exclusive'],
    ['cooperation-type', '作价入股', 'equity-in-kind'],
    ['cooperation-type', '合作研发', 'joint-rd'],
    ['cooperation-type', '技术转让', 'assignment'],
    ['cooperation-type', 'EPC', 'turnkey'],
    ['ip-status', '发明专利已授权', 'granted'],
    ['ip-status', '发明专利（已授权）', 'granted'],
    ['ip-status', '实用新型专利已授权', 'granted'],
    ['ip-status', 'Patent pending', 'applied'],
    ['ip-status', 'Patent (pending)', 'applied'],
    ['ip-status', 'Issued', 'granted'],
    ['ip-status', '授权发明专利3项', 'granted'],
    ['ip-status', '软著', 'software-copyright'],
    ['ip-status', '已失效', 'expired-open'],
    ['trl', '小试', 4],
    ['trl', '中试', 6],
    ['trl', '产业化', 9],
    ['trl', 'TRL 7', 7],
    ['trl', 'trl7', 7],
    ['trl', 'TRL-7', 7],
    ['trl', '7级', 7],
    ['trl', '第七级', 7],
    ['trl', '７', 7],
    ['trl', 'TRL７：系统样机', 7],
    ['trl', '7.0', 7],
    ['trl', '正样级', 6],
    ['trl', 'ระดับ 5', 5],
    ['trl', '工业化生产', 9],
    ['trl-band', '目前处于中试阶段', 'demonstrable'],
    ['trl-band', '中试阶段', 'demonstrable'],
    ['trl-band', 'Prototype', 'demonstrable'],
    ['trl-band', '已上市', 'on-market'],
    ['sdg', 'SDG 6', 6],
    ['sdg', 'SDG6', 6],
    ['sdg', 'sdg-06', 6],
    ['sdg', '目标6', 6],
    ['sdg', '目标六', 6],
    ['sdg', '目标十三', 13],
    ['sdg', '第６项目标', 6],
    ['sdg', '清洁饮水和卫生设施', 6],
    ['sdg', 'SDG 6 清洁饮水和卫生设施', 6],
    ['sdg', '6. Clean water and sanitation', 6],
    ['sdg', 'Goal 6.3', 6],
    ['sdg', 'SDG 13: Climate Action', 13],
    ['sdg', 'Nước sạch và vệ sinh', 6],
    ['country', 'Vietnam', 'VN'],
    ['country', 'Viet Nam', 'VN'],
    ['country', 'VIỆT NAM', 'VN'],
    ['country', '越南', 'VN'],
    ['country', 'VN', 'VN'],
    ['country', 'vn', 'VN'],
    ['country', 'ประเทศไทย', 'TH'],
    ['country', '中国(China)', 'CN'],
    ['country', '印尼', 'ID'],
    ['country', 'Lao P.D.R.', 'LA'],
    ['country', 'East Timor', 'TL'],
    ['country', 'Hanoi, Vietnam', 'VN'],
    ['country', '越南河内市', 'VN'],
    ['organisation-kind', '高校', 'university'],
    ['organisation-kind', 'SME', 'sme'],
    ['price-band', '面议', 'negotiable'],
    ['price-band', '5-20万元', '50k-200k'],
    ['price-band', '5万～20万', '50k-200k'],
    ['price-band', '50,000–200,000', '50k-200k'],
    ['currency', '人民币', 'CNY'],
    ['currency', 'RMB', 'CNY'],
    ['currency', 'US$', 'USD'],
    ['currency', '￥', 'CNY'],
    ['export-class', '限制类', 'restricted'],
    ['locale', '英文', 'en'],
    ['locale', 'Bahasa Indonesia', 'id'],
    ['term', '海水淡化', 'desalination'],
    ['term', 'PV', 'solar-photovoltaics'],
    ['term', 'Drip and micro irrigation', 'drip-irrigation'],
    ['subdivision', '广西', 'CN-GX'],
    ['subdivision', '广西壮族自治区', 'CN-GX'],
    ['subdivision', 'Guangdong Province', 'CN-GD'],
    ['subdivision', '云南省', 'CN-YN'],
    ['subdivision', 'Chonburi', 'TH-20'],
    ['subdivision', 'จังหวัดเชียงใหม่', 'TH-50'],
    ['subdivision', 'Đồng Nai', 'VN-39'],
    ['subdivision', 'dong nai', 'VN-39'],
    ['subdivision', 'Jawa Barat', 'ID-JB'],
    ['subdivision', '槟城州', 'MY-07'],
    ['subdivision', '河南省', 'CN-HA'],
    ['subdivision', 'Cebu', 'PH-CEB'],
    ['agreement-type', 'MoU', 'mou'],
    ['reason', 'No reply', 'no-reply'],
  ];

  it.each(cells)('%s: "%s" is %s', (vocabulary, text, expected) => {
    expect(code(vocabulary, text)).toBe(expected);
  });

  it('the country tells places of the same name apart', () => {
    expect(recognise('subdivision', '太原', { country: 'VN' })?.code).toBe('VN-69');
    expect(recognise('subdivision', 'North East', { country: 'SG' })?.code).toBe('SG-02');
    expect(recognise('subdivision', '河南', { country: 'VN' })?.code).toBe('VN-63');
  });
});

describe('what an importer leaves to a person', () => {
  const cells: [Recognisable, string][] = [
    ['sector', ''],
    ['sector', '   '],
    ['sector', 'quantum gravity'],
    ['sector', 'energy and water'],
    ['sector', 'not about energy'],
    ['ip-status', '发明专利未授权'],
    ['ip-status', '专利（未授权）'],
    ['ip-status', 'maybe'],
    ['ip-status', '申请发明专利5项,已授权2项,已申请3项'],
    ['sector', `${'x'.repeat(300)} energy`],
    ['trl', 'TRL 6-7'],
    ['trl', 'TRL 10'],
    ['trl', '0'],
    ['trl', '7 years'],
    ['trl', '2026'],
    ['trl', '第一阶段'],
    ['sdg', 'SDG 18'],
    ['sdg', '6, 7'],
    ['sdg', '2026-06-01'],
    ['sdg', '6. Climate action'],
    ['country', '中国-东盟'],
    ['country', 'China and Vietnam'],
    ['country', 'Indiana'],
    ['country', 'ASEAN'],
    ['price-band', '15万以下'],
    ['price-band', '520万'],
    ['cooperation-type', '不转让'],
    ['subdivision', '太原'],
    ['subdivision', 'Vientiane'.slice(0, 4)],
    ['term', 'toString'],
  ];

  it.each(cells)('%s: "%s" means no one code', (vocabulary, text) => {
    expect(recognise(vocabulary, text)).toBeNull();
  });
});

describe('how sure it is', () => {
  it('a code is surer than a label, a label than a synonym, a synonym than a part', () => {
    const sure = ['granted', '专利已授权', '已授权', '发明专利', '我单位发明专利已授权'].map(
      (text) => recognise('ip-status', text)!.confidence,
    );
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    expect(new Set(sure).size).toBe(sure.length);
    expect(recognise('ip-status', 'granted')).toEqual({ code: 'granted', confidence: 1, by: 'code' });
    expect(recognise('trl', 'TRL 7')).toEqual({ code: 7, confidence: 0.95, by: 'pattern' });
  });
});

describe('cells with several values', () => {
  it.each<[VocabularyName | 'term', string, (string | number)[], string[]]>([
    ['sector', '能源；水处理;环保', ['energy', 'water', 'waste-pollution'], []],
    ['sector', 'Energy, Forestry, fisheries and ecosystems', ['energy', 'forestry-fisheries-ecosystems'], []],
    ['sector', 'Forestry, fisheries and ecosystems', ['forestry-fisheries-ecosystems'], []],
    ['sector', 'Energy; Astrology', ['energy'], ['Astrology']],
    ['sector', '农业、医药和材料', ['agriculture-food', 'health-biomedicine', 'materials-chemicals'], []],
    ['cooperation-type', '技术转让/技术许可/合作开发', ['assignment', 'licence-nonexclusive', 'joint-rd'], []],
    ['cooperation-type', '普通许可、独占许可', ['licence-nonexclusive', 'licence-exclusive'], []],
    ['sdg', '6, 7, 13', [6, 7, 13], []],
    ['sdg', 'SDG 6、SDG 7', [6, 7], []],
    ['sdg', '目标6；目标13 气候行动', [6, 13], []],
    ['sdg', 'SDG 6 7 13', [6, 7, 13], []],
    ['sdg', 'SDG6/SDG7 and SDG9', [6, 7, 9], []],
    ['sdg', '6; 42', [6], ['42']],
    ['country', 'Viet Nam, Thailand & Laos', ['VN', 'TH', 'LA'], []],
    ['locale', '中文、英文', ['zh', 'en'], []],
    ['term', 'Biogas; composting; perpetual motion', ['biogas', 'composting'], ['perpetual motion']],
  ])('%s: "%s"', (vocabulary, text, codes, unrecognised) => {
    expect(recogniseAll(vocabulary, text)).toEqual({ codes, unrecognised });
  });

  it('a description is not taken for a list', () => {
    const text = 'It saves energy, and water, in every plant. '.repeat(40);
    expect(recogniseAll('sector', text)).toEqual({ codes: [], unrecognised: [text.trim()] });
  });

  it('an empty cell holds nothing', () => {
    expect(recogniseAll('sector', ' ; ')).toEqual({ codes: [], unrecognised: [] });
  });
});

describe('cells that say nothing applies', () => {
  it.each(['n/a', 'N/A', '不适用', '无', '-', '—', '/', 'Not relevant', 'Không liên quan'])('"%s" does', (text) => {
    expect(isNotRelevant(text)).toBe(true);
  });
  it.each(['', ' ', 'SDG 6', '无锡'])('"%s" does not', (text) => {
    expect(isNotRelevant(text)).toBe(false);
  });
});

describe('the data behind it', () => {
  it('every code and every label in every language is recognised as itself', () => {
    const lost = VOCABULARY_NAMES.flatMap((name) =>
      codesOf(name).flatMap((one) => {
        const texts = LOCALES.flatMap((locale) => findLabel(name, one, locale) ?? [])
          .filter(({ locale }, _, all) => locale === 'en' || all.length > 1)
          .map(({ text }) => text);
        return [String(one), ...texts]
          .filter((text) => code(name, text) !== one)
          .map((text) => `${name} ${one}: ${text}`);
      }),
    );
    expect(lost).toEqual([]);
  });

  it('every term and its synonyms mean that term, or nothing where two terms share a word', () => {
    for (const term of terms()) {
      for (const text of [term.code, term.label.en, term.label.zh]) expect(code('term', text)).toBe(term.code);
      for (const text of [...term.also.en, ...term.also.zh]) {
        const found = code('term', text);
        const labelled = terms().some(
          ({ code: other, label }) =>
            other === found && [label.en.toLowerCase(), label.zh, other].includes(text.toLowerCase()),
        );
        expect({ text, of: term.code, found, fine: found === term.code || found === null || labelled }).toMatchObject({
          fine: true,
        });
      }
    }
  });

  it('every subdivision is recognised by its names within its country', () => {
    const lost = subdivisions.flatMap((one) =>
      [one.code, one.name.en, one.name.zh, one.name.local]
        .filter((text) => text !== undefined)
        .filter((text) => recognise('subdivision', text, { country: one.country })?.code !== one.code)
        .map((text) => `${one.code}: ${text}`),
    );
    expect(lost).toEqual([]);
  });
});
