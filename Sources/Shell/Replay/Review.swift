/// Asks the person at the terminal what is to become of each answer that differs.
struct Review {
  private var isOver: Bool?

  /// Whether a difference, which was just shown, is to be written down.
  mutating func takes() -> Bool {
    while isOver == nil {
      Output.hint("Take it? yes, no, all of the rest, quit [ynaq] ")
      switch readLine()?.prefix(1) {
      case "y": return true
      case "n": return false
      case "a": isOver = false
      case "q", nil: isOver = true
      default: continue
      }
    }
    return isOver == false
  }
}
