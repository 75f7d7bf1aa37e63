import type { SectorTerms } from './term';

export const materialsChemicalsTerms: SectorTerms = {
  sector: 'materials-chemicals',
  groups: [
    [
      ['metals', 'Metals and alloys', '金属与合金', 'alloy;metallurgy', '合金;冶金'],
      ['steelmaking', 'Steel', '钢铁', 'steelmaking;low-carbon steel', '炼钢;钢铁冶炼'],
      ['non-ferrous-metals', 'Non-ferrous metals', '有色金属', 'aluminium;copper;nickel', '铝;铜;镍冶炼'],
      [
        'rare-earths',
        'Rare earths and critical minerals',
        '稀土与关键矿产',
        'rare earth;critical minerals',
        '稀土材料;稀土',
      ],
      ['mineral-processing', 'Mineral processing', '选矿', 'beneficiation;flotation', '矿物加工;浮选'],
    ],
    [
      ['polymers', 'Polymers', '高分子材料', 'plastics;resin', '塑料;树脂'],
      ['biodegradable-plastics', 'Biodegradable plastics', '可降解塑料', 'PLA;PHA;bioplastics', '生物降解材料;聚乳酸'],
      ['natural-rubber', 'Rubber', '橡胶材料', 'latex;rubber processing', '天然橡胶;乳胶'],
      ['fibres-textiles', 'Fibres', '纤维材料', 'textile fibre;natural fibre', '化纤;天然纤维'],
    ],
    [
      ['composites', 'Composites', '复合材料', 'carbon fibre;fibre reinforced', '碳纤维;玻璃纤维'],
      ['ceramics-glass', 'Ceramics and glass', '陶瓷与玻璃', 'ceramics;glass', '陶瓷;玻璃'],
      ['nanomaterials', 'Nanomaterials', '纳米材料', 'graphene;nanoparticles', '石墨烯;纳米'],
      ['cement', 'Cement', '水泥', 'cement production;clinker', '水泥生产;熟料'],
      ['battery-materials', 'Battery materials', '电池材料', 'cathode material;electrolyte', '正极材料;电解液'],
      [
        'magnetic-electronic-materials',
        'Electronic and magnetic materials',
        '电子与磁性材料',
        'semiconductor material',
        '半导体材料;磁性材料',
      ],
    ],
    [
      ['surfaces', 'Surfaces', '表面技术', 'surface treatment', '表面处理'],
      ['coatings', 'Coatings and paints', '涂料与涂层', 'anti-corrosion coating;paint', '防腐涂料;水性涂料'],
      ['adhesives', 'Adhesives', '胶粘剂', 'glue;bonding', '粘合剂'],
    ],
    [
      ['chemical-processes', 'Chemical processes', '化工过程', 'chemical engineering', '化学工程'],
      ['catalysts', 'Catalysts', '催化剂', 'catalysis', '催化'],
      ['fine-chemicals', 'Fine chemicals', '精细化学品', 'speciality chemicals', '精细化工;助剂'],
      ['separation', 'Separation and purification', '分离纯化', 'distillation;extraction;adsorption', '蒸馏;萃取;吸附'],
      [
        'carbon-capture',
        'Carbon capture and use',
        '碳捕集与利用',
        'CCUS;carbon capture;CO2 utilisation',
        '碳捕集;二氧化碳利用;碳封存',
      ],
      [
        'bio-based-chemicals',
        'Bio-based chemicals',
        '生物基化学品',
        'lignin;palm oil chemistry;oleochemicals',
        '木质素;油脂化工',
      ],
    ],
  ],
};
