import type { SectorTerms } from './term';

export const wastePollutionTerms: SectorTerms = {
  sector: 'waste-pollution',
  groups: [
    [
      ['municipal-waste', 'Household waste', '生活垃圾', 'municipal solid waste;MSW;garbage', '城市垃圾;垃圾处理'],
      ['waste-to-energy', 'Waste to energy', '垃圾焚烧发电', 'incineration;refuse derived fuel', '垃圾发电;焚烧'],
      [
        'landfill-remediation',
        'Landfill and leachate',
        '填埋场与渗滤液处理',
        'landfill;leachate treatment',
        '垃圾填埋;渗滤液',
      ],
      ['waste-sorting', 'Waste sorting', '垃圾分选', 'waste separation;optical sorting', '垃圾分类;智能分选'],
      ['food-waste', 'Food waste', '餐厨垃圾', 'kitchen waste;organic waste', '厨余垃圾;有机垃圾'],
      ['composting', 'Composting', '堆肥', 'organic fertiliser;compost', '好氧堆肥;有机肥'],
    ],
    [
      ['recycling', 'Recycling', '资源循环利用', 'circular economy;resource recovery', '再生资源;循环经济;资源化'],
      ['plastic-recycling', 'Plastic recycling', '塑料回收', 'plastic waste;chemical recycling', '废塑料;塑料化学回收'],
      ['battery-recycling', 'Battery recycling', '废电池回收', 'lithium battery recycling', '动力电池回收;废旧电池'],
      ['e-waste', 'Electronic waste', '电子废弃物', 'WEEE;e-waste recycling', '电子垃圾;废旧电器'],
      ['tyre-recycling', 'Tyre recycling', '废轮胎利用', 'waste tyre;tire pyrolysis', '废旧轮胎;轮胎裂解'],
      ['metal-recovery', 'Metal recovery', '金属回收', 'slag;tailings', '冶炼渣;尾矿利用'],
      [
        'agricultural-residues',
        'Agricultural residues',
        '农业废弃物利用',
        'straw;rice husk;palm waste',
        '秸秆;稻壳;棕榈废弃物',
      ],
    ],
    [
      ['air-pollution', 'Air pollution control', '大气污染治理', 'emission control;flue gas', '废气治理;烟气治理'],
      [
        'desulphurisation',
        'Desulphurisation and denitrification',
        '脱硫脱硝',
        'FGD;SCR;desulfurization',
        '烟气脱硫;脱硝',
      ],
      ['dust-removal', 'Dust removal', '除尘', 'bag filter;electrostatic precipitator', '布袋除尘;电除尘'],
      ['voc-treatment', 'Treatment of organic vapours', '挥发性有机物治理', 'VOC;VOCs', 'VOCs治理;有机废气'],
      ['odour-control', 'Odour control', '除臭', 'odor control;deodorisation', '恶臭治理'],
      ['air-monitoring', 'Air quality monitoring', '空气质量监测', 'air sensor', '大气监测'],
    ],
    [
      [
        'soil-remediation',
        'Soil and groundwater remediation',
        '土壤与地下水修复',
        'contaminated land;soil pollution',
        '土壤修复;污染场地',
      ],
      [
        'mine-remediation',
        'Mine site remediation',
        '矿山修复',
        'mine reclamation;acid mine drainage',
        '矿山生态修复;酸性矿山废水',
      ],
    ],
    [
      ['hazardous-waste', 'Hazardous waste', '危险废物', 'toxic waste', '危废;危废处置'],
      ['medical-waste', 'Medical waste', '医疗废物', 'clinical waste', '医废处理'],
      ['noise-control', 'Noise and vibration', '噪声与振动控制', 'noise reduction', '降噪;减振'],
    ],
  ],
};
