import Corpora
import PassageRetrieval
import TextAnalysis

/// Finds how the sources write a name that the question writes in the other script: *Lu Jun* and 陆俊.
///
/// A name in Latin letters is read as Hanyu Pinyin, Wade–Giles or Jyutping, and what of its readings stands
/// in the sources with a family name first is searched for as well. A Han name is searched for in its
/// romanisations. Characters are only read, never converted into others.
struct NameBridge {
  let lexicon: Lexicon
  let analyzer: Analyzer
  let index: PassageIndex
  /// The question's bytes.
  let question: [UInt8]
  /// The passages that are asked.
  let range: Range<Int>

  private typealias Weight = RankingWeights.Term
  private typealias Alternative = [Query.WeightedTerm]

  /// The topics of a question, those of a name in another script joined to one with all its forms that
  /// the sources have.
  ///
  /// - Parameter tokens: those of the question.
  func bridged(_ topics: [Question.Topic], _ tokens: [Token]) -> [Question.Topic] {
    var topics = topics
    for name in names(in: topics, tokens) {
      let own = tokens[name]
      let forms = own.first?.kind == .han ? romanised(own) : inCharacters(own)
      guard !forms.isEmpty else { continue }
      let parts = topics.indices.filter {
        !topics[$0].isCue && !topics[$0].isTakenOver && !topics[$0].tokens.isEmpty
          && name.contains(topics[$0].tokens.lowerBound)
          && topics[$0].tokens.upperBound <= name.upperBound
      }
      guard let first = parts.first else { continue }
      let whole = topic(of: own, name, forms)
      topics = topics.enumerated().compactMap { place, topic in
        place == first ? whole : parts.contains(place) ? nil : topic
      }
    }
    return topics
  }

  /// Runs of two to four tokens that may be a name which the lexicon does not know: words with a capital,
  /// or behind the hyphen of one; Han characters that the question uses as a name, or that begin with a
  /// family name and stand nowhere in the sources.
  private func names(in topics: [Question.Topic], _ tokens: [Token]) -> [Range<Int>] {
    let own = topics.filter { topic in
      !topic.isName && topic.evidence == .strong && !topic.isTakenOver
        && !topic.tokens.isEmpty && topic.tokens.upperBound <= tokens.count
        && isPartOfName(topic, tokens[topic.tokens])
    }
    var names: [Range<Int>] = []
    for range in own.map(\.tokens).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = names.last, range.lowerBound <= last.upperBound,
        range.lowerBound < last.upperBound
          || isTouching(tokens[last.upperBound - 1], tokens[range.lowerBound])
      {
        names[names.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        names.append(range)
      }
    }
    return names.map { withFamilyName($0, tokens) }.filter { (2...4).contains($0.count) }
  }

  /// The name with the family name before it, where that is also another word: 曾 in 曾国强.
  private func withFamilyName(_ name: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    let first = name.lowerBound - 1
    guard first >= 0, name.count == 2, Analyzer.bigram(tokens[first], tokens[first + 1]) != nil,
      isSurname(tokens[first].term), !isSurname(tokens[first + 1].term)
    else { return name }
    return first..<name.upperBound
  }

  /// - Parameter own: the tokens of the topic.
  private func isPartOfName(_ topic: Question.Topic, _ own: ArraySlice<Token>) -> Bool {
    guard own.allSatisfy({ $0.kind == .han || $0.kind == .word }) else { return false }
    if topic.isWrittenAsName { return true }
    if own.allSatisfy({ $0.kind == .word }) { return own.allSatisfy(isWrittenAsName) }
    return own.count == 2 && own.allSatisfy { $0.kind == .han }
      && !index.occurs(topic.alternatives, in: range, fields: .all)
  }

  /// Whether a word has a capital, or stands behind a hyphen.
  private func isWrittenAsName(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    return (0x41...0x5A).contains(question[start])
      || start > 0 && question[start - 1] == UInt8(ascii: "-")
  }

  /// Whether both are of one script with nothing but a blank or a hyphen between.
  private func isTouching(_ first: Token, _ second: Token) -> Bool {
    first.kind == second.kind && second.range.lowerBound - first.range.upperBound <= 1
  }

  private func topic(
    of own: ArraySlice<Token>, _ range: Range<Int>, _ forms: [(text: String, terms: Alternative)]
  ) -> Question.Topic {
    var text: [UInt8] = []
    for token in own {
      if !text.isEmpty, token.kind != .han { text.append(UInt8(ascii: " ")) }
      token.word.append(to: &text)
    }
    let isHan = own.first?.kind == .han
    let terms =
      isHan ? zip(own, own.dropFirst()).map { Term(joining: $0.term, $1.term) } : own.map(\.term)
    var topic = Question.Topic(
      text: String(decoding: text, as: UTF8.self), isName: false,
      alternatives: [terms.map { .init(term: $0, weight: 1) }] + forms.map(\.terms),
      expansions: forms.map(\.text), evidence: .strong)
    topic.isWrittenAsName = true
    topic.isPerson = true
    topic.tokens = range
    return topic
  }

  private func occurs(_ terms: [Term]) -> Bool {
    terms.allSatisfy { index.documentFrequency(of: $0) > 0 }
      && index.occurs([terms.map { .init(term: $0, weight: 1) }], in: range, fields: .all)
  }
}

// From Latin letters to characters.
extension NameBridge {
  private func inCharacters(_ name: ArraySlice<Token>) -> [(text: String, terms: Alternative)] {
    let words = name.map { $0.word.description }
    var found: [(text: String, terms: Alternative)] = []
    let orders = [
      (words[0], Array(words.dropFirst())), (words[words.count - 1], Array(words.dropLast())),
    ]
    for (family, given) in orders {
      for surname in lexicon.readings.forms(of: family) {
        for reading in readings(of: given)
        where reading.allSatisfy({ HanReadings.areAlike($0, surname) }) {
          for terms in characters(surname, reading) where found.count < Self.maxForms {
            let pairs = zip(terms, terms.dropFirst()).map { Term(joining: $0, $1) }
            let text = terms.map(\.description).joined()
            guard !found.contains(where: { $0.text == text }), !isCommon(text), occurs(pairs)
            else { continue }
            found.append((text, pairs.map { .init(term: $0, weight: Weight.nameVariant) }))
          }
        }
      }
    }
    return found
  }

  /// Whether characters are an ordinary word, which is no name where it stands: 高兴.
  private func isCommon(_ text: String) -> Bool {
    lexicon.frequencies.isOrdinary(analyzer.tokens(of: text)[...])
  }

  /// More people whose names are read alike hardly occur in one archive.
  private static let maxForms = 8

  /// The ways to read a given name of one word or of one word a syllable.
  private func readings(of given: [String]) -> [[HanReadings.Form]] {
    given.count == 1
      ? lexicon.readings.readings(of: given[0])
      : given.reduce([[]]) { readings, word in
        readings.flatMap { reading in lexicon.readings.forms(of: word).map { reading + [$0] } }
      }
  }

  /// The characters of names: a family name, and characters for a given name that stand next to one
  /// another somewhere.
  private func characters(_ family: HanReadings.Form, _ given: [HanReadings.Form]) -> [[Term]] {
    let surnames = lexicon.readings.characters(of: family).filter(isSurname)
    return given.reduce(surnames.map { [$0] }) { names, form in
      let next = lexicon.readings.characters(of: form)
      return names.flatMap { name in
        next.filter { index.documentFrequency(of: Term(joining: name[name.count - 1], $0)) > 0 }
          .map { name + [$0] }
      }
    }
  }

  private func isSurname(_ character: Term) -> Bool {
    let tokens = analyzer.tokens(of: character.description)
    return [NameWords.Part.hanSurname, .rareHanSurname].contains {
      lexicon.nameWords.end(of: $0, in: tokens, at: 0) == 1
    }
  }
}

// From characters to Latin letters.
extension NameBridge {
  private func romanised(_ name: ArraySlice<Token>) -> [(text: String, terms: Alternative)] {
    let characters = name.map(\.term)
    var found: [(text: String, terms: Alternative)] = []
    guard isSurname(characters[0]) else { return [] }
    for family in lexicon.readings.forms(of: characters[0]) {
      let given = characters.dropFirst().reduce([[]]) { readings, character in
        readings.flatMap { reading in
          lexicon.readings.forms(of: character).filter { HanReadings.areAlike($0, family) }
            .map { reading + [$0.letters] }
        }
      }
      for syllables in given {
        let joined = [syllables.joined()]
        for words in syllables.count > 1 ? [joined, syllables] : [joined]
        where found.count < Self.maxForms {
          let terms = ([family.letters] + words).map(stemmed)
          let text = ([family.letters] + words).joined(separator: " ")
          guard !found.contains(where: { $0.text == text }), occurs(terms) else { continue }
          found.append((text, terms.map { .init(term: $0, weight: Weight.nameVariant) }))
        }
      }
    }
    return found
  }

  private func stemmed(_ word: String) -> Term {
    analyzer.tokens(of: word).first?.term ?? Term(word)
  }
}
