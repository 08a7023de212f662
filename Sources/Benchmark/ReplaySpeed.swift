import Glibc

/// What a question costs in a replay of 10,000 of them over the records of the knowledge folder in
/// the working directory: processor time of the program `dixit` beside this one, from its start to
/// its end. A fifth of a millisecond is 5,000 questions a second.
struct ReplaySpeed {
  static func measurements() throws -> [Measurement] {
    let script = "/tmp/dixit-benchmark-\(getpid()).questions"
    defer { unsafe unlink(script) }
    try write(questions, to: script)
    return try [("shown", []), ("as JSON", ["--json"]), ("compared", ["--check"])].map {
      name, options in
      let durations = try (0..<3).map { _ in
        try ChildProcess.dixit(["replay", "--keep-going", script] + options).processor / count
      }
      return Measurement("a replayed question, " + name, durations)
    }
  }

  private static let count = 10_000

  /// Of all types, in three languages, with follow-ups and some that have no answer.
  private static let questions = (0..<count).map { asked[$0 % asked.count] + "\n" }.joined()

  static let asked = [
    "谷歌排第几？", "那Meta呢？", "为什么谷歌的成本更低？", "SpaceX部署了多少颗卫星？", "谁离开了Meta？",
    "她怎么看Scaling Law？", "她看好哪两个方向？", "什么是ABC法则？", "xAI什么时候起步的？", "记者是谁？",
    "為什麼看好醫療領域？", "OpenAI有什麼優勢？", "做C端需要什麼？", "字节跳动的豆包怎么样？",
    "Where does Anthropic rank?", "Why is she bullish on Google?",
    "How many satellites were deployed?",
    "Will companies keep stockpiling chips?", "Who won the football match?",
    "Tell me about xAI's data.",
  ]

  private static func write(_ text: String, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else {
      throw ChildProcess.Problem(description: "\(path): no file")
    }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
