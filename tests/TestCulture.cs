using System.Globalization;
using System.Runtime.CompilerServices;

namespace Linkage.Testing;

/// <summary>Runs a whole suite under the culture that LINKAGE_TEST_CULTURE names; compiled into every test project.</summary>
internal static class TestCulture
{
    /// <summary>Whether the runtime has no culture data, so that no culture can be made and culture rules do nothing.</summary>
    public static bool IsInvariant { get; } = Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true"
        || (AppContext.TryGetSwitch("System.Globalization.Invariant", out bool isInvariant) && isInvariant);

    /// <summary>Skips a test that needs cultures or their data where the runtime has none. Needs a [SkippableFact] or [SkippableTheory].</summary>
    public static void SkipIfInvariant() =>
        Skip.If(IsInvariant, "Globalization-invariant mode: the runtime has no cultures.");

    /// <summary>Skips a test that takes long unless LINKAGE_LONG is 1. Needs a [SkippableFact] or [SkippableTheory] and [Trait("Category", "Long")].</summary>
    public static void SkipUnlessLong() =>
        Skip.If(Environment.GetEnvironmentVariable("LINKAGE_LONG") != "1", "Takes long; set LINKAGE_LONG=1 to run it.");

#pragma warning disable CA2255 // A test assembly is started by its runner and has no Main of its own to do this in.
    [ModuleInitializer]
    internal static void Set()
#pragma warning restore CA2255
    {
        string? name = Environment.GetEnvironmentVariable("LINKAGE_TEST_CULTURE");
        if (string.IsNullOrEmpty(name))
            return;
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
