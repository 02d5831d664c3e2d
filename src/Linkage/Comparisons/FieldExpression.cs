using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>What a comparison level reads: a field, or something worked out from it.</summary>
/// <remarks>
/// <para>An expression is data: <see cref="Parse"/> reads what <see cref="ToString"/> writes, and every level takes its text in place of a field's name:
/// <c>lower(city)</c>, <c>match(email,^[^@]+)</c>, <c>year(birthDate)</c>. Functions nest: <c>prefix(lower(name),3)</c>.</para>
/// <para>It works on canonical values, once for each distinct one. An empty result, or none (no match, no such date), is a missing value: no evidence.
/// A field with several values has the results of each; the result of an invalid value is invalid, too. A name that the schema has is that field,
/// whatever characters it holds. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class FieldExpression : IEquatable<FieldExpression>
{
    private readonly ImmutableArray<ExpressionStep> _steps;
    private readonly string _text;

    private FieldExpression(string field, ImmutableArray<ExpressionStep> steps, bool isRaw, ValueChoice choice)
    {
        FieldName = field;
        (_steps, IsRaw, Choice) = (steps, isRaw, choice);
        _text = FieldExpressionText.Write(field, steps, isRaw, choice);
    }

    /// <summary>Gets the name of the field that the expression reads.</summary>
    public string FieldName { get; }

    /// <summary>Gets whether the text of the source is read, not the canonical one.</summary>
    internal bool IsRaw { get; }

    /// <summary>Gets which of several values of a record are read.</summary>
    internal ValueChoice Choice { get; }

    /// <summary>Gets the functions from the innermost.</summary>
    internal ImmutableArray<ExpressionStep> Steps => _steps;

    /// <summary>Gets whether the expression is no more than the field.</summary>
    internal bool IsField => _steps.IsEmpty && !IsRaw && Choice == ValueChoice.All;

    /// <summary>The field itself: where an expression starts.</summary>
    /// <param name="field">The field's name; without the characters <c>( ) , '</c>.</param>
    /// <returns>The expression <c>field</c>.</returns>
    /// <exception cref="ArgumentException">The name is empty or has one of those characters.</exception>
    public static FieldExpression Of(string field)
    {
        FieldExpressionText.CheckField(field);
        return new(field, [], isRaw: false, ValueChoice.All);
    }

    /// <summary>The text as the source gave it, before it was standardised. Placeholders stay missing.</summary>
    /// <returns>The expression <c>raw(field)</c>.</returns>
    /// <exception cref="InvalidOperationException">Something was already worked out from the field.</exception>
    public FieldExpression Raw() => _steps.IsEmpty && Choice == ValueChoice.All && !IsRaw
        ? new(FieldName, [], isRaw: true, Choice)
        : throw new InvalidOperationException($"raw() takes a field; '{_text}' is more than that.");

    /// <summary>Of several values of one record the first in ordinal order of the source's text. A record keeps its values as a set, without their order in the source.</summary>
    /// <returns>The expression <c>first(…)</c>.</returns>
    /// <exception cref="InvalidOperationException">More was worked out from the field than its raw text.</exception>
    public FieldExpression First() => Choose(ValueChoice.First, "first");

    /// <summary>Of several values of one record the last in ordinal order of the source's text.</summary>
    /// <returns>The expression <c>last(…)</c>.</returns>
    /// <exception cref="InvalidOperationException">More was worked out from the field than its raw text.</exception>
    public FieldExpression Last() => Choose(ValueChoice.Last, "last");

    /// <summary>In lower case, whatever the culture.</summary>
    /// <returns>The expression <c>lower(…)</c>.</returns>
    public FieldExpression Lower() => Then("lower");

    /// <summary>In capitals, whatever the culture.</summary>
    /// <returns>The expression <c>upper(…)</c>.</returns>
    public FieldExpression Upper() => Then("upper");

    /// <summary>The first characters. A shorter text stays whole.</summary>
    /// <param name="length">The number of UTF-16 code units, at least 1.</param>
    /// <returns>The expression <c>prefix(…,length)</c>.</returns>
    /// <exception cref="FormatException">The length is below 1.</exception>
    public FieldExpression Prefix(int length) => Then("prefix", Text(length));

    /// <summary>The last characters. A shorter text stays whole.</summary>
    /// <param name="length">The number of UTF-16 code units, at least 1.</param>
    /// <returns>The expression <c>suffix(…,length)</c>.</returns>
    /// <exception cref="FormatException">The length is below 1.</exception>
    public FieldExpression Suffix(int length) => Then("suffix", Text(length));

    /// <summary>Characters from the middle, as SQL's <c>substr</c>.</summary>
    /// <param name="start">The place of the first, counted from 1 in UTF-16 code units.</param>
    /// <param name="length">How many, at least 1; a text that ends before gives fewer or none.</param>
    /// <returns>The expression <c>substring(…,start,length)</c>.</returns>
    /// <exception cref="FormatException">A number is below 1.</exception>
    public FieldExpression Substring(int start, int length) => Then("substring", Text(start), Text(length));

    /// <summary>The year: the first four digits in a row.</summary>
    /// <returns>The expression <c>year(…)</c>.</returns>
    public FieldExpression Year() => Then("year");

    /// <summary>The number of characters, written in digits.</summary>
    /// <returns>The expression <c>length(…)</c>. Characters are code points, as in SQL.</returns>
    public FieldExpression Length() => Then("length");

    /// <summary>The part that a regular expression finds first; none is a missing value.</summary>
    /// <param name="pattern">A .NET regular expression without look-around and back-references, so that the time for it grows with the text only.</param>
    /// <returns>The expression <c>match(…,pattern)</c>: the pattern's first group, or the whole match where it has none.</returns>
    /// <exception cref="FormatException">The pattern is no such expression.</exception>
    public FieldExpression Match(string pattern) => Then("match", pattern);

    /// <summary>A group of what a regular expression finds first; none is a missing value.</summary>
    /// <param name="pattern">A .NET regular expression without look-around and back-references.</param>
    /// <param name="group">The number of the group; 0 is the whole match.</param>
    /// <returns>The expression <c>match(…,pattern,group)</c>.</returns>
    /// <exception cref="FormatException">The pattern is no such expression, or has no such group.</exception>
    public FieldExpression Match(string pattern, int group) => Then("match", pattern, Text(group));

    /// <summary>Missing where the text is a given one.</summary>
    /// <param name="text">The text that stands for "not known".</param>
    /// <returns>The expression <c>nullif(…,text)</c>.</returns>
    public FieldExpression NullIf(string text) => Then("nullif", text);

    /// <summary>A date that was written in some format, as <c>1997-03-15</c>; anything else is a missing value.</summary>
    /// <param name="format">A format of C's <c>strptime</c> with %Y %y %m %b %B %d %H %I %p %M %S %f %z %Z %%; blanks around the date and missing leading zeros are allowed.</param>
    /// <returns>The expression <c>date(…,format)</c>.</returns>
    /// <exception cref="FormatException">The format has another letter.</exception>
    public FieldExpression Date(string format = TimePattern.DefaultDate) => format == TimePattern.DefaultDate ? Then("date") : Then("date", format);

    /// <summary>A moment that was written in some format, as <c>1997-03-15T08:30:00Z</c>; anything else is a missing value.</summary>
    /// <param name="format">As for <see cref="Date"/>; times without %z are taken for UTC.</param>
    /// <returns>The expression <c>time(…,format)</c>.</returns>
    /// <exception cref="FormatException">The format has another letter.</exception>
    public FieldExpression Time(string format = TimePattern.DefaultTime) => format == TimePattern.DefaultTime ? Then("time") : Then("time", format);

    /// <summary>Each word, cut at white space: several values.</summary>
    /// <returns>The expression <c>words(…)</c>.</returns>
    public FieldExpression Words() => Then("words");

    /// <summary>The <see cref="Similarity.Soundex"/> code; a text without Latin letters has none.</summary>
    /// <returns>The expression <c>soundex(…)</c>.</returns>
    public FieldExpression Soundex() => Then("soundex");

    /// <summary>The keys of <see cref="Similarity.DoubleMetaphone"/>: one value or two.</summary>
    /// <returns>The expression <c>metaphone(…)</c>.</returns>
    public FieldExpression Metaphone() => Then("metaphone");

    /// <summary>Reads an expression.</summary>
    /// <param name="text">A field's name, or a function of one such as <c>match(lower(email),^[^@]+)</c>. An argument with one of the characters
    /// <c>( ) , '</c> stands between single quotes, in which a single quote is doubled.</param>
    /// <returns>The expression.</returns>
    /// <exception cref="FormatException">The text is no expression; the message says what was expected.</exception>
    public static FieldExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FieldExpressionText.Read(text);
    }

    /// <summary>Reads an expression, if the text is one.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="expression">The expression, or null.</param>
    /// <returns>Whether the text is an expression.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FieldExpression? expression)
    {
        try
        {
            expression = text is null ? null : Parse(text);
        }
        catch (FormatException)
        {
            expression = null;
        }

        return expression is not null;
    }

    /// <summary>Writes the expression, so that it can stand where a level takes a field.</summary>
    /// <param name="expression">The expression.</param>
    public static implicit operator string(FieldExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression._text;
    }

    /// <summary>Compares by text.</summary>
    /// <param name="other">The other expression.</param>
    /// <returns>Whether both are the same.</returns>
    public bool Equals(FieldExpression? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldExpression);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Writes the expression as <see cref="Parse"/> reads it.</summary>
    /// <returns>Such as <c>match(email,^[^@]+)</c>.</returns>
    public override string ToString() => _text;

    /// <summary>The field that a level's text reads, whether it is a field's name or an expression.</summary>
    internal static string FieldOf(string text) => TryParse(text, out FieldExpression? expression) ? expression.FieldName : text;

    /// <summary>Applies a function to what is there.</summary>
    /// <exception cref="FormatException">There is no such function, or the arguments are not for it.</exception>
    internal FieldExpression Then(string function, params ReadOnlySpan<string> arguments) =>
        new(FieldName, _steps.Add(ExpressionStep.Create(function, [.. arguments])), IsRaw, Choice);

    /// <summary>Works out the results for one value of the field and adds those that are not empty to a list.</summary>
    internal void Apply(string value, List<string> results)
    {
        int first = results.Count;
        results.Add(value);
        foreach (ExpressionStep step in _steps)
            Apply(step, results, first);
        for (int i = results.Count - 1; i >= first; i--)
        {
            if (results[i].Length == 0)
                results.RemoveAt(i);
        }
    }

    // Replaces the texts from a place on by what a step makes of each.
    private static void Apply(ExpressionStep step, List<string> results, int first)
    {
        int end = results.Count;
        for (int i = first; i < end; i++)
            step.Apply(results[i], results);
        results.RemoveRange(first, end - first);
    }

    private FieldExpression Choose(ValueChoice choice, string function) => _steps.IsEmpty && Choice == ValueChoice.All
        ? new(FieldName, [], IsRaw, choice)
        : throw new InvalidOperationException($"{function}() takes a field or its raw text; '{_text}' is more than that.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
