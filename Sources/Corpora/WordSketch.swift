import Basics
import Transcripts

/// Tells how much of their words two documents have in common, whatever their formats, from a few
/// numbers: the least hashes of all runs of six words (Broder, "On the resemblance and containment
/// of documents", 1997).
package struct WordSketch: Sendable {
  /// Ascending, without repetition.
  let hashes: [UInt32]

  /// Of the words that are said or told; letters count in lower case, marks do not count.
  init(of interview: Interview) {
    var runs = WordRuns()
    for paragraph in interview.paragraphs where paragraph.kind.isSaidOrTold {
      runs.add(interview.text(of: paragraph).utf8)
    }
    hashes = runs.least
  }

  init(hashes: [UInt32]) {
    self.hashes = hashes
  }

  /// About the share of the runs of words in either document that both have, from 0 to 1.
  func resemblance(to other: WordSketch) -> Double {
    let union = Set(hashes).union(other.hashes).sorted().prefix(Self.size)
    guard !union.isEmpty else { return 0 }
    let (own, others) = (Set(hashes), Set(other.hashes))
    return Double(union.count { own.contains($0) && others.contains($0) }) / Double(union.count)
  }

  /// Whether the document has enough words to be recognised by them.
  var isTelling: Bool { hashes.count == Self.size }

  /// Number of hashes of a document with enough words.
  static let size = 32
}

extension WordSketch: Storable {
  package init(from reader: inout StoreReader) { hashes = reader.value() }

  package func store(in writer: inout StoreWriter) { writer.add(hashes) }
}

/// Hashes the runs of words of some texts, and keeps the least.
private struct WordRuns {
  private(set) var least: [UInt32] = []
  /// Hashes of the last words; the next one replaces that at `count % length`.
  private var last = [UInt64](repeating: 0, count: length)
  /// Number of words so far.
  private var count = 0
  /// Hash of the word that has begun; nil between words.
  private var word: UInt64?

  private static let length = 6

  /// Adds a text. A run may go on from one text to the next.
  mutating func add(_ utf8: [UInt8]) {
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        word = Self.hash(word ?? Self.basis, UInt64(scalar.value | 0x20))
      case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20,
        0xFF3B...0xFF40, 0xFF5B...0xFF65:
        endWord()
      default:
        endWord()
        addWord(Self.hash(Self.basis, UInt64(scalar.value)))
      }
    }
    endWord()
  }

  private mutating func endWord() {
    guard let hash = word else { return }
    word = nil
    addWord(hash)
  }

  private mutating func addWord(_ hash: UInt64) {
    last[count % Self.length] = hash
    count += 1
    guard count >= Self.length else { return }
    let run = (0..<Self.length).reduce(Self.basis) {
      Self.hash($0, last[(count + $1) % Self.length])
    }
    keep(UInt32(truncatingIfNeeded: run >> 32))
  }

  private mutating func keep(_ hash: UInt32) {
    if least.count == WordSketch.size, let greatest = least.last, hash >= greatest { return }
    let place = least.partitioningIndex { $0 >= hash }
    guard place == least.count || least[place] != hash else { return }
    least.insert(hash, at: place)
    if least.count > WordSketch.size { least.removeLast() }
  }

  /// FNV-1a over whole numbers, with the high bits mixed in.
  private static func hash(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    let mixed = (hash ^ next) &* 0x0000_0100_0000_01B3
    return mixed ^ (mixed >> 29) &* 0x9E37_79B9_7F4A_7C15
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
}

extension Paragraph.Kind {
  /// Whether it is part of what the source has to say.
  fileprivate var isSaidOrTold: Bool {
    switch self {
    case .speech, .introduction, .text: true
    case .credit, .heading, .note, .metadata, .caption: false
    }
  }
}
