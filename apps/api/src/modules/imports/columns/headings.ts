// What offices call the columns of their lists, by field. Lower case, without spaces in Chinese, without brackets.

const words = (text: string): readonly string[] => text.split('|').map((word) => word.replace(/\s+/g, ' ').trim());

export const HEADINGS: Record<string, readonly string[]> = {
  title: words(`
    title | name | technology | technology name | technology title | name of technology | project name |
    project title | software | software name | product | product name | invention title | offer | offer title |
    achievement name | topic | call title | demand | demand title | need | need title | request title |
    name of demand | requirement name | 标题 | 名称 | 题目 | 技术名称 | 技术标题 | 项目名称 | 成果名称 | 科技成果名称 | 专利名称 | 产品名称 | 技术 | 成果 |
    项目 | 软件名称 | 发明名称 | 技术成果名称 | 先进适用技术名称 | 需求名称 | 需求标题 | 技术需求名称 | 需求题目 | 需求 | 标题名称 | 技术项目名称 | 成果项目名称 | 標題 | 名稱 |
    技術名稱 | 項目名稱 | 需求名稱 | ชื่อ | ชื่อเทคโนโลยี | ชื่อผลงาน | ชื่อเรื่อง | ชื่อโครงการ | ความต้องการ | หัวข้อ | tên |
    tên công nghệ | tiêu đề | tên dự án | tên sản phẩm | tên nhu cầu | nhu cầu | judul | nama | nama teknologi |
    judul teknologi | nama produk | nama kebutuhan | kebutuhan | tajuk | nama projek
  `),
  summary: words(`
    summary | abstract | brief | brief description | short description | brief introduction | overview | synopsis |
    in brief | 摘要 | 简介 | 概述 | 技术简介 | 成果简介 | 项目简介 | 简要介绍 | 简要说明 | 概要 | 内容摘要 | 技术概述 | 项目概况 | 需求简介 | 需求概述 | 簡介 |
    一句话介绍 | 简述 | บทคัดย่อ | สรุป | โดยย่อ | คำอธิบายย่อ | tóm tắt | mô tả ngắn | giới thiệu | ringkasan | abstrak |
    deskripsi singkat
  `),
  description: words(`
    description | details | detailed description | full description | technology description |
    technical description | introduction | content | contents | principle | technical content | body | text |
    about | features | technical features | 描述 | 介绍 | 详细介绍 | 技术介绍 | 成果介绍 | 项目介绍 | 详细说明 | 技术描述 | 技术内容 | 主要内容 | 内容 |
    说明 | 技术说明 | 技术原理 | 技术方案 | 成果内容 | 详情 | 技术详情 | 核心技术 | 技术特点 | 技术要点 | 主要技术内容 | 工艺流程 | 適用範圍 | 技術介紹 | 內容 | 技术详细介绍 |
    项目内容 | 成果描述 | 技术领域及内容 | รายละเอียด | คำอธิบาย | mô tả | nội dung | mô tả chi tiết | mô tả công nghệ |
    deskripsi | uraian | penjelasan | keterangan | huraian | penerangan
  `),
  advantages: words(`
    advantages | advantage | competitive advantages | innovation | innovations | innovative aspects | highlights |
    strengths | benefit over state of the art | advantages and innovations | unique selling points | 优势 | 技术优势 |
    创新点 | 主要创新点 | 竞争优势 | 先进性 | 技术先进性 | 特点 | 优势特点 | 创新性 | 技术创新点 | 亮点 | 核心优势 | 技术特色 | 優勢 | 优点 | 特色与优势 | 优势与创新 |
    ข้อดี | จุดเด่น | ưu điểm | lợi thế | điểm mới | keunggulan | kelebihan | keunggulan teknologi
  `),
  partnerBrings: words(`
    what the partner should bring | 对合作方的要求 | partner | partner sought | partner requirements |
    requirements to partner | expected partner | partner role | role of partner | target partner | 合作要求 | 合作方要求 |
    合作条件 | 合作伙伴要求 | 对接要求 | 转化条件 | 所需条件 | 落地条件 | 实施条件 | 期望合作方 | 合作对象 | 转化要求 | คุณสมบัติของพันธมิตร |
    yêu cầu đối với đối tác | đối tác | mitra yang dicari | syarat mitra | rakan kongsi
  `),
  problem: words(`
    problem | problem description | the problem | challenge | issue | need description | demand description |
    description | details | requirement | requirements description | technical problem | problem to be solved |
    background | demand content | objective | scope | 问题 | 技术问题 | 难题 | 技术难题 | 需求描述 | 需求内容 | 需求说明 | 需求详情 | 需求背景 |
    存在问题 | 拟解决的问题 | 痛点 | 要解决的问题 | 主要问题 | 技术需求 | 技术需求描述 | 描述 | 内容 | 详细描述 | 需求介绍 | 需求详细描述 | 主要技术问题 | 問題 | 需求說明 |
    卡脖子问题 | ปัญหา | รายละเอียดความต้องการ | รายละเอียด | vấn đề | mô tả nhu cầu | mô tả | masalah |
    deskripsi kebutuhan | permasalahan | deskripsi
  `),
  presentSolution: words(`
    present solution | current solution | existing solution | current situation | current practice | status quo |
    current technology | why it fails | 现状 | 现有方案 | 目前方案 | 现有技术 | 目前情况 | 现有基础 | 现有做法 | 已有方案 | 现有解决方案 | 技术现状 |
    目前做法 | 已采取的措施 | 現狀 | วิธีแก้ปัญหาปัจจุบัน | สภาพปัจจุบัน | giải pháp hiện tại | hiện trạng | solusi saat ini |
    kondisi saat ini | penyelesaian semasa
  `),
  mustHaves: words(`
    must haves | must have | requirements | technical requirements | mandatory requirements |
    essential requirements | specifications | expected outcome | expected results | target indicators | 必备条件 |
    必须满足 | 技术要求 | 指标要求 | 技术指标 | 主要技术指标 | 必要条件 | 预期目标 | 预期指标 | 硬性要求 | 具体要求 | 目标要求 | 期望目标 | 技術要求 | 技术指标要求 |
    ข้อกำหนด | คุณสมบัติที่ต้องการ | yêu cầu | yêu cầu kỹ thuật | persyaratan | syarat | keperluan
  `),
  niceToHaves: words(`
    nice to have | nice to haves | optional requirements | preferred | desirable | wishes | 优先条件 | 加分项 | 期望条件 |
    可选要求 | 希望 | 附加要求 | mong muốn thêm | diutamakan | nilai tambah
  `),
  notWanted: words(`
    不接受的方案 | not wanted | exclusions | excluded | out of scope | what is not wanted | not acceptable | 不需要 | 不接受 |
    排除 | 不考虑 | 不要 | 排除条件 | không chấp nhận | tidak diinginkan | dikecualikan
  `),
  scale: words(`
    scale | capacity | production scale | size | volume | throughput | quantity | annual output | 规模 | 产能 | 生产规模 |
    处理量 | 需求规模 | 年产量 | 处理能力 | 規模 | ขนาด | กำลังการผลิต | quy mô | công suất | skala | kapasitas | kapasiti
  `),
  keywords: words(`
    keywords | keyword | key words | tags | tag | subject terms | topics | categories | 关键词 | 关键字 | 标签 | 主题词 |
    检索词 | 關鍵詞 | คำสำคัญ | คำค้น | từ khóa | từ khoá | kata kunci | kata kunci pencarian
  `),
  ownReference: words(`
    own reference | reference | reference number | ref | ref no | ref number | id | code | technology id |
    technology code | case number | case no | project number | project code | topic id | file number |
    internal number | our reference | docket number | offer number | serial code | identifier | 编号 | 技术编号 | 成果编号 |
    项目编号 | 自有编号 | 内部编号 | 单位编号 | 档案编号 | 登记号 | 成果登记号 | 需求编号 | 代码 | 案号 | 編號 | 本单位编号 | 唯一编号 | 登记编号 | รหัส |
    เลขอ้างอิง | รหัสเทคโนโลยี | mã | mã số | số hiệu | mã công nghệ | kode | nomor referensi | kod | nombor rujukan
  `),
  sectors: words(`
    sector | sectors | field | fields | industry | industries | area | technical field | technology field |
    technology area | domain | application field | category | categories | field of technology | 领域 | 行业 | 所属领域 |
    所属行业 | 技术领域 | 应用领域 | 行业领域 | 技术类别 | 类别 | 分类 | 一级领域 | 一级分类 | 产业领域 | 应用行业 | 技术分类 | 領域 | 所属技术领域 | 行业分类 | 所属产业 |
    应用行业领域 | สาขา | อุตสาหกรรม | หมวดหมู่ | ประเภท | lĩnh vực | ngành | lĩnh vực ứng dụng | sektor | bidang |
    kategori | industri | bidang teknologi
  `),
  terms: words(`
    terms | technology terms | sub sector | subsector | subfield | sub field | sub category | subcategory |
    technology keywords | specialisation | 细分领域 | 二级领域 | 二级分类 | 技术方向 | 具体领域 | 子领域 | 细分行业 | 三级领域 | 细分方向 | 研究方向 |
    สาขาย่อย | lĩnh vực con | chuyên ngành | subbidang | subsektor
  `),
  form: words(`
    form | type | technology type | type of technology | kind | form of technology | offer type | result type |
    形式 | 类型 | 技术类型 | 成果类型 | 成果形式 | 技术形态 | 技术形式 | 成果形态 | 产品形态 | 載體 | ประเภทเทคโนโลยี | รูปแบบ | loại hình |
    loại công nghệ | hình thức | jenis | jenis teknologi | bentuk
  `),
  sdgs: words(`
    sdg | sdgs | un sdg | un sdgs | sustainable development goal | sustainable development goals | related sdgs |
    sdg goals | 可持续发展目标 | 对应sdg | sdg目标 | 联合国可持续发展目标 | 对应可持续发展目标 | 可持续发展目标sdgs | 可持續發展目標 |
    เป้าหมายการพัฒนาที่ยั่งยืน | mục tiêu phát triển bền vững | tujuan pembangunan berkelanjutan |
    matlamat pembangunan mampan
  `),
  trl: words(`
    trl | trl level | readiness | technology readiness | technology readiness level | maturity | stage |
    stage of development | development stage | development status | maturity level | 成熟度 | 技术成熟度 | 技术就绪度 | 就绪度 |
    所处阶段 | 技术阶段 | 成果阶段 | 成熟程度 | 研发阶段 | 成果成熟度 | 技术成熟度trl | 技术成熟度等级 | 项目阶段 | 发展阶段 | 轉化階段 | 成熟度要求 | ระดับความพร้อม |
    ระดับความพร้อมของเทคโนโลยี | mức độ sẵn sàng | mức độ sẵn sàng công nghệ | giai đoạn phát triển |
    tingkat kesiapterapan teknologi | tkt | tingkat kesiapan | tahap kesediaan teknologi
  `),
  trlMin: words(`
    lowest readiness accepted | lowest readiness | 最低成熟度 | minimum trl | trl min | trl from | lowest trl | trl最低 |
    最低trl | 成熟度下限
  `),
  trlMax: words(`
    highest readiness accepted | highest readiness | maximum trl | trl max | trl to | highest trl | 最高成熟度 | trl最高 |
    最高trl | 成熟度上限
  `),
  trlEvidence: words(`
    evidence of readiness | trl evidence | evidence | test results | validation | proof | 成熟度依据 | 成熟度说明 | 应用情况 |
    证明材料 | 验证情况 | 检测情况 | 成熟度证明 | 中试情况 | 测试情况 | หลักฐาน | bằng chứng | bukti | bukti kesiapan
  `),
  ipStatus: words(`
    ip status | ip | ipr | ipr status | intellectual property | intellectual property status | patent status |
    protection | legal status | status of ip | property rights | 知识产权 | 知识产权状态 | 知识产权情况 | 专利状态 | 专利情况 | 法律状态 |
    知识产权状况 | 产权状况 | 知识产权类型 | 知識產權 | 专利法律状态 | ทรัพย์สินทางปัญญา | สถานะสิทธิบัตร | sở hữu trí tuệ |
    tình trạng sở hữu trí tuệ | tình trạng bằng sáng chế | kekayaan intelektual | status paten | status hki |
    harta intelek
  `),
  ipcCodes: words(`
    ipc | ipc code | ipc codes | ipc class | patent classification | ipc分类号 | ipc号 | 专利分类号 | 国际专利分类 | 国际专利分类号 |
    主分类号 | phân loại ipc | kode ipc
  `),
  patents: words(`
    patents | patent | patent information | related patents | 专利 | 专利信息 | 相关专利 | 已有专利 | 专利清单 | สิทธิบัตร |
    bằng sáng chế | sáng chế | paten
  `),
  'patents.number': words(`
    patent number | patent no | patent numbers | application number | application no | application sn |
    application serial number | publication number | patent application number | grant number | 专利号 | 申请号 | 专利申请号 |
    授权号 | 公开号 | 专利号码 | 专利号申请号 | 授权公告号 | 專利號 | เลขที่สิทธิบัตร | เลขที่คำขอ | số bằng sáng chế | số đơn |
    nomor paten | nombor paten
  `),
  'patents.office': words(`
    专利授权国家 | patent office | office | patent country | jurisdiction | 专利国别 | 专利局 | 授权国家 | 受理局 | 申请国家 |
    negara paten | quốc gia cấp bằng
  `),
  'patents.status': words(`
    status | state of patent | grant status | 授权状态 | 状态 | 专利授权情况 | 授权情况 | สถานะ | trạng thái | tình trạng
  `),
  'patents.expiresOn': words(`
    patent expires on | patent expiration date | patent expiry | patent expiry date | expiry date |
    expiration date | patent valid until | valid until | expires on | 专利到期日 | 专利有效期 | 有效期至 | 到期日 | 专利到期日期 | 失效日期 |
    专利有效期至 | 到期时间 | วันหมดอายุ | ngày hết hạn | tanggal kedaluwarsa | tarikh luput | masa berlaku paten
  `),
  'patents.inForceIn': words(`
    in force in | patent in force in | protected in | countries protected | 专利有效国家 | 保护地域 | 有效地区 | 专利保护国家 |
    专利覆盖国家 | dilindungi di | bảo hộ tại
  `),
  cooperation: words(`
    cooperation | cooperation type | cooperation types | cooperation mode | mode of cooperation |
    type of cooperation | form of cooperation | transfer mode | mode of transfer | cooperation offered |
    cooperation sought | type of partnership | collaboration | 合作方式 | 合作模式 | 转让方式 | 转化方式 | 拟合作方式 | 合作形式 | 转移方式 |
    交易方式 | 合作类型 | 拟转化方式 | 成果转化方式 | 期望合作方式 | 合作意向 | 技术转移方式 | 合作意愿 | รูปแบบความร่วมมือ | ความร่วมมือ |
    hình thức hợp tác | hình thức chuyển giao | phương thức chuyển giao | bentuk kerja sama | jenis kerja sama |
    kerja sama | bentuk kerjasama | mod kerjasama
  `),
  priceBand: words(`
    price | price band | asking price | licence fee | license fee | fee | transfer price | price range |
    quotation | cost of technology | 价格 | 报价 | 转让价格 | 转让费 | 许可费 | 意向价格 | 参考价格 | 拟转让价格 | 交易价格 | 转让金额 | 技术价格 | 價格 |
    转让费用 | 合作金额 | ราคา | giá | giá chuyển giao | mức giá | harga | kisaran harga | biaya lisensi
  `),
  exclusivity: words(`
    exclusivity | exclusive | exclusive or not | 独占性 | 是否独占 | 排他性 | 许可排他性 | 许可类型 | độc quyền | eksklusivitas
  `),
  excludedCountries: words(`
    not offered in | not available in | excluded countries | countries excluded | excluded markets | excluded territories |
    not delivered to | no delivery to | countries not served | not for export to | 不提供的国家 | 不提供国家 | 不供应国家 | 不出口国家 | 限制出口国家 |
    排除国家 | 不合作国家 | 不转让国家 | 不面向国家 | 不交付的国家 | 除外国家 | ประเทศที่ไม่ให้บริการ | ประเทศที่ยกเว้น | không cung cấp tại |
    quốc gia loại trừ | negara yang dikecualikan | tidak tersedia di | tidak ditawarkan di
  `),
  benefits: words(`
    量化效益 | benefits | benefit | benefits in numbers | performance | performance indicators | key figures |
    economic benefits | effect | effects | technical indicators | environmental benefits | savings | 效益 | 经济效益 |
    节能效果 | 性能指标 | 技术指标 | 主要技术指标 | 应用效果 | 预期效益 | 社会效益 | 环境效益 | 主要指标 | 经济社会效益 | 关键指标 | 减排效果 | 效果 | 經濟效益 | ประโยชน์ |
    ผลประโยชน์ | lợi ích | hiệu quả | hiệu quả kinh tế | manfaat | kinerja | faedah
  `),
  paybackMonths: words(`
    payback | payback period | payback months | payback time | return on investment period | 投资回收期 | 回收期 | 回报期 |
    投资回报期 | 回本周期 | 投資回收期 | ระยะเวลาคืนทุน | thời gian hoàn vốn | periode pengembalian | masa pulangan |
    waktu balik modal
  `),
  deployments: words(`
    deployments | deployed at | references | reference projects | installations | case studies |
    application cases | customers | where it runs | applications | use cases | demonstration sites | 应用案例 | 典型案例 |
    工程案例 | 推广应用情况 | 示范项目 | 成功案例 | 应用单位 | 示范工程 | 案例 | 已应用地点 | 推广情况 | 落地案例 | 已有应用 | 應用案例 | 示范应用情况 | ผู้ใช้งาน |
    การใช้งานจริง | ตัวอย่างการใช้งาน | nơi đã ứng dụng | dự án đã triển khai | penerapan | lokasi penerapan |
    contoh penerapan | pemasangan
  `),
  'localConditions.climate': words(`
    climate needed | climate | climate conditions | 气候条件 | 适用气候 | 气候 | 气候要求 | สภาพอากาศ | khí hậu | iklim
  `),
  'localConditions.feedstock': words(`
    feedstock needed | feedstock | raw material | raw materials | 原料 | 原材料 | 原料要求 | 原料条件 | วัตถุดิบ | nguyên liệu |
    bahan baku | bahan mentah
  `),
  'localConditions.voltage': words(`
    power supply needed | voltage | power supply | grid | 电压 | 供电 | 供电条件 | 电源要求 | 电力条件 | แรงดันไฟฟ้า | điện áp |
    tegangan | voltan
  `),
  'localConditions.waterQuality': words(`
    water quality needed | water quality | 水质 | 水质要求 | 水质条件 | คุณภาพน้ำ | chất lượng nước | kualitas air |
    kualiti air
  `),
  minimumInvestment: words(`
    最低投资额 | minimum investment | investment | investment required | investment needed | capital required |
    investment scale | total investment | 投资额 | 最低投资 | 投资规模 | 所需投资 | 投资估算 | 总投资 | 投资金额 | 起投金额 | 資金需求 | 投资总额 |
    เงินลงทุน | vốn đầu tư | tổng vốn đầu tư | investasi | investasi minimum | pelaburan
  `),
  siteCountry: words(`
    country | nation | site country | country region | 国家 | 国别 | 所在国家 | 需求国家 | 国家地区 | 所在国 | 國家 | ประเทศ |
    quốc gia | nước | negara
  `),
  siteRegion: words(`
    province or state | province | state | region | city | location | site | place | 省份 | 地区 | 所在地 | 地点 | 省市 | 城市 |
    所在地区 | 项目地点 | 省 | จังหวัด | ที่ตั้ง | tỉnh | địa điểm | thành phố | provinsi | lokasi | kota | negeri | daerah
  `),
  budget: words(`
    budget | budget range | investment budget | planned investment | amount | funding available | budget amount |
    planned budget | 预算 | 预算金额 | 拟投入资金 | 投入资金 | 资金预算 | 预算范围 | 拟投入金额 | 意向金额 | 投入预算 | 研发投入 | 經費預算 | 计划投资 | 投资预算 |
    拟投资金额 | งบประมาณ | ngân sách | kinh phí | anggaran | bajet | peruntukan
  `),
  budgetMin: words(`
    budget min | minimum budget | budget from | min budget | 最低预算 | 预算下限 | 预算最低 | anggaran minimum |
    ngân sách tối thiểu
  `),
  budgetMax: words(`
    budget max | maximum budget | budget to | max budget | 最高预算 | 预算上限 | 预算最高 | anggaran maksimum | ngân sách tối đa
  `),
  currency: words(`
    currency | budget currency | currency code | 币种 | 货币 | 货币单位 | 幣種 | สกุลเงิน | loại tiền | tiền tệ | mata uang |
    mata wang
  `),
  fundingSource: words(`
    source of funding | funding source | financing | source of funds | funding | 资金来源 | 经费来源 | 資金來源 |
    แหล่งเงินทุน | nguồn vốn | nguồn kinh phí | sumber dana | sumber pembiayaan
  `),
  deadline: words(`
    deadline | closing date | due date | deadline date | needed by | submission deadline | end date | valid until |
    expiry date | 截止日期 | 截止时间 | 期限 | 有效期 | 需求时间 | 解决期限 | 完成期限 | 需求截止日期 | 对接截止日期 | 截至日期 | 有效期至 | 期望完成时间 | 截止日 |
    กำหนดส่ง | วันปิดรับ | วันสิ้นสุด | hạn chót | thời hạn | hạn nộp | batas waktu | tenggat | tarikh tutup |
    tarikh akhir
  `),
  languages: words(`
    languages | language | working languages | communication language | 语言 | 工作语言 | 沟通语言 | 交流语言 | ภาษา | ngôn ngữ |
    bahasa
  `),
  anonymous: words(`
    publish without our name | anonymous | confidential | publish anonymously | 匿名 | 是否匿名 | 是否保密 | 匿名发布 | ẩn danh |
    anonim | ไม่เปิดเผยชื่อ
  `),
  link: words(`
    link | url | website | web page | external link | web link | homepage | more information | web site | web |
    链接 | 网址 | 网页 | 详情链接 | 网页链接 | 外部链接 | 官网 | 相关链接 | 連結 | 網址 | ลิงก์ | เว็บไซต์ | liên kết | đường dẫn | trang web |
    tautan | situs web | laman web | pautan
  `),
  originalLocale: words(`original language | 原文语言 | 原始语言`),
  status: words(`text status | 文本状态`),
  reference: words(`techbridge reference | techbridge 平台编号 | 平台编号`),
};

/** Columns that are never taken over: numbers of lines, how to reach a person, when a row was entered. */
export const IGNORED_HEADINGS = words(`
  problems | 问题 / problems | no | no. | number | # | s n | sn | row | row number | serial | sequence | seq |
  index | item | 序号 | 序 | 行号 | 号 | 序列 | 項次 | ลำดับ | ลำดับที่ | stt | số thứ tự | nomor urut | bil | contact |
  contact person | contact name | contact phone | contact email | contacts | phone | telephone | tel | mobile |
  email | e mail | e mail address | email address | wechat | fax | inventor | inventors | address |
  person in charge | point of contact | 联系人 | 联系电话 | 联系方式 | 电话 | 手机 | 手机号 | 手机号码 | 邮箱 | 电子邮箱 | 电子邮件 | 微信 | 微信号 |
  传真 | 通讯地址 | 地址 | 负责人 | 项目负责人 | 发明人 | 成果完成人 | 完成人 | 联络人 | 聯繫人 | 填报人 | 邮编 | 职务 | 联系人及电话 | ผู้ติดต่อ | โทรศัพท์ |
  เบอร์โทร | อีเมล | người liên hệ | liên hệ | điện thoại | số điện thoại | narahubung | kontak | telepon |
  nomor telepon | surel | hubungi | telefon | e-mel | date | update date | updated | last update | last updated |
  created | created at | entry date | date of entry | 日期 | 更新日期 | 更新时间 | 填报日期 | 录入日期 | 填表日期 | 创建时间 | 登记日期 |
  วันที่ | ngày | ngày cập nhật | tanggal | tarikh | tanggal pembaruan
`);
