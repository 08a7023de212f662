import Basics
import Corpora
import TextAnalysis
import Transcripts

/// Finds the words that prove the parts of a question in the file of the quotation that answers it.
struct ProofWords {
  let context: AnswerContext
  let proof: Proof

  private var parts: QuestionParts { proof.question }

  /// What proves a part.
  struct Words {
    let source: ProvedPart.Source
    /// The words, in bytes of the quotation's file; nil if no words of that text prove it.
    var bytes: Range<Int>?
    /// Their reading text; nil if there are none.
    var text: String?
  }

  /// By part of the question, what proves it: the words nearest to the short answer, or in the sentence
  /// that answers; nil where nothing does.
  ///
  /// - Parameters:
  ///   - quotation: of the passage of the proof.
  ///   - origin: of the short answer; nil if there is none.
  /// - Throws: `SourceError` when the source cannot be read.
  func words(
    in quotation: CitationMaker.Quotation, _ origin: Answer.ValueOrigin?
  ) throws(SourceError) -> [Words?] {
    var found = Finding(count: parts.all.count)
    search(quotation, around: answer(in: quotation, origin), &found)
    if zip(proof.parts, found.words).contains(where: { $0.source != nil && $1 == nil }) {
      try searchQuestion(before: quotation, &found)
    }
    let hasOthers = quotation.document.editions.count > 1
    return zip(proof.parts, found.words).map { part, words in
      part.source.map { source in
        words ?? Words(source: source == .paragraph && hasOthers ? .edition : source)
      }
    }
  }

  /// The first words of the short answer, in bytes of the reading text; nil if it is not made of words
  /// of the quoted text.
  private func answer(
    in quotation: CitationMaker.Quotation, _ origin: Answer.ValueOrigin?
  ) -> Range<Int>? {
    guard origin == .span, proof.edition == quotation.number, case .words(let words) = proof.value
    else { return nil }
    return words.first
  }

  /// The words found so far, by part of the question.
  private struct Finding {
    var words: [Words?]

    init(count: Int) { words = Array(repeating: nil, count: count) }

    var isWhole: Bool { !words.contains { $0 == nil } }
  }

  /// Searches the quoted text: the clause of the short answer, its sentence, the other sentences, and
  /// last all of them together.
  private func search(
    _ quotation: CitationMaker.Quotation, around answer: Range<Int>?, _ found: inout Finding
  ) {
    let text = quotation.text
    let start = (answer ?? quotation.focus).lowerBound
    let tokens = context.analyzer.tokens(of: text.reading.utf8)
    let own = text.sentences.firstIndex { $0.bytes.contains(start) }
    if let own {
      let sentence = text.sentences[own].bytes
      if let answer {
        let reading = SentenceReading(of: text.reading.utf8, sentence, parts, context)
        take(reading.clause(of: answer), text.reading, .clause, &found)
      }
      take(Self.tokens(tokens, in: sentence), text.reading, .sentence, &found)
    }
    for (number, sentence) in text.sentences.enumerated() where number != own {
      if found.isWhole { return }
      take(Self.tokens(tokens, in: sentence.bytes), text.reading, .paragraph, &found)
    }
    take(tokens[...], text.reading, .paragraph, &found)
  }

  /// Searches the question that the quotation answers.
  private func searchQuestion(
    before quotation: CitationMaker.Quotation, _ found: inout Finding
  ) throws(SourceError) {
    let interview = quotation.edition.interview
    let index = context.corpus.place(of: quotation.passage).paragraph
    guard let question = interview.question(answeredBy: interview.paragraphs[index]) else { return }
    for paragraph in question where !found.isWhole {
      let texts = try context.corpus.texts(of: quotation.passage - index + paragraph)
      let reading = texts[quotation.number].reading
      take(context.analyzer.tokens(of: reading.utf8)[...], reading, .question, &found)
    }
  }

  /// Takes note of what a run of tokens proves that nothing before it did.
  private func take(
    _ tokens: ArraySlice<Token>, _ reading: ReadingText, _ source: ProvedPart.Source,
    _ found: inout Finding
  ) {
    guard !found.isWhole else { return }
    for (part, place) in parts.places(in: tokens).enumerated() where found.words[part] == nil {
      guard let place else { continue }
      let own = tightened(place, of: part, in: tokens)
      found.words[part] = Words(
        source: source, bytes: reading.bytes(of: own),
        text: String(decoding: reading.utf8[own], as: UTF8.self))
    }
  }

  /// The fewest tokens that still prove a part, at the end of the place where it was found; a place of
  /// very many tokens is left as it is.
  private func tightened(
    _ place: Range<Int>, of part: Int, in tokens: ArraySlice<Token>
  ) -> Range<Int> {
    let own = Self.tokens(tokens, in: place)
    guard own.count > 1, own.count <= Self.maxTokens else { return place }
    for start in own.indices.reversed() {
      if let place = parts.places(in: own[start...])[part] { return place }
    }
    return place
  }

  /// Maximum number of tokens among which the nearest words are looked for.
  private static let maxTokens = 64

  /// Those that begin in some bytes.
  private static func tokens(
    _ tokens: some RandomAccessCollection<Token>, in bytes: Range<Int>
  ) -> ArraySlice<Token> {
    Array(tokens.filter { bytes.contains($0.range.lowerBound) })[...]
  }
}
