import { gzipSync } from 'node:zlib';
import type { Language } from '../languages';
import { statedBeside, statedInHeader } from './licence';
import { readPack } from './read-pack';

const html = (...groups: [kind: string, ...senses: string[]][]) =>
  groups
    .map(([kind, ...senses]) => `<i>${kind}</i><br><ol>${senses.map((sense) => `<li>${sense}</li>`).join('')}</ol>`)
    .join('<br>');

/** What each word of a file means, as `english*weight`. */
function meanings(text: string, language: Language) {
  const read = readPack(Buffer.from(text), language);
  return Object.fromEntries(
    (read?.entries ?? []).map(({ word, senses }) => [
      word,
      senses.map(({ english, weight }) => `${english.join('|')}*${weight}`),
    ]),
  );
}

describe('a dictionary made of Wiktionary', () => {
  it('gives the usual sense the most weight, and no grammar, brackets or leading words', () => {
    const text = `ปั๊ม|การปั๊ม|bpám\t${html(
      ['noun', '(engineering) pump; a water pump (of any kind).', 'oil &amp; gas station'],
      ['verb', 'to pump', 'used to form adverbs'],
      ['classifier', 'Classifier for pumps.'],
    )}\n`;
    const senses = ['pump|water pump*1', 'oil & gas station*0.85'];
    expect(meanings(text, 'th')).toEqual({ ปั๊ม: senses, การปั๊ม: senses });
  });

  it('takes other spellings for the word, but neither transcriptions nor classifiers nor foreign letters', () => {
    const read = meanings(
      [`ກວາງ|ໂຕ|kuāng\t${html(['noun', 'deer'])}`, `.--.|x\t${html(['character', 'Morse code'])}`].join('\n'),
      'lo',
    );
    expect(read).toEqual({ ກວາງ: ['deer*1'] });
    expect(Object.keys(meanings(`Ahad|احد|ahadnya\t${html(['noun', 'Sunday'])}`, 'ms'))).toEqual(['Ahad', 'ahadnya']);
  });

  it('lets names weigh little beside words, and leaves surnames out', () => {
    const text = [
      `máy\t${html(['name', 'a surname from Chinese', 'Máy (a commune in Sample Province)'], ['noun', 'machine'])}`,
      `Việt Nam\t${html(['name', 'Vietnam (a country in Southeast Asia)'])}`,
      `Lý Mẫu\t${html(['name', 'a unisex given name'])}`,
    ].join('\n');
    expect(meanings(text, 'vi')).toEqual({ máy: ['Máy*0.1', 'machine*1'], 'Việt Nam': ['Vietnam*0.5'] });
  });

  it('gives a word that only points to another the senses of that one', () => {
    const text = [
      `bumili\t${html(['verb', 'to buy'])}`,
      `bibili\t${html(['verb', 'contemplative aspect of bumili'])}`,
      `KDRT\t${html(['noun', 'Initialism of kekerasan dalam rumah tangga (“domestic violence”).'])}`,
      `walang ganoon\t${html(['noun', 'Synonym of zzqx'])}`,
    ].join('\n');
    expect(meanings(text, 'fil')).toEqual({ bumili: ['buy*1'], bibili: ['buy*0.7'], KDRT: ['domestic violence*0.7'] });
  });

  it('weighs descriptions, rare words and long explanations down', () => {
    const text = [
      `sisid\t${html(['noun', 'act of diving', '(obsolete) dive', 'one who looks for pearls at the bottom of the sea'])}`,
      `pandan\t${html(['noun', 'a kind of reed (Pandanus sp.) used for weaving mats'])}`,
    ].join('\n');
    expect(meanings(text, 'fil')).toEqual({
      sisid: ['diving*0.6', 'dive*0.34'],
      pandan: ['reed used for weaving mats*0.4'],
    });
  });
});

describe('a dictionary that gives the English first', () => {
  const text = [
    '# English :: Malay dictionary extracted from a sample',
    '# License :: Creative Commons Attribution-ShareAlike 3.0 Unported License',
    'pump {n} (device) :: pam, pum (ڤم)',
    'swell {v} :: kembang, pam',
    'Aaron {prop} (male given name) :: Harun',
    'Indo- {prefix} (relating to India) :: Indo-',
  ].join('\n');

  it('is turned round', () => {
    expect(meanings(text, 'ms')).toEqual({
      pam: ['pump*1', 'swell*0.85'],
      pum: ['pump*1'],
      kembang: ['swell*1'],
      Harun: ['Aaron*0.5'],
    });
  });

  it('says its own licence', () => {
    expect(readPack(Buffer.from(text), 'ms')?.stated).toEqual({
      name: 'English :: Malay dictionary extracted from a sample',
      licence: 'Creative Commons Attribution-ShareAlike 3.0 Unported License',
    });
  });
});

describe('a Chinese dictionary', () => {
  const lines = [
    '神經元 神经元 [shen2 jing1 yuan2] /neuron/',
    '神經原 神经原 [shen2 jing1 yuan2] /variant of 神經元|神经元[shen2 jing1 yuan2]/',
    '同江 同江 [Tong2 jiang1] /Tongjiang, a county-level city in Jiamusi City 佳木斯市[Jia1 mu4 si1 Shi4], Heilongjiang/',
    '泵 泵 [beng4] /pump (loanword)/CL:臺|台[tai2]/also pr. [pang4]/',
    '王 王 [Wang2] /surname Wang/',
    '王 王 [wang2] /king; monarch/best or strongest of its type/',
  ];
  const expected = {
    神经元: ['neuron*1'],
    神经原: ['neuron*0.7'],
    同江: ['Tongjiang*0.5'],
    泵: ['pump*1'],
    王: ['king*1', 'monarch*0.85', 'best|strongest of its type*0.722'],
  };

  it('is read as it is published, and packed', () => {
    const text = `# CC-CEDICT\n#! publisher=Sample\n#! license=https://creativecommons.org/licenses/by-sa/4.0/\n${lines.join('\n')}\n`;
    expect(meanings(text, 'zh')).toEqual(expected);
    const packed = readPack(gzipSync(text), 'zh');
    expect(packed).toMatchObject({
      format: 'cedict',
      stated: { licence: 'https://creativecommons.org/licenses/by-sa/4.0/', source: 'Sample' },
    });
    expect(packed?.entries).toHaveLength(5);
  });

  it('is read with tabs between its fields', () => {
    const text = '神經元\t神经元\tshen2 jing1 yuan2\tneuron; nerve cell\n泵\t泵\tbeng4\tpump\n';
    expect(meanings(text, 'zh')).toEqual({ 神经元: ['neuron*1', 'nerve cell*0.85'], 泵: ['pump*1'] });
  });
});

describe('other files', () => {
  it('are no dictionaries', () => {
    for (const text of ['', 'just a text\nof two lines\n', 'a,b,c\n1,2,3\n'])
      expect(readPack(Buffer.from(text), 'th')).toBeUndefined();
  });

  it('may say the licence of the dictionary beside them', () => {
    expect(statedBeside('Source: a sample\nLicence: CC BY-SA 3.0 + GFDL\n')).toEqual({
      source: 'a sample',
      licence: 'CC BY-SA 3.0 + GFDL',
    });
    expect(statedBeside('This work is in the public domain.').licence).toBe('public domain');
    expect(statedBeside('Words by many people.\n')).toEqual({});
    expect(statedInHeader('# a comment\nlicence: not in a comment\n')).toEqual({});
  });
});
