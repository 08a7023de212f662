import Basics

/// Resident memory of this process in MiB; 0 where the system has no `/proc`.
enum ResidentMemory {
  static var now: Double { status("VmRSS:") }
  static var peak: Double { status("VmHWM:") }

  private static func status(_ key: String) -> Double {
    guard let bytes = try? FileAccess.bytes(of: "/proc/self/status") else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(key) }
    let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return kibibytes.flatMap { Double($0) }.map { $0 / 1024 } ?? 0
  }
}
