// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "briefing",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "briefing", targets: ["briefing"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // C libraries enter here and nowhere else.
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // Two calls of the system that Swift's modules do not have.
    .target(name: "CPlatform"),

    .target(name: "CommonMark", dependencies: ["CCmarkGFM"]),

    .target(
      name: "BriefingModel",
      dependencies: ["CLibYAML", .product(name: "Crypto", package: "swift-crypto")]),

    .target(
      name: "SiteGenerator",
      dependencies: [
        "BriefingModel",
        "CPlatform",
        "CommonMark",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedFiles"]),

    .target(
      name: "Publishing",
      dependencies: [
        "BriefingModel",
        "SiteGenerator",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),

    .target(
      name: "ArticleImport",
      dependencies: ["BriefingModel", "CLibXML2", "CommonMark"],
      plugins: ["EmbedFiles"]),

    .target(
      name: "PreviewServer",
      dependencies: [
        "BriefingModel",
        "SiteGenerator",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    .executableTarget(
      name: "briefing",
      dependencies: [
        "ArticleImport",
        "BriefingModel",
        "PreviewServer",
        "Publishing",
        "SiteGenerator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A site is millions of small texts, which take a build an eighth longer with glibc's allocator.
      linkerSettings: [
        .linkedLibrary("mimalloc", .when(platforms: [.linux], configuration: .release))
      ],
      plugins: ["EmbedFiles"]),

    // Templates and the starter briefing go into the program as source.
    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"]),
    .testTarget(
      name: "BriefingModelTests", dependencies: ["BriefingModel"], exclude: ["Fixtures"]),
    .testTarget(name: "ArticleImportTests", dependencies: ["ArticleImport"]),
    .testTarget(
      name: "SiteGeneratorTests", dependencies: ["SiteGenerator"], exclude: ["Fixtures"]),
    .testTarget(
      name: "PreviewServerTests",
      dependencies: ["PreviewServer", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
    .testTarget(name: "CommandTests", dependencies: ["briefing"]),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers need libFuzzer and a build of their own: `Tests/slow/fuzz` makes it. The tools of the build are not fuzzed.
if Context.environment["BRIEFING_FUZZERS"] != nil {
  let fuzzers: [(name: String, subjects: [Target.Dependency])] = [
    ("FuzzArticle", ["BriefingModel"]), ("FuzzExtractor", ["ArticleImport", "BriefingModel"]),
    ("FuzzMarkdown", ["CommonMark"]), ("FuzzRequest", ["PreviewServer", "SiteGenerator"]),
  ]
  package.targets.append(.target(name: "FuzzSupport", path: "Tests/fuzz/FuzzSupport"))
  // lld, for gold ends where libFuzzer's main and the package manager's meet.
  package.targets += fuzzers.map {
    .executableTarget(
      name: $0.name, dependencies: $0.subjects + ["FuzzSupport"], path: "Tests/fuzz/\($0.name)",
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
  }
  for target in package.targets
  where [.regular, .executable].contains(target.type) && target.name != "embed-files" {
    target.swiftSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-O"])]
  }
}

// Benchmarks of single steps, for which their library need not be there otherwise: `make bench-steps`.
if Context.environment["BRIEFING_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "PipelineBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"), "BriefingModel", "SiteGenerator",
      ],
      path: "Benchmarks/pipeline",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}
