import CEditline

/// What libedit calls while it reads keys.
final class EditLineClient {
  /// Waits for a scalar; nil ends the line.
  let nextScalar: () -> Unicode.Scalar?
  /// Runs the key function in a slot.
  let press: (Int) -> le_key_result
  /// Binds the editor's own keys after libedit has rebuilt its key map.
  let bindKeys: () -> Void
  let beep: () -> Void

  init(
    nextScalar: @escaping () -> Unicode.Scalar?, press: @escaping (Int) -> le_key_result,
    bindKeys: @escaping () -> Void, beep: @escaping () -> Void
  ) {
    self.nextScalar = nextScalar
    self.press = press
    self.bindKeys = bindKeys
    self.beep = beep
  }
}

/// libedit in Swift types. It keeps the line, the key maps and the commands bound to them; reading
/// and painting are left to its client.
@safe
final class EditLine {
  private let editor: OpaquePointer
  private let client: EditLineClient
  /// The line when it was last read from libedit, which each key does several times.
  private var lastLine = EditedLine()

  /// Nil if libedit cannot work on this terminal.
  init?(program: String, input: Int32, output: Int32, client: EditLineClient) {
    self.client = client
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

  var line: EditedLine {
    var count = 0
    var cursor = 0
    let start = unsafe le_buffer(editor, &count, &cursor)
    let values = unsafe UnsafeBufferPointer(start: start, count: count)
    if unsafe !lastLine.consists(of: values) {
      lastLine = unsafe EditedLine(values, cursor: cursor)
    } else if lastLine.cursor != cursor {
      lastLine.move(to: cursor)
    }
    return lastLine
  }

  /// Lets libedit turn keys into changes of the line until one of them ends it. Returns whether that
  /// was the newline key, whose newline is then the line's last scalar.
  func runKeys() -> Bool {
    unsafe le_read_line(editor) > 0
  }

  func addKeyFunction(named name: String, help: String, slot: Int) {
    _ = unsafe le_add_key(editor, Int32(slot), name, help)
  }

  /// Binds a key, in libedit's notation, in emacs' map or vi's for inserting, or in vi's for commands.
  func bind(_ key: String, to name: String, inViCommands: Bool = false) {
    _ = unsafe le_bind(editor, key, name, inViCommands)
  }

  /// - Parameter keyMap: `emacs` or `vi`.
  func use(keyMap: String) {
    _ = unsafe le_set_key_map(editor, keyMap)
  }

  func readUserFile() {
    unsafe le_read_user_file(editor)
  }

  func enterEditing() {
    unsafe le_set_farewell(editor, "\r\n" + Paste.markingOff + "\u{1B}[?25h")
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
        guard let next = unsafe EditLineClient.from(context).nextScalar() else { return -1 }
        unsafe scalar?.pointee = next.value
        return 1
      },
      key: { context, slot in unsafe EditLineClient.from(context).press(Int(slot)) },
      rebind: { context in unsafe EditLineClient.from(context).bindKeys() },
      beep: { context in unsafe EditLineClient.from(context).beep() })
  }
}

extension EditLineClient {
  fileprivate static func from(_ context: UnsafeMutableRawPointer?) -> EditLineClient {
    guard let context = unsafe context else { preconditionFailure("libedit lost its client") }
    return unsafe Unmanaged<EditLineClient>.fromOpaque(context).takeUnretainedValue()
  }
}
