/// Points of time by their ids. One without a time lies between those beside it.
struct TimeLine {
  private var times: [String: Double] = [:]

  /// - Parameter points: in order, in seconds.
  init(_ points: [(id: String, time: Double?)]) {
    var index = 0
    while index < points.count {
      if let time = points[index].time {
        times[points[index].id] = time
        index += 1
        continue
      }
      let end = points[index...].firstIndex { $0.time != nil } ?? points.count
      let before = index > 0 ? times[points[index - 1].id] : nil
      let after = end < points.count ? points[end].time : nil
      if let from = before ?? after {
        let step = ((after ?? from) - from) / Double(end - index + 1)
        for (number, point) in points[index..<end].enumerated() {
          times[point.id] = from + step * Double(number + 1)
        }
      }
      index = end
    }
  }

  subscript(id: String) -> Double? { times[id] }
}
