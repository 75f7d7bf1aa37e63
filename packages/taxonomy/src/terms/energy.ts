import type { SectorTerms } from './term';

export const energyTerms: SectorTerms = {
  sector: 'energy',
  groups: [
    [
      ['solar-energy', 'Solar energy', '太阳能', 'solar', '太阳能利用'],
      [
        'solar-photovoltaics',
        'Solar photovoltaics',
        '光伏发电',
        'PV;solar power;solar panels;photovoltaic',
        '光伏;太阳能发电;光伏组件',
      ],
      ['floating-solar', 'Floating solar', '水上光伏', 'floating PV;floatovoltaics', '漂浮式光伏;漂浮光伏'],
      [
        'solar-thermal',
        'Solar heat',
        '太阳能热利用',
        'solar thermal;solar water heater;solar heating',
        '太阳能集热;太阳能热水器;光热',
      ],
    ],
    [
      [
        'wind-and-water-power',
        'Wind, hydro and ocean power',
        '风能、水能与海洋能',
        'renewable power',
        '可再生能源发电',
      ],
      ['wind-power', 'Wind power', '风力发电', 'wind energy;wind turbine', '风电;风机;风能'],
      ['small-hydropower', 'Small hydropower', '小水电', 'mini hydro;micro hydro', '微型水电;小型水力发电'],
      [
        'marine-energy',
        'Wave and tidal energy',
        '波浪能与潮汐能',
        'ocean energy;tidal power;wave power',
        '海洋能;潮汐发电;潮流能',
      ],
    ],
    [
      ['bioenergy', 'Bioenergy', '生物质能', 'biomass energy;biomass', '生物质;生物质发电'],
      ['biogas', 'Biogas', '沼气', 'anaerobic digestion;biomethane', '厌氧消化;生物天然气'],
      ['biofuels', 'Liquid biofuels', '生物液体燃料', 'biodiesel;bioethanol;biofuel', '生物柴油;燃料乙醇;生物燃料'],
      [
        'biomass-pellets',
        'Biomass pellets and briquettes',
        '生物质成型燃料',
        'pellet fuel;briquetting',
        '生物质颗粒;成型燃料',
      ],
    ],
    [
      ['energy-storage', 'Energy storage', '储能', 'storage', '储能技术'],
      [
        'battery-storage',
        'Batteries',
        '电池储能',
        'lithium battery;lithium-ion battery;sodium-ion battery;flow battery',
        '锂电池;锂离子电池;钠离子电池;液流电池;动力电池',
      ],
      [
        'hydrogen',
        'Hydrogen and fuel cells',
        '氢能与燃料电池',
        'hydrogen energy;fuel cell;electrolysis',
        '氢能;制氢;燃料电池;电解水制氢',
      ],
      [
        'thermal-storage',
        'Heat and cold storage',
        '储热与蓄冷',
        'thermal energy storage;ice storage',
        '相变储热;蓄冷;冰蓄冷',
      ],
    ],
    [
      ['grids', 'Grids and distribution', '电网与配电', 'power grid;power distribution', '电网;输配电'],
      ['smart-grid', 'Smart grid', '智能电网', 'smart meter;demand response', '智能电表;需求响应'],
      [
        'microgrid',
        'Microgrids and off-grid supply',
        '微电网与离网供电',
        'mini-grid;off-grid;rural electrification',
        '微电网;离网;农村电气化',
      ],
    ],
    [
      [
        'energy-efficiency',
        'Energy efficiency in industry',
        '工业节能',
        'energy saving;energy conservation',
        '节能;节能改造;能效提升',
      ],
      [
        'waste-heat-recovery',
        'Waste heat recovery',
        '余热回收',
        'heat recovery;organic rankine cycle;ORC',
        '余热利用;余热发电',
      ],
      ['heat-pump', 'Heat pumps', '热泵', 'heat pump', '空气源热泵;地源热泵'],
      ['efficient-cooking', 'Clean cooking', '清洁炊事', 'cookstove;clean cookstove', '清洁炉灶;节能炉灶'],
    ],
  ],
};
