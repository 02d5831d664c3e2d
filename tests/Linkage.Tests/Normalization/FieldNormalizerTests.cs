using FsCheck.Xunit;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class FieldNormalizerTests
{
    private static readonly string[] Pieces = ["a", "z9", "B", " ", "  ", ".", "@", "0", "0000", "-", "'", "na", "none", "ก", "é", "com", "none@none.com", "1990-01-02", "<", "+66"];
    private static readonly FieldType[] Types = Enum.GetValues<FieldType>();

    // What is plain to see must be what standardising says.
    [Property(MaxTest = 2000)]
    public bool IsPlain_AnyText_AgreesWithNormalize(byte[] pieces, byte type, bool known)
    {
        string raw = string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length]));
        Field field = new(known ? "postcode" : "own", Types[type % Types.Length]);
        IFieldNormalizer normalizer = ((IValueNormalizer)Normalizer.Default).For(EntityKind.Person, field);

        return !normalizer.IsPlain(raw, null, out ValueStatus status) || normalizer.Normalize(raw, null) == new NormalizedValue(raw, status);
    }

    [Theory]
    [InlineData(FieldType.Text, "anan dee 2", true)]
    [InlineData(FieldType.Text, "Anan", false)]
    [InlineData(FieldType.Text, "n a", false)]
    [InlineData(FieldType.Code, "AB123", true)]
    [InlineData(FieldType.Email, "anan.d@example.com", true)]
    [InlineData(FieldType.Email, "anan", false)]
    [InlineData(FieldType.Verbatim, "N/A", true)]
    [InlineData(FieldType.Verbatim, " ", false)]
    [InlineData(FieldType.Date, "1990-01-02", false)]
    public void IsPlain_Examples_AreToldApart(FieldType type, string raw, bool expected) =>
        Assert.Equal(expected, ((IValueNormalizer)Normalizer.Default).For(EntityKind.Person, new Field("own", type)).IsPlain(raw, null, out _));

    [Fact]
    public void IsPlain_WordThatMeansMissing_IsNotPlain()
    {
        IValueNormalizer normalizer = new Normalizer(new NormalizerOptions { Missing = ["nobody"] });

        Assert.False(normalizer.For(EntityKind.Person, new Field("own", FieldType.Text)).IsPlain("nobody", null, out _));
    }

    // The slow twin: the fold of texts in any script.
    [Property(MaxTest = 1000)]
    public bool Fold_PlainAscii_EqualsTheFoldOfAnyScript(byte[] pieces)
    {
        string raw = string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length])).Replace("ก", "", StringComparison.Ordinal).Replace("é", "", StringComparison.Ordinal);
        string folded = PlainText.Fold(raw + " ก");   // one letter that is not ASCII takes the other way
        return folded == (PlainText.Fold(raw) + " ก").TrimStart();
    }
}
