import Testing
import TextAnalysis

struct EnglishAssertionTests {
  @Test(arguments: [
    "The bakery [did not open in 1987|denied], it opened in [1991|asserted].",
    "We never sold [forty|denied] boats.",
    "Nobody paid [300 crowns|denied] for it.",
    "None of the [six|denied] bridges held.",
    "There was no school in [Tarn|denied] in [1950|denied].",
    "She didn't marry in [1962|denied] at the chapel by the lake.",
    "They weren't [farmers|denied] but [fishermen|asserted].",
    "It cost not [5|denied] but [7 crowns|asserted].",
    "It was not [Oslo|denied] but [Bergen|asserted].",
    "It was [Bergen|asserted], not [Oslo|denied].",
    "We met in [Bergen|asserted] and not in [Oslo|denied].",
    "He bought the barn in [1974|asserted], not in [1975|denied].",
    "Not [Ingrid|denied] but [Solveig|asserted] signed the deed.",
    "He can't have sold [nine|denied] cows.",
    "The ferry doesn't stop at [Lund|denied] or [Malmen|denied].",
    "He did not build the mill, the barn or the [chapel|denied].",
    "We did not plant [oats and barley|denied] in [1930|denied].",
    "She neither owned [two shops|denied] nor rented [three|denied].",
    "They decided not to leave in [1956|denied].",
    "No one in the village earned [80 crowns|denied].",
    "The harbour was by no means finished in [1911|denied].",
    "Hardly anyone came in [May|denied].",
  ])
  func `A denial reaches to the end of its clause`(row: String) throws { try check(row) }

  @Test(arguments: [
    "We did not know him, but he paid [300 pounds|asserted].",
    "He did not like the work and left in [1964|asserted].",
    "She opened the clinic in [2001|asserted] and did not leave it in [2015|denied].",
    "He wasn't rich, yet he gave [90 crowns|asserted].",
    "They did not wait for us, they sailed on [Tuesday|asserted].",
    "I couldn't come because I worked in [Narvik|asserted].",
    "When the bridge was not yet built, we rowed [4 miles|asserted] a day.",
    "The man who bought it in [1990|asserted] was not my uncle.",
    "The man who did not vote in [1990|denied] was elected in [1994|asserted].",
    "We did not know that he had paid [300 crowns|asserted].",
    "Nobody noticed that she left in [1969|asserted].",
    "It was not Ingrid who paid the [70 crowns|asserted].",
    "My father, who never learned to read, built [12 boats|asserted].",
    "I don't remember the name, he came from [Vardo|asserted].",
    "He didn't stay long: in [1971|asserted] he moved to [Kiruna|asserted].",
    "We had no money, so we borrowed [200 crowns|asserted].",
    "He had no children and left the farm to [Knut|asserted].",
    "There were [14|asserted] of us and nobody complained.",
    "Although he did not finish school, he earned [900 crowns|asserted].",
    "He didn't like the house he bought in [1981|asserted].",
    "We did not realise the roof cost [5,000 crowns|asserted].",
  ])
  func `A denial leaves other clauses alone`(row: String) throws { try check(row) }

  @Test(arguments: [
    "Not only did he buy the barn in [1974|yes], he also bought the mill in [1979|yes].",
    "She not only taught [30 children|yes] but also fed them.",
    "There is no doubt that he sold it in [1988|asserted].",
    "No doubt he paid [80 crowns|yes].",
    "I couldn't agree more that [1988|asserted] was the year.",
    "No fewer than [40 people|asserted] came.",
    "We had no less than [6 horses|asserted].",
    "He never failed to bring [two loaves|asserted].",
    "She didn't forget to pay the [9 crowns|asserted].",
    "They did not refuse to pay the [20 crowns|asserted].",
    "Nothing but [rye|asserted] grew there.",
    "It was none other than [Solveig|asserted].",
    "He didn't hesitate and bought [three|asserted].",
    "Not long after the war we had [8 cows|asserted].",
    "No wonder he left in [1952|asserted].",
    "No, he moved in [1952|asserted].",
    "Never mind, it was in [1952|asserted].",
  ])
  func `What only looks like a denial is none`(row: String) throws { try check(row) }

  @Test(arguments: [
    "I don't think they paid [6 million|doubted].",
    "We doubt that he was born in [1899|doubted].",
    "It is not true that he sold it in [1990|doubted].",
    "It's not true that he sold it in [1990|doubted] and left.",
    "Rumour has it that she owns [five|doubted] houses.",
    "He denied that he had taken the [400 crowns|doubted].",
    "That he sold it in [1990|no] is a rumour.",
    "He sold it in [1990|doubted], people said, but that's just a rumour.",
    "They wrote that we had [90 workers|doubted], that's not true.",
    "We don't believe it was [Knut|doubted].",
    "He pretended to be [60|doubted].",
    "It was wrongly reported that [12 men|doubted] died.",
  ])
  func `What is doubted is told as doubted`(row: String) throws { try check(row) }

  @Test(arguments: [
    "If the bank had lent us [3 million|supposed], we would have bought it in [1990|supposed].",
    "We would have opened in [Lund|supposed] if the rent had been lower.",
    "I wish I had gone to [Paris|supposed] in [1970|supposed].",
    "We could have sold [200|supposed] that day.",
    "If only he had stayed until [1960|supposed].",
    "Had it not been for Knut, we would have lost [70 sheep|supposed].",
    "Unless they pay [40 crowns|supposed], we will close in [June|supposed].",
    "Suppose we had [90 workers|supposed].",
    "What if it costs [9 million|no]?",
    "It was supposed to open in [2004|supposed].",
    "He talks as if he had won [twice|supposed].",
    "We were going to move to [Umea|supposed], but we stayed in [Lulea|asserted].",
    "Even if they offered [5 million|supposed], we have stayed here for [30 years|asserted].",
    "If we sold [10 a day|supposed], we were happy in [1960|asserted].",
    "Had we known, we would have paid [80 crowns|supposed].",
    "With a better roof it might have lasted until [1990|yes].",
    "If I remember correctly, it was [1969|hedged].",
    "He would be [90|yes] by now.",
  ])
  func `What is supposed is told as supposed`(row: String) throws { try check(row) }

  @Test(arguments: [
    "We paid [5 million|corrected], no, sorry, [7 million|asserted].",
    "It was in [1990|corrected], no, in [1991|asserted].",
    "We paid [5 million|corrected] in [1990|asserted], no, wait, [7 million|asserted].",
    "It was [Knut|corrected], sorry, [Olav|asserted] who built it.",
    "There were [40|corrected], or rather [50|asserted], of us.",
    "He came in [May|corrected], I mean [June|asserted], by ship.",
    "[Three|corrected], scratch that, [four|asserted] boats sank.",
    "I mean, we sold it in [1990|asserted].",
    "We sold it, I mean, everybody knows that, in [1990|asserted].",
    "She was [thirty|corrected], no, she was [forty|asserted].",
    "It opened in [1971|corrected], correction, [1972|asserted].",
    "We moved to [Lund|corrected], my mistake, to [Ystad|asserted].",
  ])
  func `What is corrected is taken back`(row: String) throws { try check(row) }

  @Test(arguments: [
    "The tunnel has not opened yet in [Lund|pending].",
    "They have yet to pay the [60 crowns|pending].",
    "We still haven't sold the [9 flats|pending].",
    "Until [2003|asserted] it did not move.",
    "The mill did not move until [2003|asserted].",
    "It was not until [2003|asserted] that the mill moved.",
    "She didn't get the [medal|pending] until [1975|asserted].",
    "The shop stayed open until [1988|asserted].",
    "He will move in [2031|planned].",
    "We plan to hire [12 people|planned].",
    "They're going to open in [Vaxjo|planned].",
    "Maybe it was [1966|hedged].",
    "I think it was [Solveig|hedged].",
    "Allegedly he paid [60 crowns|hedged].",
    "It was [1966|hedged], I think.",
    "He no longer owns [two|ended] boats.",
    "He used to own [two|asserted] boats.",
    "We don't live in [Lund|no] any more.",
    "The so-called [palace|hedged] burned.",
  ])
  func `What is not yet so, planned, limited or over is told as such`(row: String) throws {
    try check(row)
  }

  @Test(arguments: [
    "Did you sell it in [1990|asked]?",
    "Was it Knut or [Olav|asked]?",
    "Who paid the [60 crowns|asked]?",
    "I don't know whether it was in [1990|asked].",
    "She asked if we had [two|asked] boats.",
    "You sold it in [1990|hedged], didn't you?",
    "It cost [60 crowns|hedged], right?",
    "You moved in [1990|asserted], so why did you stay?",
    "Do you think that he sold it in [1990|asked]?",
    "Didn't you move in [1990|asked]?",
  ])
  func `What is asked is told as asked`(row: String) throws { try check(row) }

  @Test(arguments: [
    "Instead of [Oslo|denied], they chose [Bergen|asserted].",
    "Instead of [Oslo|denied] they chose [Bergen|asserted].",
    "They chose [Bergen|asserted] rather than [Oslo|denied].",
    "They chose [Bergen|asserted] rather than [Oslo|denied] in [1980|asserted].",
    "Everyone came except [Knut|denied].",
    "We sell everything other than [beer|denied].",
    "Apart from [Lund|asserted], we also opened in [Ystad|asserted].",
    "He left without paying the [60 crowns|denied].",
    "He almost died in [1943|denied].",
    "They nearly lost [80 sheep|denied].",
    "It cost almost [80 crowns|hedged].",
    "Nearly all of the [40 men|hedged] came.",
    "He failed to pay the [60 crowns|denied].",
    "They refused to sell the [mill|denied] in [1990|denied].",
    "She forgot to bring the [9 eggs|denied].",
    "We were unable to reach [Kiruna|denied].",
  ])
  func `What is excluded or did not come about is denied`(row: String) throws { try check(row) }

  private func check(_ row: String) throws {
    let marked = MarkedSpans(row)
    #expect(try marked.found() == marked.spans.map(\.expected))
  }
}
