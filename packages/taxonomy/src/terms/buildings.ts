import type { SectorTerms } from './term';

export const buildingsTerms: SectorTerms = {
  sector: 'buildings',
  groups: [
    [
      ['building-envelope', 'Building envelope', '建筑围护结构', 'facade', '外围护;外墙'],
      ['insulation', 'Thermal insulation', '保温隔热', 'insulation material', '保温材料;隔热材料;外墙保温'],
      [
        'windows-shading',
        'Windows and shading',
        '门窗与遮阳',
        'glazing;low-e glass;sun shading',
        '节能门窗;遮阳;低辐射玻璃',
      ],
      [
        'cool-roof',
        'Cool roofs and coatings',
        '冷屋顶与反射涂料',
        'radiative cooling;reflective coating',
        '辐射制冷;反射隔热涂料',
      ],
    ],
    [
      [
        'cooling-and-ventilation',
        'Cooling and ventilation',
        '制冷与通风',
        'HVAC;air conditioning',
        '暖通空调;空调;新风',
      ],
      ['district-cooling', 'District cooling and heating', '区域供冷供热', 'district heating', '集中供冷;集中供热'],
      [
        'natural-ventilation',
        'Passive cooling',
        '被动式降温',
        'passive design;natural ventilation',
        '被动式建筑;自然通风',
      ],
      ['efficient-lighting', 'Efficient lighting', '节能照明', 'LED;LED lighting', 'LED照明;半导体照明;绿色照明'],
    ],
    [
      ['construction-methods', 'Construction methods', '建造技术', 'construction technology', '施工技术'],
      ['prefabrication', 'Prefabricated building', '装配式建筑', 'modular construction;prefab', '预制构件;模块化建筑'],
      [
        'bamboo-timber-building',
        'Bamboo and timber building',
        '竹木结构',
        'engineered bamboo;timber construction',
        '竹结构;木结构;竹缠绕',
      ],
      ['low-carbon-concrete', 'Low-carbon concrete', '低碳混凝土', 'green concrete;geopolymer', '绿色混凝土;地聚物'],
      ['earth-building', 'Earth and rammed-earth building', '生土建筑', 'rammed earth', '夯土'],
    ],
    [
      ['building-materials', 'Building materials', '建筑材料', 'construction materials', '建材;绿色建材'],
      [
        'recycled-aggregate',
        'Building materials from waste',
        '固废制建材',
        'recycled aggregate;construction waste recycling',
        '再生骨料;建筑垃圾资源化',
      ],
      [
        'building-waterproofing',
        'Waterproofing and repair',
        '防水与修缮',
        'waterproofing;structural repair',
        '防水材料;结构加固',
      ],
    ],
    [
      ['smart-building', 'Smart buildings', '智能建筑', 'building automation', '楼宇自控;智慧建筑'],
      [
        'building-energy-management',
        'Building energy management',
        '建筑能源管理',
        'BEMS;energy monitoring',
        '能耗监测;建筑节能管理',
      ],
      ['bim', 'Building information modelling', '建筑信息模型', 'BIM', 'BIM技术'],
      [
        'affordable-housing',
        'Affordable housing',
        '可负担住房',
        'low-cost housing;social housing',
        '保障性住房;经济适用房',
      ],
    ],
  ],
};
