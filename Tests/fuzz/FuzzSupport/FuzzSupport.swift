import Foundation

/// What libFuzzer calls with each input.
public typealias Fuzzed = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt

/// libFuzzer's own `main` is not used: the package manager gives executables an entry point of another name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: Fuzzed
) -> CInt

/// Runs a fuzzer with the arguments of the command line.
public func fuzz(_ body: Fuzzed) -> Never {
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  exit(runDriver(&count, &arguments, body))
}

/// The `main` of libFuzzer, which is linked and not run, asks for a function of this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func unused(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  preconditionFailure("fuzzers are started by their own main")
}
