import Testing

/// Places, organisations and companies by their endings and by the lists. All but the listed
/// places are invented.
struct PlaceAndOrganisationTests {
  @Test(arguments: [
    "at [Brackwater University|organisation] then", "in [St. Odile's Hospital|organisation]",
    "She sued [Tellmark Inc|company].", "We joined the [Orrin Foundation|organisation].",
    "at the [University of Brackwater|organisation]", "the [Bank of Tarrow|company] failed",
    "the [Ministry of Health|organisation] wrote", "[Fennel & Roe Ltd|company] closed.",
    "the [Tarrow Herald|organisation] printed it", "the [Tarrow Book Fair|event] began",
    "他考上了[海风大学|organisation]", "他去了[BeeMind公司|company]", "在[武汉第二人民医院|organisation]住院",
    "[深圳市气象局|organisation]发布", "创办了[蓝鲸科技公司|company]", "在“[松涛基金会|organisation]”工作",
    "毕业于[东澜师范学院|organisation]。",
    "the [National Society for the Care of Owls|organisation] met",
  ])
  func `An ending tells what a name is of`(marked: String) throws {
    #expect(try MarkedEntities.found(in: marked) == marked)
  }

  @Test(arguments: [
    "We live on [Alder Street|place] now.", "by the [Ossel River|place] there",
    "They sailed to [Perrin Island|place].", "in [Tarrow County|place] only",
    "near [Lake Ossel|place] it snows", "He walked up [King Street|place].",
    "in [Turkey|place] it snows", "born in [Nairobi|place] and bred",
    "The [Black Sea|place] is near.",
    "She left [Kazakhstan|place] early.", "in [St. Louis|place] then",
    "from [Ohio|place] to [Peru|place]",
    "住在[柳河县|place]。", "她来自[肯尼亚|place]", "在[北京市|place]工作", "搬到[清溪镇|place]去",
    "在[成都锦云路|place]开店", "去过[高雄|place]和[九龙|place]", "從[臺灣|place]來",
    "在[内罗毕|place]出生", "位于[太平洋|place]",
  ])
  func `A place is found`(marked: String) throws {
    #expect(try MarkedEntities.found(in: marked) == marked)
  }

  @Test(arguments: [
    "他在火车站等", "去公路边", "到开发区上班", "在路上走", "在市场卖菜", "从山上下来", "去超市买", "The turkey was dry.",
    "He had a nice day.", "They were reading.", "在小区门口", "搬到新村去",
  ])
  func `No place is found`(text: String) throws {
    #expect(try MarkedEntities.texts(of: ["place"], in: text) == [])
  }
}
