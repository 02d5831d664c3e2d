using System.Text;

namespace Linkage.IO;

/// <summary>The encoding a file is read with, and why.</summary>
internal sealed record EncodingChoice(Encoding Encoding, string Name, string Why, int MarkLength);
