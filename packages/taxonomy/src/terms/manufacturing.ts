import type { SectorTerms } from './term';

export const manufacturingTerms: SectorTerms = {
  sector: 'manufacturing',
  groups: [
    [
      ['automation', 'Automation', '自动化', 'industrial automation', '工业自动化'],
      ['industrial-robots', 'Robots', '机器人', 'robot;robotics;cobot', '工业机器人;协作机器人'],
      ['production-lines', 'Production lines', '生产线', 'assembly line', '自动化产线;装配线'],
      ['packaging-machines', 'Packaging machines', '包装机械', 'packaging equipment', '包装设备'],
      ['warehouse-automation', 'Warehouse automation', '仓储自动化', 'AGV;automated storage', '智能仓储;立体仓库'],
    ],
    [
      ['machining', 'Machining and forming', '加工与成形', 'machine tools;metal forming', '机加工;成形'],
      ['cnc-machining', 'Machine tools', '数控机床', 'CNC;machine tool', '机床;数控加工'],
      ['casting-forging', 'Casting and forging', '铸造与锻造', 'foundry;die casting', '压铸;锻压'],
      ['welding', 'Welding and joining', '焊接', 'laser welding', '激光焊接'],
      ['additive-manufacturing', '3D printing', '增材制造', 'additive manufacturing;3D printing', '3D打印'],
      ['laser-processing', 'Laser processing', '激光加工', 'laser cutting', '激光切割'],
      ['moulds', 'Moulds and injection moulding', '模具与注塑', 'mold;injection molding', '模具;注塑'],
    ],
    [
      ['quality-control', 'Measurement and quality control', '检测与质量控制', 'inspection;metrology', '检测;计量'],
      ['machine-vision', 'Machine vision', '机器视觉', 'visual inspection', '视觉检测'],
      ['non-destructive-testing', 'Non-destructive testing', '无损检测', 'NDT;ultrasonic testing', '超声检测;探伤'],
      ['predictive-maintenance', 'Predictive maintenance', '预测性维护', 'condition monitoring', '故障诊断;设备监测'],
    ],
    [
      ['machinery', 'Machinery', '机械装备', 'equipment manufacturing', '装备制造'],
      [
        'pumps-compressors',
        'Pumps, fans and compressors',
        '泵、风机与压缩机',
        'pump;compressor;fan',
        '水泵;压缩机;风机',
      ],
      ['electric-motors', 'Motors and drives', '电机与驱动', 'permanent magnet motor;inverter', '永磁电机;变频器'],
      ['industrial-furnaces', 'Boilers and furnaces', '锅炉与工业炉窑', 'boiler;kiln', '工业锅炉;窑炉'],
      ['construction-machinery', 'Construction machinery', '工程机械', 'excavator;crane', '挖掘机;起重机'],
    ],
    [
      ['light-industry', 'Light industry', '轻工', 'consumer goods', '轻工业'],
      ['textiles-garments', 'Textiles and garments', '纺织服装', 'dyeing;weaving;garment', '印染;织造;纺织'],
      ['paper-making', 'Paper', '造纸', 'pulp and paper', '制浆造纸'],
      ['electronics-assembly', 'Electronics assembly', '电子装配', 'SMT;PCB', '电子制造;贴片'],
      ['clean-production', 'Cleaner production', '清洁生产', 'green manufacturing', '绿色制造'],
    ],
  ],
};
