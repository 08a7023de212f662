/// Asks the person at the terminal whether to take over each answer that differs.
struct Review {
  /// False after "all", true after "quit"; nil as long as the person is asked.
  private var isOver: Bool?

  /// Whether to take over the difference just shown.
  mutating func takes() -> Bool {
    while isOver == nil {
      Output.note("Take it? yes, no, all of the rest, quit [ynaq] ")
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
