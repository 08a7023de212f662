/// Captions that roll: a card repeats the last lines of the one before and adds a new one, as those
/// of broadcasts and of YouTube do, or the words of the one before and adds some.
///
/// What is shown again is left out, so that it is read once, but only where the cards touch, the
/// same voice or none shows it, and the whole file is made in that manner. Two people who say the
/// same stay two.
struct RolledCaptions {
  private let captions: [Caption]

  init(_ captions: [Caption]) {
    self.captions = captions
  }

  /// The captions without what they show again; some may be without pieces.
  func read() -> [Caption] {
    let repeated = captions.indices.map(repeatedPieces)
    let grows = captions.indices.map(isGrown)
    let isRolling = isManner(repeated.count { $0 > 0 })
    let isGrowing = isManner(grows.count { $0 })
    guard isRolling || isGrowing else { return captions }
    var read = captions
    for index in captions.indices {
      if isRolling, repeated[index] > 0 {
        read[index].pieces.removeFirst(repeated[index])
      } else if isGrowing, grows[index] {
        read[index].time = read[index - 1].time.joined(with: read[index].time)
        read[index - 1].pieces = []
      }
    }
    return read
  }

  /// Whether so many captions are enough for the whole file to be made so.
  private func isManner(_ count: Int) -> Bool { count > 1 && count * 3 > captions.count }

  /// In seconds: cards that touch may be this far apart.
  private static let slack = 0.15
  /// In seconds: a card that only holds what the next one begins with, between two others, is
  /// shorter.
  private static let transition = 0.1

  /// Number of pieces that a caption repeats of the one before.
  private func repeatedPieces(_ index: Int) -> Int {
    guard let (last, next) = pair(index) else { return 0 }
    let count = stride(from: min(last.pieces.count, next.pieces.count), to: 0, by: -1).first {
      zip(last.pieces.suffix($0), next.pieces).allSatisfy { $0.isRepeated(by: $1) }
    }
    guard let count else { return 0 }
    return count < next.pieces.count || next.duration <= Self.transition ? count : 0
  }

  /// Whether a caption is the one before with some words more.
  private func isGrown(_ index: Int) -> Bool {
    guard let (last, next) = pair(index), last.pieces.count == next.pieces.count,
      let lastPiece = last.pieces.last, let nextPiece = next.pieces.last,
      zip(last.pieces.dropLast(), next.pieces).allSatisfy({ $0.isRepeated(by: $1) })
    else { return false }
    return nextPiece.voice == lastPiece.voice
      && nextPiece.text.bytes.count > lastPiece.text.bytes.count
      && nextPiece.text.bytes.starts(with: lastPiece.text.bytes)
  }

  /// A caption with the one before, if they touch.
  private func pair(_ index: Int) -> (last: Caption, next: Caption)? {
    guard index > 0, captions[index - 1].isTouched(by: captions[index], within: Self.slack),
      !captions[index - 1].pieces.isEmpty
    else { return nil }
    return (captions[index - 1], captions[index])
  }
}
