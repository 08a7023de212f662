/// A number that is no duration, rounded to hundredths.
struct Figure {
  var name: String
  let value: Double
  let unit: String

  init(_ name: String, _ value: Double, _ unit: String) {
    self.name = name
    self.value = (value * 100).rounded() / 100
    self.unit = unit
  }
}
