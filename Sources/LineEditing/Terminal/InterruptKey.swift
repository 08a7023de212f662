import CEditline

/// The interrupt key while no line is edited: a program that watches it goes on and can ask.
package enum InterruptKey {
  package static func watch() {
    le_interrupts_watch()
  }

  /// Whether it was pressed since this was last asked.
  package static func wasPressed() -> Bool {
    le_interrupts_take()
  }
}
