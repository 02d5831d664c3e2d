using System.Diagnostics.CodeAnalysis;

namespace Linkage.IO;

/// <summary>What a trimmed program left out of this library.</summary>
/// <remarks>
/// The libraries under Parquet and Excel are not clean for trimming. A program that is compiled ahead of time and reads neither sets
/// <c>&lt;RuntimeHostConfigurationOption Include="Linkage.IO.BinaryFormats" Value="false" Trim="true" /&gt;</c>; then they are left out.
/// </remarks>
internal static class FormatSupport
{
    /// <summary>Gets a value indicating whether Parquet and Excel can be read; true unless the program switched it off.</summary>
    [FeatureSwitchDefinition("Linkage.IO.BinaryFormats")]
    public static bool HasBinaryFormats => !AppContext.TryGetSwitch("Linkage.IO.BinaryFormats", out bool isOn) || isOn;

    /// <summary>What is thrown where they cannot.</summary>
    public static NotSupportedException Missing() =>
        new("This program was published without Parquet and Excel (Linkage.IO.BinaryFormats is false). Give the table as CSV or JSON Lines, or publish the program with them.");
}
