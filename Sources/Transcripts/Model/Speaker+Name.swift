extension Speaker {
  /// The name; nil for somebody whom the source does not name.
  package var knownName: String? { name.isEmpty ? nil : name }
}
