/// What some work took.
struct Cost {
  let elapsed: Duration
  /// Processor time of this process, in all its threads.
  let processor: Duration

  static func of(_ work: () throws -> Void) rethrows -> Cost {
    let (start, used) = (ContinuousClock.now, ProcessorTime.now)
    try work()
    return Cost(elapsed: ContinuousClock.now - start, processor: ProcessorTime.now - used)
  }
}
