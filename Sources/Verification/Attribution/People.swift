import Basics
import Corpora
import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Those who speak in the sources, by all that a text may call them.
struct People: Sendable {
  /// A speaker of a document.
  struct Speaker: Hashable, Sendable {
    let document: Int
    /// Index among the speakers of the document.
    let speaker: Int
  }

  /// Whom a phrase means.
  enum Meaning: Hashable, Sendable {
    case speakers(Set<Speaker>)
    /// Whoever asks, or answers.
    case role(SpeakerRole)
  }

  private let corpus: Corpus
  private let knowledge: KnowledgeBase
  private var names = PhraseTable<Set<Speaker>>(comparing: .word)
  private var roles = PhraseTable<SpeakerRole>(comparing: .word)
  /// The Han names of persons as they are read.
  private let read: Lazy<PhraseTable<Set<Speaker>>>
  /// What stands behind surnames: 先生, 教授.
  private let titles: [[Token]]
  /// `Mr.`, `Hon.`: what stands before names and is no part of them.
  private let honorifics: PhraseTable<Void>

  init(of corpus: Corpus, by knowledge: KnowledgeBase) {
    self.corpus = corpus
    self.knowledge = knowledge
    var honorifics = PhraseTable<Void>(comparing: .word)
    for word in knowledge.roleWords.words(for: .honorific) {
      honorifics.add(knowledge.analyzer.tokens(of: word), ())
    }
    self.honorifics = honorifics
    titles = knowledge.roleWords.words(for: .title).map { knowledge.analyzer.tokens(of: $0) }
    read = Lazy {
      let speakers = corpus.entries.enumerated().flatMap { number, entry in
        entry.summary.speakers.enumerated().map { index, speaker in
          (
            name: knowledge.analyzer.tokens(of: speaker.name),
            speaker: Speaker(document: number, speaker: index)
          )
        }
      }
      return Self.readNames(
        speakers.filter { name, _ in
          (2...Self.longPerson).contains(name.count) && name.allSatisfy { $0.kind == .han }
        }, knowledge)
    }
    for (part, role) in [(RoleWords.Part.interviewer, SpeakerRole.interviewer), (.guest, .guest)] {
      for word in knowledge.roleWords.words(for: part) {
        let tokens = knowledge.analyzer.tokens(of: word)
        if canBeCalled(tokens[...]) { roles.add(tokens, role) }
      }
    }
    for (number, entry) in corpus.entries.enumerated() {
      for (index, speaker) in entry.summary.speakers.enumerated() where !speaker.name.isEmpty {
        let isName = corpus.isName(ofSpeaker: speaker.name)
        guard isName || roles.value(of: knowledge.analyzer.tokens(of: speaker.name)) == nil else {
          continue
        }
        let all = entry.called(speaker.name, knowledge)
        for name in all {
          add(name, Speaker(document: number, speaker: index), withParts: isName)
        }
      }
    }
  }

  /// Adds a name and the parts of it that stand for it: a surname, a given name, the end of a long
  /// name of an organisation.
  private mutating func add(_ name: String, _ speaker: Speaker, withParts: Bool) {
    let tokens = knowledge.analyzer.tokens(of: name)
    guard !tokens.isEmpty else { return }
    add(tokens[...], speaker)
    add(bare(tokens[...]), speaker)
    guard withParts else { return }
    let words = tokens.filter { $0.kind == .word }
    if words.count > 1 {
      for word in words where word.word.description.utf8.count > 2 { add([word], speaker) }
      for start in words.indices.dropFirst() { add(words[start...], speaker) }
    }
    let han = tokens.filter { $0.kind == .han }
    if han.count == tokens.count, (2...Self.longPerson).contains(han.count) {
      for title in titles { add(([han[0]] + title)[...], speaker) }
    }
    if han.count < tokens.count, han.count > 1 { add(han[...], speaker) }
    if han.count < tokens.count, !words.isEmpty { add(words[...], speaker) }
    if han.count > Self.longName {
      for length in Self.shortName..<han.count { add(han.suffix(length), speaker) }
    }
  }

  /// Whom a name in Latin letters means that is read as the Han name of a speaker, with the surname
  /// first or last; nil if it means nobody.
  func meaning(ofRead name: ArraySlice<Token>) -> Meaning? {
    read.value.value(of: name).map { .speakers($0) }
  }

  private static func readNames(
    _ speakers: [(name: [Token], speaker: Speaker)], _ knowledge: KnowledgeBase
  ) -> PhraseTable<Set<Speaker>> {
    var table = PhraseTable<Set<Speaker>>(comparing: .word)
    let (readings, analyzer) = (knowledge.lexicon.readings, knowledge.analyzer)
    for (name, speaker) in speakers {
      for family in readings.forms(of: name[0].term) {
        let given = name.dropFirst().reduce([[]]) { (joined: [[String]], token) in
          let next = readings.forms(of: token.term).filter { HanReadings.areAlike($0, family) }
          return joined.flatMap { start in Set(next.map(\.letters)).sorted().map { start + [$0] } }
        }
        for syllables in given {
          let surname = analyzer.tokens(of: family.letters)
          for words in [syllables.joined(separator: " "), syllables.joined()] {
            let tokens = analyzer.tokens(of: words)
            table[surname + tokens, default: []].insert(speaker)
            table[tokens + surname, default: []].insert(speaker)
          }
        }
      }
    }
    return table
  }

  /// Number of characters of the longest name of a person that is read in Latin letters.
  private static let longPerson = 4

  /// Number of Han characters of the longest name of a person, and of the shortest name of an
  /// organisation that may be called by the end of its name.
  private static let longName = 6, shortName = 4

  private mutating func add(_ tokens: ArraySlice<Token>, _ speaker: Speaker) {
    if canBeCalled(tokens) { names[Array(tokens), default: []].insert(speaker) }
  }

  /// Whether a text may mean somebody by some words: not by one letter or character, as labels do.
  private func canBeCalled(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, tokens.count == 1 else { return !tokens.isEmpty }
    return first.kind == .word && first.range.count > 1 && !honorifics.holds(tokens)
  }

  /// A name without what stands before it: `Hon. Pablo Rodriguez` → `Pablo Rodriguez`.
  private func bare(_ name: ArraySlice<Token>) -> ArraySlice<Token> {
    let tokens = Array(name)
    var start = 0
    while let end = honorifics.end(in: tokens, at: start), end < tokens.count { start = end }
    return name.dropFirst(start)
  }

  /// A name or a word for a part in a text.
  struct Mention: Sendable {
    /// Indices of its tokens.
    let tokens: Range<Int>
    let meaning: Meaning
  }

  /// The names and the words for parts in a text, from left to right.
  ///
  /// - Parameter tokens: the analyzer's tokens of `utf8`.
  func mentions(in tokens: [Token], of utf8: [UInt8]) -> [Mention] {
    var found = names.matches(in: tokens).filter { !isOrdinary($0.tokens, tokens, utf8) }.map {
      let same = names.value(of: bare(tokens[$0.tokens])) ?? []
      return Mention(tokens: $0.tokens, meaning: .speakers($0.value.union(same)))
    }
    let parts = roles.matches(in: tokens).filter { part in
      !found.contains { $0.tokens.overlaps(part.tokens) }
    }
    found += parts.map { Mention(tokens: $0.tokens, meaning: .role($0.value)) }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether what looks like a name is an ordinary word in small letters: will, mark.
  private func isOrdinary(_ range: Range<Int>, _ tokens: [Token], _ utf8: [UInt8]) -> Bool {
    let first = utf8[tokens[range.lowerBound].range.lowerBound]
    return range.count == 1 && (0x61...0x7A).contains(first)
      && knowledge.lexicon.frequencies.isOrdinary(tokens[range])
  }

  /// Whether the words of a passage may be those of whom a draft names.
  func isSpeaker(of passage: Int, _ attribution: Attribution) -> Bool {
    let metadata = corpus.metadata(of: passage)
    let document = corpus.place(of: passage).document
    guard let index = metadata.speaker else { return true }
    let speaker = Speaker(document: document, speaker: index)
    let own = metadata.role.map(SpeakerRole.init)
    if case .speakers(let speakers) = attribution.meaning, !speakers.contains(speaker),
      speakers.contains(where: { $0.document == document && !isNamed($0) })
    {
      return false
    }
    var named: Set<SpeakerRole> = []
    switch attribution.meaning {
    case .role(let role):
      return own == role || own != .interviewer && own != .guest
    case .speakers(let speakers):
      if speakers.contains(speaker) { return true }
      named = Set(speakers.lazy.filter { $0.document == document }.map(role))
    case nil: break
    }
    if isNamed(speaker) { return isSurname(attribution.name, of: speaker) }
    if !named.isEmpty { return own.map(named.contains) ?? true }
    let terms = knowledge.analyzer.terms(of: knowledge.analyzer.tokens(of: attribution.name))
    let passages = corpus.passages(ofDocument: document)
    if let inferred = role(ofUnheard: terms, in: passages) {
      return own == inferred || own != .interviewer && own != .guest
    }
    return attribution.meaning == nil
      || corpus.index.occurs([Self.weighted(terms)], in: passages)
  }

  /// Whether the source calls a speaker, whose label is a given name, by it and a surname: of MARTA it
  /// says Marta Kowalczyk.
  private func isSurname(_ name: String, of speaker: Speaker) -> Bool {
    let analyzer = knowledge.analyzer
    let full = givenName(of: speaker).map { $0 + analyzer.tokens(of: name) } ?? []
    guard full.count == 2, full[1].kind == .word else { return false }
    let passages = corpus.index.passages(
      matching: [Self.weighted(analyzer.terms(of: full))],
      in: corpus.passages(ofDocument: speaker.document), limit: Self.maxHeads)
    return passages.contains { passage in
      // What cannot be read is reported where its words are looked for.
      (try? corpus.readings(of: passage))?.contains { reading in
        let words = analyzer.tokens(of: reading.utf8).map(\.word)
        return zip(words, words.dropFirst()).contains { $0 == full[0].word && $1 == full[1].word }
      } ?? false
    }
  }

  /// A speaker's name if it is one word in Latin letters.
  private func givenName(of speaker: Speaker) -> [Token]? {
    let name = knowledge.analyzer.tokens(of: summary(of: speaker).name)
    return name.count == 1 && name[0].kind == .word ? name : nil
  }

  /// The surnames that a text gives to speakers whom the sources call by a given name: it says Marta
  /// Kowalczyk of MARTA. None that it gives to two.
  ///
  /// - Parameter tokens: the analyzer's tokens of `utf8`.
  func surnames(in tokens: [Token], of utf8: [UInt8]) -> [Term: Set<Speaker>] {
    var found: [Term: Set<Speaker>] = [:]
    for mention in mentions(in: tokens, of: utf8) {
      guard case .speakers(let speakers) = mention.meaning, mention.tokens.count == 1,
        speakers.allSatisfy({ givenName(of: $0) != nil }), mention.tokens.upperBound < tokens.count
      else { continue }
      let next = tokens[mention.tokens.upperBound]
      let isNext = next.range.lowerBound == tokens[mention.tokens.lowerBound].range.upperBound + 1
      guard isNext, next.isCapitalised(in: utf8),
        !knowledge.lexicon.frequencies.isOrdinary([next][...])
      else { continue }
      found[next.word, default: speakers].formIntersection(speakers)
    }
    return found.filter { !$0.value.isEmpty }
  }

  /// Whether a speaker's label is a name.
  private func isNamed(_ speaker: Speaker) -> Bool {
    let name = summary(of: speaker).name
    return !name.isEmpty && corpus.isName(ofSpeaker: name)
  }

  private func role(of speaker: Speaker) -> SpeakerRole { summary(of: speaker).role }

  private func summary(of speaker: Speaker) -> SourceSummary.Speaker {
    corpus.entries[speaker.document].summary.speakers[speaker.speaker]
  }

  /// The part of somebody whom a source names and under whose name nobody speaks: whom the piece
  /// is about, or whom the one who asks calls by name, answers; whom only the one who answers calls
  /// by name asks. Nil if the source does not show it.
  private func role(ofUnheard name: [IndexTerm], in range: Range<Int>) -> SpeakerRole? {
    var isCalled: Set<SpeakerRole> = []
    for passage in corpus.index.passages(matching: [Self.weighted(name)], in: range) {
      let metadata = corpus.metadata(of: passage)
      switch metadata.kind {
      case .credit: return .interviewer
      case .heading, .introduction, .metadata: isCalled.insert(.interviewer)
      case .speech: metadata.role.map { _ = isCalled.insert(SpeakerRole($0)) }
      case .note, .text, .caption: break
      }
    }
    if isCalled.contains(.interviewer) { return .guest }
    return isCalled.contains(.guest) ? .interviewer : nil
  }

  private static func weighted(_ terms: [IndexTerm]) -> [Query.WeightedTerm] {
    terms.lazy.filter { $0.kind != .character }.map { Query.WeightedTerm(term: $0.term, weight: 1) }
  }

  /// Whether a source names somebody so in its title, its introduction or its credits.
  func isNamedInHead(_ name: ArraySlice<Token>) -> Bool {
    let terms = knowledge.analyzer.terms(of: name)
    return corpus.index.passages(
      matching: [Self.weighted(terms)], in: 0..<corpus.index.passageCount, limit: Self.maxHeads
    ).contains { passage in
      switch corpus.metadata(of: passage).kind {
      case .credit, .heading, .introduction, .metadata: true
      case .speech, .note, .text, .caption: false
      }
    }
  }

  /// Maximum number of passages with a name among which a head is looked for.
  private static let maxHeads = 200
}

extension DocumentEntry {
  /// A speaker's name with its other forms that the knowledge folder has.
  fileprivate func called(_ name: String, _ knowledge: KnowledgeBase) -> [String] {
    guard let known, let folder = knowledge.interviews.first(where: { $0.path == known }) else {
      return [name]
    }
    let person = folder.about.people.first { $0.name == name || $0.variants.contains(name) }
    let outlet = folder.about.outlet.flatMap { outlet in
      outlet.name == name || outlet.variants.contains(name) ? [outlet.name] + outlet.variants : nil
    }
    return [name] + (person.map { [$0.name] + $0.variants } ?? outlet ?? [])
  }
}
