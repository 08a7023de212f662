/// Guesses the meant word for one that is not known.
enum Suggestion {
  /// The word with the fewest changes from this one; nil if there are no words.
  static func word(to word: String, among words: [String]) -> String? {
    words.min { word.distance(to: $0) < word.distance(to: $1) }
  }
}

extension String {
  /// Levenshtein distance in scalars: insertions, deletions and replacements.
  fileprivate func distance(to other: String) -> Int {
    let other = Array(other.unicodeScalars)
    var row = Array(0...other.count)
    for (line, scalar) in unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let replaced = diagonal + (other[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
