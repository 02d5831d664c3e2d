namespace Linkage.Tests.Records;

public sealed class EntityIdTests
{
    [Fact]
    public void Of_SmallestRecord_IsKindAndFirst65BitsOfItsHash()
    {
        EntityId id = EntityId.Of(EntityKind.Person, new RecordId("border", "17", "traveller"));

        Assert.Equal(16, id.Value.Length);
        Assert.StartsWith("PE-", id.Value, StringComparison.Ordinal);
        Assert.Equal(Reference("PE", "border:17/traveller"), id.Value);
    }

    [Fact]
    public void Parse_OtherForm_Throws() => Assert.Throws<FormatException>(() => EntityId.Parse("PE-123"));

    private static string Reference(string code, string text)
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
        string bits = string.Concat(hash.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        IEnumerable<char> digits = Enumerable.Range(0, 13).Select(i => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]);
        return code + "-" + string.Concat(digits);
    }
}
