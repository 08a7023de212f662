/// An interview that nobody gave, with the damage of a real one.
package enum InventedInterview {
  package static let text = """
    河畔日報記者 | 林小禾
    河畔日報編輯 | 周木
    陳瀾在河邊養(yǎng)了二十年蜂,去年開(kāi)了一間蜂蜜工坊。

    1、蜂箱搬到屋頂
    河畔日報:你為什麼把蜂箱搬到屋頂(Roof)?
    陳瀾:因為城裡的花期比鄉(xiāng)下長(zhǎng),從三月開(kāi)到十月。
    第一年我只有四個(gè)蜂箱,每天17:30收工。
    (笑)
    現(xiàn)在有六十個(gè)蜂箱,一年收八百公斤蜂蜜。
    2、蜂蜜的價(jià)格
    河畔日報:一罐蜂蜜賣(mài)多少錢(qián)?
    陳瀾:一罐三百元,比超市貴(guì)一倍。
    客人說(shuō):“不便宜。”我覺(jué)得值。
    河畔日報:明年有什麼打算?
    陳瀾:我想教孩子們認(rèn)識(shí)蜜蜂。

    """
}
