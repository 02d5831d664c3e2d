using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Linkage.Blocking;

namespace Linkage;

/// <summary>Tells which blocking rules propose a pair of records.</summary>
internal static class ProposingRules
{
    private static readonly ConditionalWeakTable<KindResolution, PairGenerator> Generators = [];

    /// <summary>Gets the rules' texts, in the order of the model.</summary>
    public static ImmutableArray<string> Of(KindResolution kind, int left, int right) =>
        [.. GeneratorOf(kind).RulesOf(left, right).Select(rule => kind.Model!.Settings.BlockingRules[rule].ToString())];

    public static bool Any(KindResolution kind, int left, int right) => GeneratorOf(kind).RulesOf(left, right).Any();

    private static PairGenerator GeneratorOf(KindResolution kind) => Generators.GetValue(kind, static k =>
        PairGenerator.Create(k.Table, k.Model!.Settings.BlockingRules, new PairOptions { LinkType = k.LinkType }, CancellationToken.None));
}
