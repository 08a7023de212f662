/// Names of speakers as text shows them.
enum SpeakerName {
  /// Stands where the source names nobody.
  static let none = "(not named)"

  /// A name, made safe to show; it may be empty.
  static func shown(_ name: String) -> String { name.isEmpty ? none : SafeText.visible(name) }
}
