import Glibc

/// A list of strings as C functions take it; freed with this object.
@safe package final class CStrings {
  /// Ends with a null pointer.
  package let pointers: [UnsafeMutablePointer<CChar>?]

  package init(_ texts: [String]) {
    unsafe pointers = texts.map { unsafe strdup($0) } + [nil]
  }

  deinit {
    for index in unsafe pointers.indices { unsafe free(pointers[index]) }
  }
}
