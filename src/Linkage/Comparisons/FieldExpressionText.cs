using System.Collections.Immutable;
using System.Text;

namespace Linkage.Comparisons;

/// <summary>The text form of field expressions: FIELD, or function(EXPRESSION[,argument…]).</summary>
internal static class FieldExpressionText
{
    private const string Special = "(),'";

    public static void CheckField(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        if (field.AsSpan().IndexOfAny(Special) >= 0)
            throw new ArgumentException("A field's name in an expression has none of the characters ( ) , '.", nameof(field));
    }

    public static string Write(string field, ImmutableArray<ExpressionStep> steps, bool isRaw, ValueChoice choice)
    {
        string text = isRaw ? $"raw({field})" : field;
        if (choice != ValueChoice.All)
            text = $"{(choice == ValueChoice.First ? "first" : "last")}({text})";
        foreach (ExpressionStep step in steps)
            text = $"{step.Function}({text}{string.Concat(step.Arguments.Select(argument => "," + Quote(argument)))})";
        return text;
    }

    /// <exception cref="FormatException">The text is no expression.</exception>
    public static FieldExpression Read(string text)
    {
        Position position = new(text);
        try
        {
            FieldExpression expression = ReadExpression(position);
            return position.AtEnd ? expression : throw Wrong(position, "its end");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"'{text}' is no expression on a field: {error.Message}", error);
        }
    }

    private static FieldExpression ReadExpression(Position position)
    {
        string name = position.TakeUntil(Special).Trim();
        if (!position.TryTake('('))
            return FieldExpression.Of(name);

        FieldExpression inner = ReadExpression(position);
        List<string> arguments = [];
        while (position.TryTake(','))
            arguments.Add(ReadArgument(position));
        if (!position.TryTake(')'))
            throw Wrong(position, "',' or ')' (an argument with one of the characters ( ) , ' stands between single quotes)");
        return Apply(inner, name, arguments);
    }

    private static FieldExpression Apply(FieldExpression inner, string function, List<string> arguments) => (function, arguments.Count) switch
    {
        ("raw", 0) => inner.Raw(),
        ("first", 0) => inner.First(),
        ("last", 0) => inner.Last(),
        _ => inner.Then(function, [.. arguments]),
    };

    private static string ReadArgument(Position position)
    {
        position.SkipBlanks();
        if (!position.TryTake('\''))
            return position.TakeUntil(Special).Trim();

        StringBuilder argument = new();
        do
        {
            argument.Append(position.TakeUntil("'"));
            if (!position.TryTake('\''))
                throw Wrong(position, "a closing single quote");
        }
        while (position.TryTake('\'', argument));
        position.SkipBlanks();
        return argument.ToString();
    }

    private static FormatException Wrong(Position position, string expected) =>
        new($"'{position.Text}' is no expression on a field: at character {position.Index + 1} expected {expected}.");

    private static string Quote(string argument) =>
        argument.Length > 0 && argument.AsSpan().IndexOfAny(Special) < 0 && argument.Trim().Length == argument.Length
            ? argument
            : $"'{argument.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Where reading stands in a text.</summary>
    private sealed class Position(string text)
    {
        public string Text => text;

        public int Index { get; private set; }

        public bool AtEnd => Index == text.Length;

        public string TakeUntil(string stops)
        {
            int length = text.AsSpan(Index).IndexOfAny(stops);
            string taken = length < 0 ? text[Index..] : text.Substring(Index, length);
            Index += taken.Length;
            return taken;
        }

        public bool TryTake(char c, StringBuilder? copy = null)
        {
            if (AtEnd || text[Index] != c)
                return false;
            copy?.Append(c);
            Index++;
            if (c == ')')
                SkipBlanks();
            return true;
        }

        public void SkipBlanks()
        {
            while (!AtEnd && char.IsWhiteSpace(text[Index]))
                Index++;
        }
    }
}
