import type { SectorTerms } from './term';

export const waterTerms: SectorTerms = {
  sector: 'water',
  groups: [
    [
      ['drinking-water', 'Drinking water', '饮用水', 'potable water', '饮用水处理;饮水安全'],
      ['desalination', 'Desalination', '海水淡化', 'seawater desalination;brackish water', '淡化;苦咸水淡化'],
      [
        'membrane-filtration',
        'Membrane filtration',
        '膜过滤',
        'reverse osmosis;ultrafiltration;nanofiltration;RO',
        '反渗透;超滤;纳滤;膜分离',
      ],
      ['disinfection', 'Disinfection', '消毒', 'UV disinfection;chlorination;ozone', '紫外消毒;氯消毒;臭氧'],
      [
        'arsenic-fluoride-removal',
        'Removal of arsenic, fluoride and metals',
        '除砷除氟除重金属',
        'arsenic removal;fluoride removal',
        '除砷;除氟;重金属去除',
      ],
      ['rainwater-harvesting', 'Rainwater harvesting', '雨水收集', 'rainwater collection', '雨水利用'],
    ],
    [
      ['wastewater', 'Wastewater', '污水', 'sewage', '废水'],
      [
        'municipal-wastewater',
        'Municipal wastewater treatment',
        '城镇污水处理',
        'sewage treatment;wastewater treatment;domestic sewage',
        '污水处理;生活污水处理',
      ],
      [
        'decentralised-wastewater',
        'Decentralised wastewater treatment',
        '分散式污水处理',
        'rural sewage;package plant',
        '农村污水处理;一体化污水处理设备',
      ],
      [
        'industrial-wastewater',
        'Industrial wastewater treatment',
        '工业废水处理',
        'effluent treatment;zero liquid discharge;textile wastewater',
        '工业污水;印染废水;零排放',
      ],
      ['constructed-wetland', 'Constructed wetlands', '人工湿地', 'wetland treatment', '湿地净化'],
      ['membrane-bioreactor', 'Membrane bioreactor', '膜生物反应器', 'MBR', 'MBR工艺'],
      ['water-reuse', 'Water reuse', '中水回用', 'water recycling;reclaimed water', '再生水;水回用'],
      ['sludge-treatment', 'Sludge treatment', '污泥处理', 'sewage sludge;sludge dewatering', '污泥处置;污泥脱水'],
    ],
    [
      ['water-management', 'Water management', '水管理', 'water resources management', '水资源管理'],
      ['leak-detection', 'Leak detection', '管网漏损检测', 'non-revenue water;pipe leakage', '漏损控制;检漏'],
      [
        'water-monitoring',
        'Water quality monitoring',
        '水质监测',
        'water sensor;online monitoring',
        '在线监测;水环境监测',
      ],
      ['smart-water', 'Smart water networks', '智慧水务', 'smart metering', '智能水表;水务信息化'],
    ],
    [
      ['irrigation', 'Irrigation', '灌溉', 'agricultural water', '农业用水'],
      [
        'drip-irrigation',
        'Drip and micro irrigation',
        '滴灌与微灌',
        'water-saving irrigation;fertigation',
        '节水灌溉;水肥一体化',
      ],
      ['solar-water-pump', 'Solar water pumping', '光伏提水', 'solar pump', '太阳能水泵;光伏扬水'],
    ],
    [
      ['sanitation', 'Sanitation', '卫生设施', 'toilet', '厕所'],
      ['dry-toilet', 'Water-saving toilets', '节水厕所', 'eco-toilet;vacuum toilet', '生态厕所;无水厕所'],
      ['faecal-sludge', 'Faecal sludge management', '粪污处理', 'septage;fecal sludge', '粪便处理;化粪池'],
    ],
    [
      [
        'surface-water-restoration',
        'Rivers and lakes',
        '河湖治理',
        'river restoration;lake restoration',
        '水体修复;黑臭水体治理',
      ],
      ['algae-control', 'Algae control', '藻类治理', 'eutrophication;algal bloom', '蓝藻治理;富营养化治理'],
    ],
  ],
};
