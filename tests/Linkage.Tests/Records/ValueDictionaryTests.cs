using FsCheck.Xunit;

namespace Linkage.Tests.Records;

public sealed class ValueDictionaryTests
{
    private static readonly ValueOptions?[] Options = [null, new ValueOptions { Calendar = "buddhist" }, new ValueOptions { Calendar = "buddhist", Column = "x" }, new ValueOptions { Labels = ["a"] }];

    // The slow twin: a dictionary of the text and of what of the options changes its meaning.
    [Property]
    public bool Add_AnyValues_NumbersAsADictionaryDoes(byte[] values, byte spread)
    {
        ValueDictionary dictionary = new();
        Dictionary<(string, ValueHints), int> reference = [];
        foreach (byte value in values)
        {
            string text = "v" + (value % (spread + 1)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            ValueOptions? options = Options[value % Options.Length];
            (string, ValueHints) key = (text, ValueHints.Of(options));
            reference.TryAdd(key, reference.Count);
            int number = dictionary.Add(text, options);
            if (number != reference[key] || dictionary.Raw(number) != text || dictionary.Hints(number) != key.Item2)
                return false;
        }

        return dictionary.Count == reference.Count;
    }

    [Fact]
    public void Add_ManyValues_GrowsAndKeepsNumbers()
    {
        ValueDictionary dictionary = new();
        string[] texts = [.. Enumerable.Range(0, 10_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(text => dictionary.Add(text, null)));
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(text => dictionary.Add(text, null)));
    }
}
