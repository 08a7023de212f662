import Corpora
import FoundationEssentials
import Glibc
import Transcripts
import TextAnalysis
import EntityRecognition

enum Dump {
  struct P: Encodable { let k: String; let t: String; let s: String?; let w: Float; let u: Bool }
  struct S: Encodable { let a: String; let o: Bool; let t: String; let s: Float; let d: Int; let k: String; let n: Int }
  struct R: Encodable {
    let line: Int; let bytes: [Int]; let file: String; let score: Float; let support: Float; let parts: [P]; let spans: [S]
    let missing: String?; let mk: String?; let role: String?; let sim: Float; let fact: Float; let cov: Float; let text: String
  }
  struct Q: Encodable {
    let q: String; let type: String; let n: Int; let strict: Bool; let asksDate: Bool; let asked: String
    let exp: [String]; let attr: String?; let loose: Bool; let things: Bool; let noun: [String]; let rs: [R]
  }
  static func write(_ proofs: [Proof], _ context: AnswerContext) {
    guard unsafe getenv("DIXIT_DUMP") != nil else { return }
    let prover = Prover(context: context)
    let rs = proofs.map { proof in
      let texts = try! context.corpus.texts(of: proof.ranked.passage)
      let text = texts[proof.edition]
      let par = try! context.corpus.paragraph(of: proof.ranked.passage)
      return R(
        line: par.line, bytes: [par.bytes.lowerBound, par.bytes.upperBound],
        file: (try! context.corpus.document(of: proof.ranked.passage)).primary.interview.source.name,
        score: proof.ranked.score, support: proof.support,
        parts: zip(prover.parts.all, proof.parts).map {
          P(k: $1.kind.rawValue, t: $1.text, s: $1.source?.rawValue, w: $0.weight, u: $0.isUnknown) },
        spans: (proof.spans + (proof.denied.map { [$0] } ?? [])).prefix(6).map {
          S(a: "\($0.assertion)", o: $0.isOfAnother, t: String(decoding: text.reading.utf8[$0.bytes], as: UTF8.self), s: $0.support,
            d: $0.distance, k: $0.kind?.label ?? "thing", n: $0.sentence) },
        missing: proof.missing?.text, mk: proof.missing?.kind.rawValue,
        role: context.corpus.role(ofSpeakerIn: proof.ranked.passage).map { "\($0)" },
        sim: proof.ranked.anticipated?.similarity ?? 0, fact: proof.ranked.fact?.fitness ?? 0,
        cov: context.coverage.share(in: proof.ranked.passage), text: String(text.reading.string.prefix(160)))
    }
    let q = Q(
      q: context.question.text, type: context.question.type.rawValue, n: context.range.count,
      strict: context.question.expected.isStrict, asksDate: context.question.asked.isDate,
      asked: context.question.asked.text, exp: context.question.answeringKinds.labels, attr: context.question.asked.attribute?.attribute.name, loose: context.question.asked.attribute?.attribute.isLoose ?? true, things: context.question.asked.things != nil,
      noun: context.question.asked.noun?.words.map { $0.map(\.description).joined() } ?? [],
      rs: rs)
    FileHandle.err(String(decoding: try! JSONEncoder().encode(q), as: UTF8.self) + "\n")
  }
}
enum FileHandle { static func err(_ s: String) { let u = Array(s.utf8); _ = unsafe u.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) } } }
