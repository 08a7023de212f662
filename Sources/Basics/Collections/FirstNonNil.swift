extension Sequence {
  /// The first result that is not nil. Each element up to it is transformed once.
  ///
  /// `lazy.compactMap(…).first` transforms it twice, which doubles the work at each level of a
  /// recursive search.
  @inlinable
  package func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}
