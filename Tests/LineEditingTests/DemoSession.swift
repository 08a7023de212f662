import CPseudoTerminal
import Glibc
import Testing

@testable import LineEditing

/// The demo program on a pseudo-terminal. Every wait ends after `patience`.
final class DemoSession {
  private static let patience = Duration.seconds(120)

  private(set) var screen: MiniTerminal
  private var session = pt_session()
  private var decoder = UTF8Decoder()

  /// Without other arguments the program has a history file of its own.
  init(
    columns: Int = 40, rows: Int = 12, arguments: [String] = [],
    environment: [String: String] = [:], input: Int32 = -1, output: Int32 = -1
  ) {
    screen = MiniTerminal(height: rows, columns: columns)
    let standard = ["TERM": "xterm", "LANG": "C.UTF-8", "EDITRC": "/dev/null", "HOME": "/nowhere"]
    let variables = standard.merging(environment) { $1 }
    var arguments = unsafe CStrings(["LineEditingDemo"] + arguments)
    var environment = unsafe CStrings(variables.map { "\($0)=\($1)" })
    let result = unsafe pt_start(
      &session, Self.program, arguments.pointers, environment.pointers, Int32(rows),
      Int32(columns), input, output)
    precondition(result == 0, "no pseudo-terminal")
    unsafe arguments.free()
    unsafe environment.free()
  }

  deinit {
    kill(session.program, SIGKILL)
    close(session.master)
    close(session.report)
    waitpid(session.supervisor, nil, 0)
  }

  func type(_ text: String) {
    Descriptor(number: session.master).send(text)
  }

  func typeBytes(_ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes { unsafe write(session.master, $0.baseAddress, $0.count) }
  }

  /// Whether the screen comes to show these rows, and the cursor after the last of them or at the
  /// given column.
  func shows(_ rows: String..., column: Int? = nil) -> Bool {
    waits { $0.screen.rows == rows && (column == nil || $0.screen.column == column) }
  }

  /// Whether the last row shown comes to be this one.
  func endsIn(_ row: String, column: Int? = nil) -> Bool {
    waits { $0.screen.rows.last == row && (column == nil || $0.screen.column == column) }
  }

  /// Whether the prompt of a new line is there, so that what is typed finds the editor ready.
  func prompts() -> Bool {
    endsIn("问>", column: 4)
  }

  func send(_ signal: Int32) {
    kill(session.program, signal)
  }

  func resize(columns: Int) {
    drain()
    screen.resize(columns: columns)
    unsafe pt_resize(&session, Int32(screen.height), Int32(columns))
  }

  /// Closes the terminal, as a window does.
  func hangUp() {
    close(session.master)
    session.master = -1
  }

  /// Whether the program, and then the terminal, are as after an exit with this status.
  func exits(_ status: Int32) -> Bool {
    let report = nextReport()
    drain()
    return report.what == Int32(PT_EXITED) && report.value == status
  }

  /// Whether the program comes to be stopped.
  func stops() -> Bool {
    let report = nextReport()
    drain()
    return report.what == Int32(PT_STOPPED)
  }

  func goesOn() -> Bool {
    send(SIGCONT)
    return nextReport().what == Int32(PT_CONTINUED)
  }

  /// Whether the terminal's modes are those from before the program, and pasting is not marked.
  var hasOriginalModes: Bool {
    unsafe pt_modes(&session) == session.modes && !screen.isPasteMarked
  }

  var isCooked: Bool { unsafe pt_is_cooked(&session) == 1 }

  func waits(for condition: (DemoSession) -> Bool) -> Bool {
    let start = ContinuousClock.now
    while !condition(self) {
      if ContinuousClock.now - start > Self.patience { return giveUp() }
      pump(milliseconds: 20)
    }
    return true
  }

  private func giveUp() -> Bool {
    let cursor = "\(screen.row),\(screen.column)"
    Issue.record("The screen shows \(screen.rows), the cursor at \(cursor); \(screen.unknown)")
    return false
  }

  private func pump(milliseconds: Int32) {
    let master = Descriptor(number: session.master)
    guard master.isReady(milliseconds: milliseconds) else { return }
    for byte in master.receive() {
      if let scalar = decoder.scalar(byAdding: byte) { screen.feed(String(scalar)) }
    }
  }

  /// Takes what has been written already.
  private func drain() {
    let master = Descriptor(number: session.master)
    while master.isReady(milliseconds: 0), case let bytes = master.receive(), !bytes.isEmpty {
      for byte in bytes {
        if let scalar = decoder.scalar(byAdding: byte) { screen.feed(String(scalar)) }
      }
    }
  }

  private func nextReport() -> (what: Int32, value: Int32) {
    let report = Descriptor(number: session.report)
    var message: [Int32] = [0, 0]
    guard waits(for: { _ in report.isReady(milliseconds: 0) }) else { return (0, 0) }
    let count = unsafe message.withUnsafeMutableBytes { bytes in
      unsafe read(report.number, bytes.baseAddress, bytes.count)
    }
    return count == 8 ? (message[0], message[1]) : (0, 0)
  }

  /// Built beside the tests.
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &path, path.count)
    let own = String(
      decoding: path.prefix(max(length, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/LineEditingDemo"
  }()
}

/// A list of C strings that ends in NULL.
@unsafe private struct CStrings {
  var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    unsafe pointers = strings.map { unsafe strdup($0) } + [nil]
  }

  mutating func free() {
    for index in unsafe pointers.indices { unsafe Glibc.free(pointers[index]) }
    unsafe pointers = []
  }
}
