import CEditline

/// libedit behind a Swift face: it keeps the line, the key maps and the commands bound to them. All
/// of its painting is discarded; `LineEditor` reads keys for it and paints.
@safe
final class EditLine {
  private let editor: OpaquePointer
  /// What libedit held when it was last looked at: it is looked at several times for each key.
  private var lastLine = EditedLine()

  /// Nil when libedit cannot work on this terminal. The client must outlive this.
  init?(program: String, input: Int32, output: Int32, client: LineEditor) {
    let context = unsafe Unmanaged.passUnretained(client).toOpaque()
    guard
      let editor = unsafe le_open(program, input, output, Self.callbacks(), context)
    else { return nil }
    unsafe self.editor = editor
  }

  deinit {
    unsafe le_close(editor)
  }

  var isVi: Bool { unsafe le_is_vi(editor) }
  var isEnabled: Bool { unsafe le_is_enabled(editor) }

  var buffer: EditBuffer {
    get { line.buffer }
    set {
      if newValue.hasText(of: line.buffer) {
        lastLine.move(toOffset: newValue.cursor)
        unsafe le_move(editor, lastLine.cursor)
        return
      }
      let new = EditedLine(newValue)
      unsafe new.scalars.withUnsafeBufferPointer { scalars in
        unsafe scalars.withMemoryRebound(to: UInt32.self) { values in
          unsafe le_replace(editor, values.baseAddress, values.count)
        }
      }
      unsafe le_move(editor, new.cursor)
      lastLine = new
    }
  }

  /// The line as it is now.
  var line: EditedLine {
    var count = 0
    var cursor = 0
    let start = unsafe le_buffer(editor, &count, &cursor)
    let values = unsafe UnsafeBufferPointer(start: start, count: count)
    if unsafe !lastLine.holds(values) {
      lastLine = unsafe EditedLine(values, cursor: cursor)
    } else if lastLine.cursor != cursor {
      lastLine.move(to: cursor)
    }
    return lastLine
  }

  /// Lets libedit turn keys into changes of the line until one of them ends it; whether that was
  /// the newline key, which is then the line's last scalar.
  func runKeys() -> Bool {
    unsafe le_read_line(editor) > 0
  }

  func add(_ command: KeyCommand, slot: Int) {
    _ = unsafe le_add_key(editor, Int32(slot), command.name, command.help)
  }

  /// Binds a key, in libedit's notation, in the map for typing or in vi's for commands.
  func bind(_ key: String, to name: String, inViCommands: Bool = false) {
    _ = unsafe le_bind(editor, key, name, inViCommands)
  }

  func use(_ keyMap: LineEditor.KeyMap) {
    _ = unsafe le_set_key_map(editor, keyMap.rawValue)
  }

  func readUserFile() {
    unsafe le_read_user_file(editor)
  }

  func enterEditing() {
    unsafe le_set_farewell(editor, "\r\n" + Paste.switchedOff + "\u{1B}[?25h")
    unsafe le_enter_editing(editor)
  }

  func leaveEditing() {
    unsafe le_leave_editing(editor)
  }

  func resize() {
    unsafe le_resize(editor)
  }

  private static func callbacks() -> le_callbacks {
    unsafe le_callbacks(
      read_scalar: { context, scalar in
        let client = unsafe LineEditor.client(context)
        guard let next = client.nextScalar() else { return -1 }
        unsafe scalar?.pointee = next.value
        return 1
      },
      key: { context, slot in unsafe LineEditor.client(context).press(slot: Int(slot)) },
      rebind: { context in unsafe LineEditor.client(context).bindKeys() },
      beep: { context in unsafe LineEditor.client(context).beep() })
  }
}

extension LineEditor {
  fileprivate static func client(_ context: UnsafeMutableRawPointer?) -> LineEditor {
    guard let context = unsafe context else { preconditionFailure("libedit lost its client") }
    return unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }
}
