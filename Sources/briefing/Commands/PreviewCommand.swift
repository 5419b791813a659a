import ArgumentParser
import BriefingModel
import Dispatch
import Foundation
import PreviewServer
import SiteGenerator

/// `briefing preview`
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser, and every change as it is saved.",
    discussion: """
      Serves the site from memory under the path that it will have on its host; Output/ is not touched.
      Open pages show what was changed in Content/ and Templates/ without losing their place. Errors appear
      in the page and here, while the last good site stays; they go when they are mended.

      Only this machine can read the preview, unless --host names an address of the network.

      EXAMPLES
        briefing preview
        briefing preview --root ~/vn-jp --port 3000
        briefing preview --port 0              any free port; the address is printed
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var location: RootOptions

  @Option(help: ArgumentHelp("The port; 0 takes any that is free.", valueName: "n"))
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp(
      "The address to listen on: localhost, or one of digits such as 192.168.1.5 or 0.0.0.0 (all).",
      valueName: "address"))
  var host = "localhost"

  @Flag(
    help:
      "Look at the files again and again: for folders of other machines, whose changes nobody tells."
  )
  var poll = false

  func validate() throws {
    guard HostPolicy.isAddress(address) else {
      throw ValidationError("--host must be localhost or an address of digits, such as 127.0.0.1.")
    }
  }

  /// The address of the loopback interface, not its name: a name may lead to another program that
  /// listens on the same port of IPv6.
  private var address: String { host == "localhost" ? "127.0.0.1" : host }

  func run() async throws {
    let report = Report(format: .text, strict: false)
    try await report.environment {
      let root = location.url(or: parent)
      guard FileManager.default.fileExists(atPath: root.path) else {
        throw EnvironmentError(
          root.path, "is not there", help: "name the folder that holds Content/ with --root")
      }
      let live = LiveState()
      let session = PreviewSession(
        root: root, generator: try SiteOptions.generator(), live: live, isPolling: poll
      ) { Self.tell($0, report) }
      let server = PreviewServer(address: address, port: port, live: live)
      // The preview is of use even where what it says cannot be written.
      if !HostPolicy.isLoopback(address) {
        try? report.say("Everybody who can reach \(address) can read this preview.")
      }
      // A build that is under way at the end is not waited for: it writes nothing.
      let building = Task(priority: .utility) { await session.run() }
      defer { building.cancel() }
      let serving = Task {
        try await server.run { port in
          try? report.say("http://\(address.contains(":") ? "[\(address)]" : address):\(port)/")
          report.progress("Press Ctrl-C to end; watching \(root.path)")
        }
      }
      let signals = [SIGINT, SIGTERM].map { Self.on($0) { serving.cancel() } }
      defer { for signal in signals { signal.cancel() } }
      try await serving.value
    }
  }

  private static func tell(_ build: PreviewSession.Report, _ report: Report) {
    report.show(build.diagnostics)
    let time = build.duration.formatted(.units(allowed: [.seconds, .milliseconds], width: .wide))
    report.progress(
      build.diagnostics.hasErrors
        ? "The last good site stays until the errors are mended" : "Shown after \(time)")
  }

  /// Does something in place of ending where the system would end the program.
  private static func on(
    _ signal: Int32, _ action: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    Foundation.signal(signal, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
    source.setEventHandler(handler: action)
    source.activate()
    return source
  }
}
