/// Somebody of whom the user, or the interview's `about.json`, says who they are; that overrules what
/// the file suggests.
package struct KnownPerson: Hashable, Sendable {
  package let name: String
  /// Other spellings of the name.
  package let variants: [String]
  /// Nil if only the name is known.
  package let role: Speaker.Role?

  package init(name: String, variants: [String] = [], role: Speaker.Role? = nil) {
    self.name = name
    self.variants = variants
    self.role = role
  }
}
