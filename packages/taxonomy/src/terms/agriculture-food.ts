import type { SectorTerms } from './term';

export const agricultureFoodTerms: SectorTerms = {
  sector: 'agriculture-food',
  groups: [
    [
      ['crops', 'Crops and breeding', '作物与育种', 'crop production', '种植;农作物'],
      ['hybrid-rice', 'Rice', '水稻', 'hybrid rice;paddy', '杂交水稻;稻米'],
      [
        'seed-technology',
        'Seeds and varieties',
        '种子与品种',
        'seed;plant breeding;seed coating',
        '育种;种业;种子包衣',
      ],
      ['tropical-crops', 'Tropical crops', '热带作物', 'rubber;oil palm;cassava;coffee', '橡胶;油棕;木薯;咖啡'],
      ['fruit-vegetables', 'Fruit and vegetables', '果蔬', 'horticulture', '园艺;水果;蔬菜'],
      ['mushrooms', 'Mushrooms', '食用菌', 'edible fungi;juncao', '菌草;蘑菇'],
    ],
    [
      ['soil-and-nutrition', 'Soil and plant nutrition', '土壤与植物营养', 'soil health', '土壤改良'],
      [
        'fertilisers',
        'Fertilisers',
        '肥料',
        'fertilizer;slow-release fertiliser;biofertiliser',
        '缓释肥;微生物肥料;生物有机肥',
      ],
      ['biochar', 'Biochar', '生物炭', 'bio-char', '炭基肥'],
      [
        'pest-control',
        'Pest and disease control',
        '病虫害防治',
        'biopesticide;biological control;plant protection',
        '生物农药;植保;绿色防控',
      ],
    ],
    [
      ['livestock', 'Livestock', '畜牧', 'animal husbandry;poultry', '养殖;畜禽;家禽'],
      ['animal-feed', 'Feed', '饲料', 'feed additive', '饲料添加剂;青贮'],
      [
        'animal-health',
        'Animal health',
        '动物疫病防控',
        'veterinary vaccine;African swine fever',
        '兽用疫苗;非洲猪瘟;兽药',
      ],
      ['manure-treatment', 'Manure treatment', '畜禽粪污处理', 'livestock manure', '粪污资源化'],
    ],
    [
      ['farm-technology', 'Farm technology', '农业装备与信息化', 'agritech', '农业装备'],
      ['farm-machinery', 'Farm machinery', '农业机械', 'tractor;harvester', '农机;拖拉机;收割机'],
      [
        'greenhouse',
        'Greenhouses and protected growing',
        '设施农业',
        'hydroponics;vertical farming;plant factory',
        '温室;无土栽培;植物工厂',
      ],
      ['precision-farming', 'Precision farming', '精准农业', 'smart farming;digital agriculture', '智慧农业;数字农业'],
      ['agricultural-drone', 'Agricultural drones', '农用无人机', 'crop spraying drone', '植保无人机'],
    ],
    [
      ['food-processing', 'Food processing', '食品加工', 'agro-processing', '农产品加工'],
      ['drying', 'Drying', '干燥', 'grain dryer;solar drying', '烘干;粮食烘干'],
      ['postharvest', 'Post-harvest storage', '采后保鲜与贮藏', 'fresh-keeping;postharvest', '保鲜;仓储;采后处理'],
      ['food-safety', 'Food safety testing', '食品安全检测', 'food inspection;traceability', '农残检测;食品溯源'],
      [
        'fermentation',
        'Fermented food and proteins',
        '发酵食品与蛋白',
        'fermentation;alternative protein',
        '发酵;植物蛋白',
      ],
    ],
  ],
};
