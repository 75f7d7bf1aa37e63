import type { SectorTerms } from './term';

export const digitalAiTerms: SectorTerms = {
  sector: 'digital-ai',
  groups: [
    [
      ['artificial-intelligence', 'Artificial intelligence', '人工智能', 'AI', 'AI技术;智能算法'],
      ['machine-learning', 'Machine learning', '机器学习', 'deep learning;neural network', '深度学习;神经网络'],
      [
        'language-technology',
        'Language technology',
        '语言技术',
        'machine translation;natural language processing;large language model;NLP',
        '机器翻译;自然语言处理;大语言模型;大模型',
      ],
      ['computer-vision', 'Image recognition', '图像识别', 'computer vision;face recognition', '计算机视觉;人脸识别'],
      [
        'speech-recognition',
        'Speech recognition',
        '语音识别',
        'voice recognition;speech synthesis',
        '语音合成;智能语音',
      ],
    ],
    [
      ['sensing', 'Sensors and the internet of things', '传感与物联网', 'IoT;sensor network', '物联网;传感网'],
      ['sensors', 'Sensors', '传感器', 'sensor', '智能传感器'],
      ['remote-sensing', 'Remote sensing', '遥感', 'satellite imagery;earth observation', '卫星遥感;对地观测'],
      ['satellite-navigation', 'Satellite navigation', '卫星导航', 'BeiDou;GNSS;GPS', '北斗;导航定位'],
      ['drones', 'Drones', '无人机', 'UAV;unmanned aerial vehicle', '无人机系统'],
      ['rfid', 'Tracing and labels', '溯源与标识', 'RFID;QR code;traceability system', '射频识别;二维码溯源'],
    ],
    [
      ['data', 'Data', '数据技术', 'data technology', '数据处理'],
      ['big-data', 'Big data', '大数据', 'data analytics;data mining', '数据分析;数据挖掘'],
      ['geographic-information', 'Geographic information', '地理信息', 'GIS;mapping', '地理信息系统;测绘'],
      ['digital-twin', 'Digital twins and simulation', '数字孪生与仿真', 'simulation;modelling', '仿真;建模'],
      ['blockchain', 'Blockchain', '区块链', 'distributed ledger', '分布式账本'],
      ['cybersecurity', 'Cyber security', '网络安全', 'information security;data protection', '信息安全;数据安全'],
    ],
    [
      ['computing-and-networks', 'Computing and networks', '计算与网络', 'ICT infrastructure', '信息基础设施'],
      ['cloud-computing', 'Cloud and edge computing', '云计算与边缘计算', 'cloud;edge computing', '云平台;边缘计算'],
      ['mobile-communication', 'Mobile communication', '移动通信', '5G;6G;wireless', '5G通信;无线通信'],
      ['chips', 'Chips', '芯片', 'integrated circuit;semiconductor', '集成电路;半导体'],
      ['green-data-centre', 'Efficient data centres', '绿色数据中心', 'data center cooling', '数据中心节能;液冷'],
    ],
    [
      ['digital-services', 'Digital services', '数字服务', 'platform', '数字平台'],
      ['e-commerce', 'Electronic commerce', '电子商务', 'ecommerce;cross-border e-commerce', '跨境电商'],
      ['digital-government', 'Digital government', '数字政务', 'e-government', '电子政务'],
      ['smart-city', 'Smart cities', '智慧城市', 'city management', '城市大脑;城市管理'],
      ['digital-finance', 'Digital finance', '数字金融', 'fintech;mobile payment', '金融科技;移动支付'],
      ['e-learning', 'E-learning', '在线教育', 'distance learning;educational technology', '教育信息化;远程教育'],
    ],
  ],
};
