import type { SectorTerms } from './term';

export const transportTerms: SectorTerms = {
  sector: 'transport',
  groups: [
    [
      [
        'electric-vehicles',
        'Electric vehicles',
        '电动汽车',
        'EV;electric mobility;new energy vehicle',
        '新能源汽车;电动车;纯电动',
      ],
      [
        'electric-two-wheelers',
        'Electric two- and three-wheelers',
        '电动两轮三轮车',
        'electric motorcycle;e-bike;e-tricycle',
        '电动摩托车;电动自行车;电动三轮车',
      ],
      [
        'electric-bus',
        'Electric buses and trucks',
        '电动客车与货车',
        'e-bus;electric truck',
        '电动公交;电动卡车;纯电动客车',
      ],
      [
        'vehicle-charging',
        'Charging and battery swapping',
        '充电与换电',
        'charging station;battery swap;charger',
        '充电桩;充电站;换电站',
      ],
      ['fuel-cell-vehicle', 'Fuel-cell vehicles', '燃料电池汽车', 'hydrogen vehicle', '氢燃料汽车;氢能汽车'],
    ],
    [
      ['public-transport', 'Public transport', '公共交通', 'mass transit', '公交'],
      ['rail-transport', 'Railways and metro', '轨道交通', 'railway;metro;tram', '铁路;地铁;有轨电车;高铁'],
      ['bus-rapid-transit', 'Bus rapid transit', '快速公交', 'BRT', 'BRT系统'],
      ['shared-mobility', 'Shared mobility', '共享出行', 'bike sharing;car sharing', '共享单车;网约车'],
    ],
    [
      ['intelligent-transport', 'Intelligent transport', '智能交通', 'ITS;traffic management', '智能交通系统;交通管理'],
      [
        'traffic-signal-control',
        'Traffic signal control',
        '交通信号控制',
        'adaptive traffic lights',
        '信号优化;信号灯控制',
      ],
      [
        'autonomous-driving',
        'Automated driving',
        '自动驾驶',
        'autonomous vehicle;self-driving',
        '无人驾驶;智能网联汽车',
      ],
      ['fleet-management', 'Fleet tracking', '车队管理', 'telematics;vehicle tracking', '车辆监控;车联网'],
    ],
    [
      ['roads-and-bridges', 'Roads and bridges', '道路与桥梁', 'road construction;bridge', '公路;桥梁'],
      ['pavement-materials', 'Pavement materials', '路面材料', 'asphalt;recycled asphalt', '沥青;再生沥青'],
      [
        'bridge-monitoring',
        'Structural monitoring of roads and bridges',
        '道桥结构监测',
        'structural health monitoring',
        '桥梁健康监测;道路检测',
      ],
    ],
    [
      ['shipping-and-ports', 'Shipping and ports', '航运与港口', 'maritime transport;port', '港口;船舶;水运'],
      ['green-ship', 'Electric and low-emission ships', '绿色船舶', 'electric ship;LNG ship', '电动船舶;绿色航运'],
      ['port-automation', 'Port automation', '港口自动化', 'smart port;automated terminal', '智慧港口;自动化码头'],
    ],
    [
      ['logistics', 'Logistics', '物流', 'supply chain', '供应链;货运'],
      ['cold-chain', 'Cold chain', '冷链物流', 'refrigerated transport;cold storage', '冷链;冷藏运输;冷库'],
      ['drone-delivery', 'Transport drones', '物流无人机', 'cargo drone;UAV delivery', '无人机配送;货运无人机'],
    ],
  ],
};
