/// Captions that show a sentence again and again, each time with another word set off, as
/// `whisperx --highlight_words` writes them.
enum HighlightedCaptions {
  /// The captions with each such group made one, from the start of its first to the end of its
  /// last.
  static func joined(_ captions: [Caption]) -> [Caption] {
    guard captions.contains(where: { $0.highlight != nil }) else { return captions }
    let groups = groups(of: captions)
    guard groups.contains(where: \.isProven) else { return captions }
    return groups.map { $0.caption(of: captions) }
  }

  private static func groups(of captions: [Caption]) -> [Group] {
    var groups: [Group] = []
    for (index, caption) in captions.enumerated() {
      let next = Group(index, caption)
      if let last = groups.last, last.isContinued(by: next, in: captions) {
        groups[groups.count - 1].add(next)
      } else {
        groups.append(next)
      }
    }
    return groups
  }

  /// In seconds.
  private static let slack = 1.0

  private struct Group {
    /// Indices of captions.
    var members: Range<Int>
    let letters: [UInt8]
    /// The last word set off, in indices of the letters; nil before the first.
    var place: Range<Int>?
    /// Number of different words that are set off.
    var places: Int
    /// Index of the caption whose text is read: the first in which no word is set off, or else the
    /// first.
    var read: Int
    var isPlain: Bool

    init(_ index: Int, _ caption: Caption) {
      members = index..<index + 1
      letters = caption.letters
      place = caption.highlight
      places = place.map { $0.count < caption.letters.count ? 1 : 0 } ?? 0
      read = index
      isPlain = place == nil
    }

    /// Whether two words of one sentence are set off, one after the other.
    var isProven: Bool { places > 1 }

    func isContinued(by next: Group, in captions: [Caption]) -> Bool {
      let (last, new) = (captions[members.upperBound - 1], captions[next.read])
      guard letters == next.letters, place != nil || next.place != nil,
        last.isTouched(by: new, within: slack),
        last.pieces.first?.voice == new.pieces.first?.voice
      else { return false }
      guard let place, let nextPlace = next.place else { return true }
      return nextPlace.lowerBound >= place.upperBound
    }

    mutating func add(_ next: Group) {
      members = members.lowerBound..<next.members.upperBound
      place = next.place ?? place
      places += next.places
      if next.isPlain, !isPlain { (read, isPlain) = (next.read, true) }
    }

    func caption(of captions: [Caption]) -> Caption {
      var caption = captions[read]
      guard members.count > 1 else { return caption }
      caption.time = captions[members.lowerBound].time
        .joined(with: captions[members.upperBound - 1].time)
      for index in caption.pieces.indices {
        caption.pieces[index].text = caption.pieces[index].text.closed()
      }
      return caption
    }
  }
}

extension CueText {
  /// The text without the blanks between characters that no blank stands between.
  fileprivate func closed() -> CueText {
    let all = Array(bytes)
    let blanks = all.indices.dropFirst().dropLast().filter { offset in
      all[offset] == 0x20 && all.scalar(before: offset)?.isWide == true
        && all.scalar(at: offset + 1)?.isWide == true
    }
    guard !blanks.isEmpty else { return self }
    var closed = self
    for blank in blanks.reversed() {
      let offset = start(of: bytes.startIndex + blank)
      closed = closed.repaired(by: [
        Emendation(bytes: offset..<offset + 1, reading: "", rule: CueMarkup.rule)
      ])
    }
    return CueText(
      range: closed.range,
      bytes: all.indices.filter { !blanks.contains($0) }.map { all[$0] }[...],
      repairs: closed.repairs)
  }
}
