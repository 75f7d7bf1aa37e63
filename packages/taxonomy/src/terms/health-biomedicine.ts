import type { SectorTerms } from './term';

export const healthBiomedicineTerms: SectorTerms = {
  sector: 'health-biomedicine',
  groups: [
    [
      ['medicines', 'Medicines', '药物', 'drugs;pharmaceuticals', '医药;药品'],
      [
        'drug-manufacturing',
        'Drug manufacturing',
        '制药工艺',
        'active pharmaceutical ingredient;API;formulation',
        '原料药;制剂',
      ],
      ['biologics', 'Biologics', '生物制品', 'antibody;recombinant protein;biosimilar', '抗体药物;重组蛋白;生物类似药'],
      [
        'traditional-medicine',
        'Traditional medicine',
        '传统医药',
        'traditional Chinese medicine;TCM;herbal medicine',
        '中医药;中药;草药',
      ],
      ['natural-extracts', 'Plant extracts', '天然产物提取', 'herbal extract;natural products', '植物提取物;提取'],
      [
        'antimalarials',
        'Malaria and tropical disease treatment',
        '疟疾与热带病治疗',
        'artemisinin;tropical medicine;malaria',
        '青蒿素;抗疟;热带病',
      ],
    ],
    [
      ['prevention', 'Prevention', '预防', 'public health', '公共卫生;疾病防控'],
      ['vaccines', 'Vaccines', '疫苗', 'vaccine;mRNA vaccine', '疫苗研发;mRNA疫苗'],
      ['vector-control', 'Mosquito and vector control', '病媒生物防治', 'dengue;mosquito control', '登革热;蚊虫防制'],
      [
        'epidemic-surveillance',
        'Disease surveillance',
        '疫情监测',
        'epidemiology;early warning of disease',
        '传染病监测;疫情预警',
      ],
      ['nutrition', 'Nutrition', '营养健康', 'functional food;supplements', '功能食品;保健食品'],
    ],
    [
      ['diagnostics', 'Diagnostics', '诊断', 'diagnosis;in vitro diagnostics;IVD', '体外诊断;检验'],
      ['rapid-test', 'Rapid tests', '快速检测', 'point of care;POCT;test kit', '即时检测;检测试剂盒'],
      ['medical-imaging', 'Medical imaging', '医学影像', 'ultrasound;CT;MRI;X-ray', '超声;影像诊断'],
      ['molecular-diagnostics', 'Molecular diagnostics', '分子诊断', 'PCR;gene sequencing', '核酸检测;基因测序'],
    ],
    [
      ['medical-devices', 'Medical devices', '医疗器械', 'medical equipment', '医疗设备'],
      [
        'implants',
        'Implants and biomaterials',
        '植入物与生物材料',
        'biomaterials;orthopaedic implant;dental',
        '骨科植入;口腔材料',
      ],
      [
        'rehabilitation',
        'Rehabilitation and assistive devices',
        '康复与辅助器具',
        'prosthesis;assistive technology',
        '康复器械;假肢',
      ],
      [
        'sterilisation',
        'Sterilisation and protection',
        '消毒灭菌与防护',
        'sterilization;protective equipment;PPE',
        '灭菌;防护用品',
      ],
      ['wearables', 'Wearable monitoring', '可穿戴监测', 'patient monitor', '可穿戴设备;监护仪'],
    ],
    [
      ['digital-health', 'Digital health', '数字医疗', 'e-health', '智慧医疗'],
      ['telemedicine', 'Telemedicine', '远程医疗', 'remote care', '远程诊疗;互联网医疗'],
      ['medical-ai', 'AI in medicine', '医疗人工智能', 'computer-aided diagnosis', '辅助诊断;AI影像'],
    ],
    [
      ['biotechnology', 'Biotechnology', '生物技术', 'biotech', '生物工程'],
      ['enzymes', 'Enzymes and fermentation', '酶与发酵工程', 'enzyme;industrial biotechnology', '酶制剂;合成生物'],
      ['cell-gene-therapy', 'Cell and gene therapy', '细胞与基因治疗', 'stem cells;gene therapy', '干细胞;基因治疗'],
    ],
  ],
};
