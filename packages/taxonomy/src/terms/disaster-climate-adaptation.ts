import type { SectorTerms } from './term';

export const disasterClimateAdaptationTerms: SectorTerms = {
  sector: 'disaster-climate-adaptation',
  groups: [
    [
      ['early-warning', 'Early warning', '灾害预警', 'early warning system', '预警系统;监测预警'],
      ['weather-forecast', 'Weather forecasting', '天气预报', 'meteorology;weather station', '气象;气象监测'],
      ['typhoon-warning', 'Typhoon and storm warning', '台风与风暴预警', 'cyclone;storm surge', '台风预警;风暴潮'],
      [
        'earthquake-warning',
        'Earthquake warning',
        '地震预警',
        'seismic monitoring;tsunami warning',
        '地震监测;海啸预警',
      ],
      [
        'landslide-monitoring',
        'Landslide monitoring',
        '滑坡监测',
        'debris flow;geological hazard',
        '泥石流;地质灾害监测',
      ],
      ['flood-forecast', 'Flood forecasting', '洪水预报', 'flood warning;hydrological model', '洪水预警;水文模型'],
    ],
    [
      ['flood-and-drought', 'Floods and droughts', '洪涝与干旱', 'flood;drought', '防汛抗旱'],
      ['flood-protection', 'Flood protection', '防洪', 'flood barrier;levee', '防洪墙;堤防'],
      [
        'sponge-city',
        'Sponge city and urban drainage',
        '海绵城市与城市排水',
        'urban flooding;stormwater;permeable pavement',
        '内涝治理;透水铺装;雨洪管理',
      ],
      ['drought-management', 'Drought management', '抗旱', 'drought resistance', '旱灾防控;人工增雨'],
      ['dam-safety', 'Dam safety', '大坝安全', 'dam monitoring', '大坝监测;水库安全'],
    ],
    [
      ['structural-safety', 'Safe structures', '结构安全', 'resilient infrastructure', '韧性基础设施'],
      ['seismic-design', 'Earthquake-resistant building', '建筑抗震', 'seismic isolation;damper', '隔震;减震'],
      ['slope-protection', 'Slope stabilisation', '边坡防护', 'retaining wall;soil nailing', '护坡;挡土墙'],
      [
        'coastal-protection',
        'Coastal protection',
        '海岸防护',
        'coastal erosion;sea wall;sea-level rise',
        '海堤;海岸侵蚀',
      ],
    ],
    [
      ['emergency-response', 'Emergency response', '应急救援', 'rescue;disaster relief', '救灾;应急'],
      ['emergency-communication', 'Emergency communication', '应急通信', 'satellite phone', '应急通信车'],
      [
        'emergency-shelter',
        'Shelters and emergency supply',
        '应急避难与保障',
        'emergency power;emergency water',
        '应急供水;应急电源;避难所',
      ],
      ['rescue-equipment', 'Rescue equipment', '救援装备', 'rescue robot;life detector', '救援机器人;生命探测'],
      ['fire-safety', 'Fire safety', '消防', 'fire fighting;fire detection', '灭火;火灾探测'],
    ],
    [
      ['climate-adaptation', 'Climate adaptation', '气候适应', 'climate resilience', '适应气候变化;气候韧性'],
      [
        'climate-services',
        'Climate data and services',
        '气候服务',
        'climate model;climate risk',
        '气候模拟;气候风险评估',
      ],
      ['heat-protection', 'Heat protection', '高温防护', 'urban heat island;heat stress', '城市热岛;防暑降温'],
      [
        'climate-resilient-crops',
        'Climate-resilient crops',
        '耐逆作物',
        'salt-tolerant;drought-tolerant;flood-tolerant',
        '耐盐碱;抗旱品种;海水稻',
      ],
      [
        'carbon-accounting',
        'Carbon accounting',
        '碳核算',
        'carbon footprint;MRV;greenhouse gas inventory',
        '碳足迹;碳监测;碳排放核算',
      ],
    ],
  ],
};
