import Basics

/// What a word does around a quotation. Raw values are the keys of `quoting.txt`.
package enum QuotingWord: String, BitwiseStorable, CaseIterable, Hashable, Sendable {
  /// A verb of saying: said, 表示.
  case say
  /// A verb of saying before the name of whom something is said to: told, 告诉.
  case tell
  /// Before the name of the speaker: according to, 据.
  case according
  /// Stands for a name: she, 他.
  case pronoun
  /// Behind a name, says that something is theirs: the s of Hall's, 的.
  case owner
  /// What somebody says, behind their name: Hall's answer, 周敏的看法.
  case voice
  /// Before a name, says that somebody speaks to them, with them or of them: to, 对.
  case beside
  /// Between a verb of saying and the name of who says it: by.
  case agent
  /// Behind a verb of saying, says that the one who speaks was told it: me.
  case hearer
  /// Stands for the one who speaks: I, 我.
  case own
  /// Limits what is said with it, where it is left out: may, only, most of.
  case limit
  /// Makes a condition of its clause, without which the next one says more: 只要, provided.
  case condition
  /// Behind a sentence, makes it a question: 吗.
  case question
  /// Looks like one of the others and is none: 说法.
  case none
  /// In brackets in a source, tells what happens while somebody speaks: laughs, 笑.
  case stage
  /// In brackets, says that something is left out: 略.
  case omission

  /// Whether it is a verb of saying.
  package var isSaying: Bool { self == .say || self == .tell }
}

extension LexiconReader {
  /// `quoting.txt`: `key: word | word | …`
  package func quotingWords(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<QuotingWord> {
    var table = PhraseTable<QuotingWord>(comparing: .word)
    for (line, key, values) in try file.entries() {
      guard let word = QuotingWord(rawValue: key) else {
        let known = QuotingWord.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(at: line, "unknown ‘\(key)’; known: \(known)")
      }
      for value in values where !table.add(analyzer.tokens(of: value), word) {
        throw file.error(at: line, "‘\(value)’ has no word or is listed twice")
      }
    }
    return table
  }
}
