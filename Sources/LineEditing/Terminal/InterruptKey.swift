import CEditline

/// The interrupt key while no line is edited. A program that watches it is not ended by it.
package enum InterruptKey {
  package static func watch() {
    le_interrupts_watch()
  }

  /// Whether the key was pressed since the last call.
  package static func wasPressed() -> Bool {
    le_interrupts_take()
  }
}
