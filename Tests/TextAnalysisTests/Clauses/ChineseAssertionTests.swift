import Testing
import TextAnalysis

struct ChineseAssertionTests {
  @Test(arguments: [
    "不是[三亿元|denied]，而是[四亿元|asserted]。",
    "面包房[1987年|denied]没有开张，[1991年|asserted]才开的。",
    "麵包房[1987年|denied]沒有開張，[1991年|asserted]才開的。",
    "我們從來沒有賣過[四十條船|denied]。",
    "没有人付过[三百克朗|denied]。",
    "她并非生于[1920年|denied]。",
    "她並非生於[1920年|denied]，她生於[1922年|asserted]。",
    "他不是[厂长|denied]，是[会计|asserted]。",
    "他不是[廠長|denied]而是[會計|asserted]。",
    "是[四亿|asserted]，不是[三亿|denied]。",
    "那年村里没有[学校|denied]。",
    "他未在[1990年|denied]卖掉磨坊。",
    "我们谈不上有[五十头牛|denied]。",
    "他根本沒去過[柏林|denied]。",
    "这笔钱不在[东莞|denied]，在[深圳|asserted]。",
    "谁也没给过[两百块|denied]。",
    "他並未支付[六百萬|denied]。",
    "我从不卖[假酒|denied]。",
    "那时候不到[四十个人|yes]。",
    "我们找不到[三个人|denied]来做。",
    "当时无法筹到[两百万|denied]。",
  ])
  func `A denial reaches to the end of its clause`(row: String) throws { try check(row) }

  @Test(arguments: [
    "我们不认识他，但他付了[三百块|asserted]。",
    "我們不認識他，可是他付了[三百塊|asserted]。",
    "他没念过书，[1958年|asserted]就去当兵了。",
    "我不喜欢城里，所以[1985年|asserted]搬回了[老家|asserted]。",
    "没有钱的时候，我们靠卖[两头猪|asserted]过日子。",
    "他沒有留下來，去了[上海|asserted]。",
    "虽然没人帮忙，我们还是收了[九百斤|asserted]。",
    "我不知道他那年卖了[四十条船|asserted]。",
    "没想到他[1990年|asserted]就走了。",
    "沒想到他[1990年|asserted]就走了。",
    "因为没有路，我们走了[三天|asserted]。",
    "他没说话然后付了[六十块|asserted]。",
  ])
  func `A denial leaves other clauses alone`(row: String) throws { try check(row) }

  @Test(arguments: [
    "我们不仅有[四十条船|asserted]，还有[两座码头|asserted]。",
    "我們不但賣[魚|asserted]，也賣[鹽|asserted]。",
    "他不得不卖掉[两头牛|asserted]。",
    "他不得不在[1990年|asserted]離開。",
    "不久我们就搬到了[宁波|asserted]。",
    "村裡不少人在[1960年|asserted]離開了。",
    "没错，是[1990年|asserted]。",
    "沒錯，是[1990年|asserted]。",
    "毫无疑问是[老陈|asserted]付的。",
    "我不能不提[1978年|asserted]的那场雨。",
    "没有人不知道他是[1990年|asserted]来的。",
    "他非去[北京|asserted]不可。",
    "工厂不断扩大，到[1990年|asserted]有[三百人|asserted]。",
    "不止[四十个人|asserted]来了。",
    "他不同意的时候，我们付了[五十块|asserted]。",
    "她没有忘记[1990年|asserted]的事。",
    "这非常贵，花了[三百块|asserted]。",
    "差不多[三百人|hedged]。",
    "无论如何，他[1990年|asserted]走了。",
  ])
  func `What only looks like a denial is none`(row: String) throws { try check(row) }

  @Test(arguments: [
    "我不认为他们付了[六百万|doubted]。",
    "我不認為他們付了[六百萬|doubted]。",
    "传言他[1990年|doubted]卖了公司。",
    "有傳言說他[1990年|doubted]賣了公司。",
    "他否认拿过[四百块|doubted]。",
    "他們否認[1990年|doubted]離開。",
    "说他[1990年|doubted]卖了公司，那是谣言。",
    "說他有[五套房|doubted]，這不是真的。",
    "我不相信是[老陈|doubted]干的。",
    "他未必是[1990年|doubted]走的。",
    "报上说有[九十个工人|doubted]，这并不属实。",
    "他谎称自己[六十岁|doubted]。",
  ])
  func `What is doubted is told as doubted`(row: String) throws { try check(row) }

  @Test(arguments: [
    "要是银行借给我们[三百万|supposed]，我们[1990年|supposed]就买了。",
    "如果銀行借給我們[三百萬|supposed]，我們[1990年|supposed]就買了。",
    "假如他来了，我们会卖[两百个|supposed]。",
    "我们本来可以在[宁波|supposed]开店的。",
    "我們本來打算[2004年|supposed]開業，後來是[2006年|asserted]。",
    "要是当年去了[巴黎|supposed]就好了。",
    "万一花了[九百万|no]呢？",
    "要不是老陈，我们会死[七十只羊|supposed]。",
    "但愿[明年|supposed]能开。",
    "即使给[五百万|supposed]，我也卖不了。",
    "除非给[四十万|supposed]，我们不卖。",
    "如果没记错，是[1969年|hedged]。",
    "要是他[1990年|supposed]没走，就当上[厂长|supposed]了。",
    "原計劃[2003年|supposed]通車。",
  ])
  func `What is supposed is told as supposed`(row: String) throws { try check(row) }

  @Test(arguments: [
    "三亿，不对，[四亿|asserted]。",
    "[三亿|corrected]，不对，[四亿|asserted]。",
    "[三億|corrected]，不對，[四億|asserted]。",
    "我们花了[三百块|corrected]，哦不，[四百块|asserted]。",
    "是[1990年|corrected]，不，是[1991年|asserted]。",
    "那是在[东莞|corrected]，我记错了，在[深圳|asserted]。",
    "那是在[東莞|corrected]，我記錯了，在[深圳|asserted]。",
    "有[四十个|corrected]，应该说[五十个|asserted]。",
    "来的是[张伟|corrected]，不对，是[李强|asserted]。",
    "我们[1990年|asserted]花了[三百块|corrected]，说错了，[四百块|asserted]。",
    "他姓[王|corrected]，不对不对，姓[黄|asserted]。",
  ])
  func `What is corrected is taken back`(row: String) throws { try check(row) }

  @Test(arguments: [
    "隧道还没有通到[宁波|pending]。",
    "隧道尚未通到[寧波|pending]。",
    "这[六十万|pending]至今没有付。",
    "直到[2003年|asserted]才搬。",
    "磨坊直到[2003年|asserted]才搬。",
    "到[2003年|pending]还没搬。",
    "我们打算[2031年|planned]搬。",
    "我們預計招[十二個人|planned]。",
    "大概是[1966年|hedged]。",
    "据说他付了[六十块|hedged]。",
    "據說他付了[六十塊|hedged]。",
    "听说，是[老陈|hedged]。",
    "可能有[三百人|hedged]。",
    "他不再住在[宁波|ended]了。",
    "所谓的[皇宫|hedged]烧了。",
    "好像是[1966年|hedged]。",
  ])
  func `What is not yet so, planned, limited or over is told as such`(row: String) throws {
    try check(row)
  }

  @Test(arguments: [
    "你是[1990年|asked]搬的吗？",
    "你是[1990年|asked]搬的嗎？",
    "是[1990年|asked]还是[1991年|asked]？",
    "我们讨论过是否在[1990年|asked]搬。",
    "他[1990年|asked]是不是走了？",
    "你[1990年|hedged]搬的，对吧？",
    "你[1990年|hedged]搬的，是不是？",
    "谁付了[六十块|asked]？",
    "你要不要[六十块|asked]？",
    "你买不买[六十块|asked]的？",
  ])
  func `What is asked is told as asked`(row: String) throws { try check(row) }

  @Test(arguments: [
    "他们选了[宁波|asserted]而不是[杭州|denied]。",
    "他們選了[寧波|asserted]，而不是[杭州|denied]。",
    "是[宁波|asserted]，而非[杭州|denied]。",
    "除了[老陈|denied]，大家都来了。",
    "除了[老陈|denied]以外，大家都来了。",
    "除了[宁波|asserted]，我们还在[杭州|asserted]开了店。",
    "他[1943年|denied]差点死了。",
    "他險些丟了[八十隻羊|denied]。",
    "几乎[三百人|hedged]来了。",
    "几乎所有的[四十个人|hedged]都来了。",
    "公司[1990年|denied]几乎破产。",
    "他没能付[六十块|denied]。",
    "他們拒絕賣掉[磨坊|denied]。",
    "她忘了带[九个鸡蛋|denied]。",
  ])
  func `What is excluded or did not come about is denied`(row: String) throws { try check(row) }

  private func check(_ row: String) throws {
    let marked = MarkedSpans(row)
    #expect(try marked.found() == marked.spans.map(\.expected))
  }
}
