using System.Collections.Immutable;

namespace Linkage.Comparisons;

/// <summary>One function of a field expression with its arguments, ready to be applied.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">The arguments after the first, as text.</param>
/// <param name="Apply">What it makes of a text.</param>
internal sealed record ExpressionStep(string Function, ImmutableArray<string> Arguments, TextFunction Apply)
{
    public static ExpressionStep Create(string function, ImmutableArray<string> arguments) =>
        new(function, arguments, ExpressionFunctions.Create(function, arguments));
}
