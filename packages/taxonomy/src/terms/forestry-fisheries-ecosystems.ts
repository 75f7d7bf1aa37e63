import type { SectorTerms } from './term';

export const forestryFisheriesEcosystemsTerms: SectorTerms = {
  sector: 'forestry-fisheries-ecosystems',
  groups: [
    [
      ['forestry', 'Forestry', '林业', 'forest', '森林'],
      ['reforestation', 'Reforestation', '造林', 'afforestation;tree planting', '植树造林;退化林修复'],
      [
        'forest-monitoring',
        'Forest monitoring',
        '森林监测',
        'deforestation monitoring;forest inventory',
        '森林资源监测',
      ],
      ['forest-fire', 'Forest fire control', '森林防火', 'wildfire;peat fire', '森林火灾;泥炭火灾'],
      ['bamboo-rattan', 'Bamboo and rattan', '竹藤', 'bamboo;rattan;bamboo products', '竹子;以竹代塑;藤'],
      ['wood-products', 'Wood products', '木材加工', 'timber processing;wood-based panel', '人造板;木材改性'],
      ['agroforestry', 'Agroforestry', '农林复合', 'under-forest economy', '林下经济'],
    ],
    [
      ['aquaculture', 'Aquaculture', '水产养殖', 'fish farming;fish culture', '养鱼;渔业养殖'],
      ['mariculture', 'Mariculture', '海水养殖', 'marine aquaculture;sea cage', '海洋牧场;深水网箱'],
      ['shrimp-farming', 'Shrimp farming', '对虾养殖', 'prawn farming', '养虾;虾类养殖'],
      ['seaweed', 'Seaweed and algae', '海藻', 'macroalgae;microalgae', '藻类;海带;微藻'],
      ['recirculating-aquaculture', 'Recirculating aquaculture', '循环水养殖', 'RAS', '工厂化养殖'],
      [
        'aquatic-animal-health',
        'Health of fish and shellfish',
        '水产病害防治',
        'fish disease;fish vaccine',
        '鱼病;渔用疫苗',
      ],
      ['hatchery', 'Hatcheries and fish breeding', '水产育苗', 'fish seed;fingerlings', '苗种繁育;鱼苗'],
    ],
    [
      ['capture-fisheries', 'Fishing', '捕捞', 'fishing gear;fishing vessel', '渔船;渔具'],
      ['fish-processing', 'Fish processing', '水产品加工', 'seafood processing', '海产品加工'],
    ],
    [
      ['ecosystem-restoration', 'Ecosystem restoration', '生态修复', 'ecological restoration', '生态恢复'],
      ['mangroves', 'Mangroves', '红树林', 'mangrove restoration;blue carbon', '蓝碳;红树林修复'],
      ['coral-reefs', 'Coral reefs', '珊瑚礁', 'coral restoration', '珊瑚礁修复'],
      ['wetlands', 'Wetlands and peatlands', '湿地与泥炭地', 'peatland;wetland restoration', '湿地修复;泥炭地'],
      [
        'desertification-control',
        'Erosion and desertification control',
        '水土保持与荒漠化防治',
        'soil erosion;sand control',
        '水土流失治理;防沙治沙',
      ],
      [
        'biodiversity-monitoring',
        'Biodiversity monitoring',
        '生物多样性监测',
        'eDNA;species monitoring;invasive species',
        '环境DNA;外来入侵物种',
      ],
    ],
    [
      ['carbon-sinks', 'Carbon sinks', '碳汇', 'forest carbon;carbon sequestration', '林业碳汇;固碳'],
      ['marine-monitoring', 'Marine monitoring', '海洋监测', 'ocean observation', '海洋观测;海洋环境监测'],
    ],
  ],
};
