import Glibc

/// Measures the processor time per question of `dixit replay`, over the records of the knowledge
/// folder in the working directory. A fifth of a millisecond is 5,000 questions a second.
struct ReplaySpeed {
  static func measurements() throws -> [Measurement] {
    let path = "/tmp/dixit-benchmark-\(getpid()).questions"
    defer { unsafe unlink(path) }
    try write(script, to: path)
    return try [("shown", []), ("as JSON", ["--json"]), ("compared", ["--check"])].map {
      name, options in
      let durations = try (0..<replayCount).map { _ in
        try ChildProcess.dixit(["replay", "--keep-going", path] + options).processor / questionCount
      }
      return Measurement("a replayed question, " + name, durations)
    }
  }

  private static let replayCount = 3
  private static let questionCount = 10_000

  private static let script =
    (0..<questionCount).map { questions[$0 % questions.count] + "\n" }.joined()

  /// Questions of all types, in three spellings, with follow-ups and some that have no answer.
  static let questions = [
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
      throw ChildProcess.Problem(description: "\(path): cannot be written")
    }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
