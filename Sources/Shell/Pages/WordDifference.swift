/// How the words of one text became those of another.
///
///     “We paid 2,400 pounds.” “We paid 2,600 pounds.”
///     →   kept “We paid ”, left out “2,400 ”, added “2,600 ”, kept “pounds.”
struct WordDifference: Equatable {
  /// In the order of the texts.
  private(set) var parts: [Part] = []

  /// Some words in a row.
  enum Part: Equatable {
    case kept(String)
    case leftOut(String)
    case added(String)
  }

  init(from old: String, to new: String) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    let changes = new.map(\.word).difference(from: old.map(\.word))
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in changes {
      switch change {
      case .remove(let index, _, _): removed.insert(index)
      case .insert(let index, _, _): inserted.insert(index)
      }
    }
    var (next, index) = (0, 0)
    while next < old.count || index < new.count {
      var (leftOut, added) = ("", "")
      while removed.contains(next) {
        leftOut += old[next].text
        next += 1
      }
      while inserted.contains(index) {
        added += new[index].text
        index += 1
      }
      if !leftOut.isEmpty { parts.append(.leftOut(leftOut)) }
      if !added.isEmpty { parts.append(.added(added)) }
      var kept = ""
      while next < old.count, index < new.count, !removed.contains(next),
        !inserted.contains(index)
      {
        kept += new[index].text
        next += 1
        index += 1
      }
      if !kept.isEmpty { parts.append(.kept(kept)) }
    }
  }

  /// A word, a Han character or a mark, with the blanks behind it.
  private struct Word {
    var word: String
    var text: String
  }

  private static func words(of text: String) -> [Word] {
    let characters = Array(text)
    var words: [Word] = []
    for (index, character) in characters.enumerated() {
      if character.isWhitespace {
        if let last = words.last?.text.last, last != " " { words[words.count - 1].text += " " }
      } else if index > 0, isWithinWord(index, of: characters) {
        words[words.count - 1].word.append(character)
        words[words.count - 1].text.append(character)
      } else {
        words.append(Word(word: String(character), text: String(character)))
      }
    }
    return words
  }

  /// Whether a character makes one word with the one before it: letters and digits do, and a mark
  /// between them, as in `2,400` and `isn't`.
  private static func isWithinWord(_ index: Int, of characters: [Character]) -> Bool {
    guard !isMark(characters[index]) else {
      return index + 1 < characters.count && isLetter(characters[index - 1])
        && isLetter(characters[index + 1])
    }
    guard isLetter(characters[index]) else { return false }
    return isLetter(characters[index - 1])
      || index > 1 && isMark(characters[index - 1]) && isLetter(characters[index - 2])
  }

  private static func isMark(_ character: Character) -> Bool { "'’.,".contains(character) }

  private static func isLetter(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber)
      && character.unicodeScalars.first.map { !$0.properties.isIdeographic } ?? false
  }
}
