import SiteGenerator
import Testing

@testable import Publishing

@Suite("A plan of a publication")
struct PlanTests {
  private static func entry(_ path: String, _ text: String = "") -> Manifest.Entry {
    Manifest.entry(path, Array(text.utf8))
  }

  private static func manifest(_ paths: [String]) -> Manifest {
    Manifest(files: paths.map { entry($0) }, inputs: [], generator: "test")
  }

  @Test("sends everything to an empty target, pages after what they name")
  func first() {
    let plan = Plan(
      Self.manifest(["assets/a.css", "index.html", "page/index.html", "feed.xml"]), survey: Survey()
    )
    #expect(plan.added.count == 4)
    #expect(plan.steps == [["assets/a.css", "feed.xml"], ["index.html", "page/index.html"]])
    #expect(!plan.isDone)
  }

  @Test("has new pages come before pages that have changed")
  func order() {
    var survey = Survey()
    survey.present = ["index.html"]
    survey.earlier = Self.manifest(["index.html"])
    let plan = Plan(Self.manifest(["index.html", "new/index.html"]), survey: survey)
    #expect(plan.steps == [["new/index.html"], ["index.html"]])
  }

  @Test("does nothing where the target has everything")
  func done() {
    var survey = Survey()
    survey.present = ["index.html"]
    survey.same = ["index.html"]
    survey.earlier = Self.manifest(["index.html"])
    #expect(Plan(Self.manifest(["index.html"]), survey: survey).isDone)
    survey.pending = Self.manifest(["index.html"])
    #expect(!Plan(Self.manifest(["index.html"]), survey: survey).isDone)
  }

  @Test("keeps the assets that readers' pages still name for one publication more")
  func retained() {
    let old = "assets/style.0123456789ab.css"
    var survey = Survey()
    survey.present = [old, "gone.html"]
    survey.earlier = Self.manifest([old, "gone.html"])
    let plan = Plan(Self.manifest(["index.html"]), survey: survey)
    #expect(plan.retained.map(\.path) == [old])
    #expect(plan.removed.map(\.path) == ["gone.html"])
    survey.earlier = plan.manifest
    survey.present = [old, "index.html"]
    let next = Plan(Self.manifest(["other.html"]), survey: survey)
    #expect(next.removed.map(\.path) == [old, "index.html"])
  }

  @Test("refuses files that no publication put there, and takes what an interrupted one did")
  func foreign() throws {
    var survey = Survey()
    survey.present = ["theirs.txt", "ours.txt"]
    survey.pending = Self.manifest(["ours.txt"])
    let plan = Plan(Self.manifest(["index.html"]), survey: survey)
    #expect(plan.foreign == ["theirs.txt"])
    #expect(plan.removed.map(\.path) == ["ours.txt"])
    let error = #expect(throws: EnvironmentError.self) { try plan.refuseForeign(at: "there") }
    #expect(error?.description.contains("theirs.txt") == true)
  }

  @Test("names the folders that it empties, the deepest first")
  func folders() {
    var survey = Survey()
    survey.present = ["a/b/c.html", "a/d/e.html", "f/g.html", "f/h.html"]
    survey.earlier = Self.manifest(["a/b/c.html", "a/d/e.html", "f/g.html", "f/h.html"])
    let plan = Plan(Self.manifest(["f/h.html"]), survey: survey)
    #expect(Set(plan.emptiedFolders.prefix(2)) == ["a/b", "a/d"])
    #expect(plan.emptiedFolders.last == "a")
  }
}
