package import Diagnostics
import YAMLSyntax

/// What a manifest says; nil where the file holds none. What is wrong with it is left to compiling.
package func readManifest(_ file: SourceFile) -> AuthoredManifest? {
  read(parse(file).tree, of: file, language: .vi).manifest
}
