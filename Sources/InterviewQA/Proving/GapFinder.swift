import Basics
import Corpora
import PassageRetrieval
import Transcripts

/// Finds what to say of a question that is not answered: what the sources tell of, and what they
/// leave open.
struct GapFinder {
  let context: AnswerContext
  /// Of the passage that came nearest.
  let proof: Proof
  private let wording: PartWording

  private var parts: QuestionParts { proof.question }

  init(context: AnswerContext, proof: Proof) {
    self.context = context
    self.proof = proof
    wording = PartWording(of: context.question, analyzer: context.analyzer)
  }

  /// The part that is left open, with what is told; nil if none is, or the sources know nothing of what
  /// is asked about.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  func gap() throws(SourceError) -> UnprovedPart? {
    guard let missing = proof.missing else { return nil }
    let told = zip(parts.all, proof.parts).filter { isTold($0, $1) }.map(\.0)
    let names = told.filter { $0.kind == .entity }
    if proof.isUnknown, names.isEmpty { return nil }
    var gap = try open(missing)
    gap.isToldByName = !names.isEmpty
    gap.told =
      names.isEmpty
      ? wording.strongest(of: told.filter { $0.kind != .attribute }).map { [$0] } ?? []
      : wording.words(of: names)
    return gap
  }

  /// The words of the passage that say otherwise than a question supposes, or say it only as a doubt;
  /// nil if it has no such words.
  func denial() -> SpanCandidate? {
    guard proof.missing?.kind == .kind, proof.spans.isEmpty, let denied = proof.denied,
      denied.support >= ProofThresholds.denied
    else { return nil }
    return denied
  }

  /// Whether the words of a passage tell of a part: not only an editor's question, nor the question
  /// before.
  private func isTold(_ part: QuestionParts.Part, _ found: ProofPart) -> Bool {
    switch found.source {
    case nil, .anticipated: false
    case .previous:
      part.topic?.stands(in: proof.ranked.passage, fields: .allButAnticipated) ?? false
    default: true
    }
  }

  private func open(_ missing: UnprovedPart) throws(SourceError) -> UnprovedPart {
    let open = zip(parts.all, proof.parts).filter { $1.source == nil }.map(\.0)
    switch missing.kind {
    case .entity:
      let name = open.first { $0.kind == .entity && $0.text == missing.text }
      return written(.entity, name.map { [$0] } ?? [], else: missing)
    case .predicate where try context.isAskers(proof.ranked.passage):
      var gap = missing
      gap.isOnlyAsked = true
      return gap
    case .predicate, .noun:
      let unknown = open.filter(\.isUnknown)
      return written(missing.kind, unknown.isEmpty ? open : unknown, else: missing)
    case .kind: return kind(else: missing)
    case .attribute: return attribute(else: missing)
    case .condition: return missing
    }
  }

  /// In Traditional Chinese, for which attributes have no label, the question's own words for it.
  private func attribute(else missing: UnprovedPart) -> UnprovedPart {
    let asked = context.question.asked
    guard context.question.language == "zh-Hant", let words = asked.attribute?.words,
      let first = words.min, let last = words.max,
      let text = wording.text(from: first, through: last)
    else { return missing }
    var gap = missing
    gap.wording = text
    return gap
  }

  /// The attribute that is asked for, or else the words that ask.
  private func kind(else missing: UnprovedPart) -> UnprovedPart {
    let question = context.question
    if let attribute = question.asked.attribute?.attribute {
      return self.attribute(
        else: UnprovedPart(kind: .attribute, text: attribute.label(in: question.language)))
    }
    let names = parts.all.filter { $0.kind == .entity }.compactMap { $0.topic?.topic.tokens }
    let noun = question.asked.noun?.tokens
    let isName = noun.map { noun in names.contains { $0.overlaps(noun) } } ?? false
    var gap = missing
    if !isName, missing.text != question.text,
      noun != nil || question.language.utf8.starts(with: "zh".utf8)
    {
      gap.wording = missing.text
    }
    return gap
  }

  private func written(
    _ kind: ProvedPart.Kind, _ parts: [QuestionParts.Part], else missing: UnprovedPart
  ) -> UnprovedPart {
    let words = wording.words(of: parts)
    guard !words.isEmpty else { return missing }
    var gap = UnprovedPart(kind: kind, text: words.joined(separator: " "))
    gap.isToldElsewhere = !parts.allSatisfy(\.isUnknown)
    return gap
  }
}
