namespace Linkage.IO;

/// <summary>Writes a cell as text, the same in every culture.</summary>
/// <param name="value">The cell.</param>
/// <param name="text">Receives the text.</param>
/// <param name="length">Receives its length.</param>
/// <returns>False where there is not room.</returns>
internal delegate bool CellWriter<T>(T value, Span<char> text, out int length);
