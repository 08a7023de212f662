import Basics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lines of a file descriptor. What has arrived can be looked at before it is taken, so that a
/// request learns that it is cancelled while it is carried out.
package final class LineInput {
  private let descriptor: Int32
  /// What was read and ends no line yet.
  private var rest: [UInt8] = []
  /// The lines that wait, from `first` on, each with the id of the request that it cancels.
  private var lines: [(line: Line, cancelled: JSON?)] = []
  private var first = 0
  /// How many of the waiting lines cancel a request, by its id.
  private var cancelled: [JSON: Int] = [:]
  /// Of the waiting lines.
  private var waitingBytes = 0
  private var hasEnded = false
  /// Whether the rest of a line that is too long is passed over.
  private var isSkipping = false
  private let longest: Int

  /// A line of the input.
  package enum Line: Equatable {
    /// Without its end.
    case bytes([UInt8])
    /// One of more bytes than are read.
    case tooLong

    fileprivate var count: Int { if case .bytes(let bytes) = self { bytes.count } else { 0 } }
  }

  /// - Parameter longest: maximum number of bytes in a line.
  package init(descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line, for which it waits; nil at the end. Empty lines are passed over.
  package func next() -> Line? {
    while first == lines.count, !hasEnded { takeMore() }
    guard first < lines.count else { return nil }
    let (line, id) = lines[first]
    first += 1
    if first * 2 > lines.count {
      lines.removeFirst(first)
      first = 0
    }
    waitingBytes -= line.count
    if let id { cancelled[id] = cancelled[id].flatMap { $0 > 1 ? $0 - 1 : nil } }
    return line
  }

  /// Whether a line that has arrived cancels a request. Of what arrives faster than it is taken, the first
  /// megabyte is looked at.
  package func cancels(_ id: JSON) -> Bool {
    while !hasEnded, waitingBytes < Self.bytesAhead, hasMore() { takeMore() }
    return cancelled[id] != nil
  }

  private static let bytesAhead = 1 << 20

  private func hasMore() -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&state, 1, 0) > 0
  }

  private func takeMore() {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      hasEnded = true
      if !rest.isEmpty { end() }
      return
    }
    var start = 0
    for place in 0..<count where bytes[place] == UInt8(ascii: "\n") {
      add(bytes[start..<place])
      end()
      start = place + 1
    }
    add(bytes[start..<count])
  }

  private func add(_ bytes: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    rest += bytes
    if rest.count > longest {
      isSkipping = true
      rest = []
    }
  }

  private func end() {
    if isSkipping {
      wait(.tooLong, cancelling: nil)
    } else {
      if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
      if !rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        wait(.bytes(rest), cancelling: Self.isCancelling(rest) ? Message(rest).cancelled : nil)
      }
    }
    rest = []
    isSkipping = false
  }

  private func wait(_ line: Line, cancelling id: JSON?) {
    lines.append((line, id))
    waitingBytes += line.count
    if let id { cancelled[id, default: 0] += 1 }
  }

  /// Whether a line may be a notification that a request is cancelled; most are not, and are not read
  /// twice.
  private static func isCancelling(_ line: [UInt8]) -> Bool {
    line.range(ofWords: "notifications".utf8) != nil && line.range(ofWords: "cancelled".utf8) != nil
  }
}
