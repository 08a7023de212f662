import Testing
import Transcripts

/// Measures how reliable restored characters are: an ordinary text is damaged many times, each time at
/// other places, and the restored text is compared with the original.
struct ShiftedBytesSimulationTests {
  @Test(.timeLimit(.minutes(5))) func `Characters restored as certain are the original ones`() {
    var outcome = Outcome()
    for character in Self.apart { outcome.add(outcomeOfDamage(at: character)) }
    #expect(outcome.certain > 200, "\(outcome)")
    #expect(outcome.wrong == 0, "\(outcome)")
    #expect(outcome.certain * 10 >= outcome.all * 8, "\(outcome)")
    #expect(outcome.wrongBesideOther == 0, "\(outcome)")
  }

  /// Counts of restored characters.
  private struct Outcome {
    /// Restored as certain, and correct.
    var certain = 0
    /// Restored as certain, and incorrect.
    var wrong = 0
    /// The same, in a line with other damage that was not found: if one stretch begins within another,
    /// its bytes are paired wrongly.
    var wrongBesideOther = 0
    /// Restored as probable, or marked as unknown.
    var doubtful = 0

    var all: Int { certain + wrong + wrongBesideOther + doubtful }

    mutating func add(_ other: Outcome) {
      certain += other.certain
      wrong += other.wrong
      wrongBesideOther += other.wrongBesideOther
      doubtful += other.doubtful
    }
  }

  /// Every fourth character whose bytes are the end of one character of the text and the start of the
  /// next. A converter that glosses such a character takes both apart.
  private static let apart: [Unicode.Scalar] = {
    let table = DoubleByteTable.gb18030
    let codes = text.unicodeScalars.compactMap(table.bytes)
    let between = zip(codes, codes.dropFirst()).compactMap {
      table.scalar(lead: $0.trail, trail: $1.lead)
    }
    let all = Set(between).filter { (0x4E00...0x9FFF).contains($0.value) }.sorted()
    return stride(from: 0, to: all.count, by: 4).map { all[$0] }
  }()

  private func outcomeOfDamage(at character: Unicode.Scalar) -> Outcome {
    let text = Self.text + "\n\(character)\n"
    let converter = BytewiseConverter(glosses: [character: "nèi"])
    let damaged = Array(converter.converted(text).utf8)
    let glosses = PinyinGloss.emendations(in: damaged)
    let shifted = ShiftedBytes.emendations(
      in: damaged, glosses: glosses, isWord: Self.words.contains)
    let source = SourceText(
      name: "a", bytes: damaged,
      repairs: (glosses + shifted).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound })
    var outcome = Outcome()
    for (line, original) in text.split(separator: "\n").enumerated() {
      outcome.add(
        self.outcome(in: source, source.bytes(ofLine: line + 1), of: original.unicodeScalars))
    }
    return outcome
  }

  private func outcome(
    in source: SourceText, _ line: Range<Int>, of original: Substring.UnicodeScalarView
  ) -> Outcome {
    var outcome = Outcome()
    let lost = source.reading(of: line).string.unicodeScalars.count { $0 == "?" }
    let isWhole = lost == original.count { $0 == "？" }
    for repair in source.emendations(in: line) where repair.rule == ShiftedBytes.rule {
      let before = source.reading(of: line.lowerBound..<repair.bytes.lowerBound).string
      let reading = repair.reading.unicodeScalars
      let stood = original.dropFirst(before.unicodeScalars.count).prefix(reading.count)
      if repair.certainty != .certain {
        outcome.doubtful += reading.count
      } else if stood.elementsEqual(reading) {
        outcome.certain += reading.count
      } else if isWhole {
        outcome.wrong += reading.count
      } else {
        outcome.wrongBesideOther += reading.count
      }
    }
    return outcome
  }

  private static let words: Set = [
    "蜜蜂", "蜂箱", "蜂蜜", "蜂群", "屋顶", "花期", "城里", "乡下", "非常", "经常", "保护", "时候", "没有",
    "天气", "第一", "现在", "以后", "邻居", "孩子", "工作", "学校", "冬天", "夏天", "春天", "自己", "喜欢",
  ]

  private static let text = """
    记者问：您是什么时候开始养蜜蜂的？
    我是十年以前开始养蜜蜂的，那时候我还在学校工作，没有自己的蜂箱。
    第一年春天，邻居送给我两个蜂箱，我把蜂箱搬到屋顶，每天都去看蜂群。
    城里的花期比乡下的花期长，屋顶的蜂群长得非常快，夏天的时候非常忙。
    现在屋顶上有六十个蜂箱，每个蜂箱里都有自己的蜂群，天气好的时候非常好看。
    记者问：冬天的时候蜂群怎么过？
    冬天的天气冷，蜜蜂都在蜂箱里，我经常去看蜂箱，给蜂群留下自己的蜂蜜。
    没有蜂蜜的蜂群过不了冬天，所以保护蜂群就是给蜜蜂留下蜂蜜，这非常现实。
    有的人把蜂蜜都拿走，以后蜂群没有了，第二年春天再去买蜜蜂，我不喜欢。
    记者问：邻居喜欢您的蜜蜂吗？
    以前邻居怕蜜蜂，现在邻居喜欢蜜蜂，孩子也喜欢蜜蜂，他们经常看我开蜂箱。
    学校的孩子每年春天都来屋顶看蜂群，我给孩子讲蜜蜂的工作，孩子听得非常开心。
    孩子问我蜜蜂怕不怕冷，我说蜜蜂不怕冷，蜜蜂怕的是没有花，没有蜂蜜。
    记者问：以后您还想做什么？
    以后我想把蜂箱搬到学校的屋顶，让孩子自己养蜜蜂，自己看蜂群怎么过冬天。
    城里的天气比以前热，夏天的花期比以前短，保护花就是保护蜜蜂，我经常这么说。
    现在的工作非常忙，可是我非常开心，因为每天都在做自己喜欢的工作。
    """
}
