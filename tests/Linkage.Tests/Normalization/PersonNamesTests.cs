using System.Collections.Immutable;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public class PersonNamesTests
{
    [Theory]
    [InlineData("นายสมชาย ใจดี", "นาย", "สมชาย ใจดี", NameSex.Male)]
    [InlineData("น.ส.วรรณา แซ่ลิ้ม", "น.ส.", "วรรณา แซ่ ลิ้ม", NameSex.Female)]
    [InlineData("นส.วรรณา ใจดี", "น.ส.", "วรรณา ใจดี", NameSex.Female)]
    [InlineData("พ.ต.ท.หญิง กาญจนา ณ ระนอง", "พ.ต.ท.", "กาญจนา ณ ระนอง", NameSex.Female)]
    [InlineData("ว่าที่ ร.ต.ณัฐพล  บุญมี", "ว่าที่ ร.ต.", "ณัฐพล บุญมี", NameSex.Unknown)]
    [InlineData("ด.ช.ก้อง", "ด.ช.", "ก้อง", NameSex.Male)]
    [InlineData("นายแพทย์สุรชัย ดี", "นายแพทย์", "สุรชัย ดี", NameSex.Male)]
    [InlineData("นางสาวนางนวล นาค", "นางสาว", "นางนวล นาค", NameSex.Female)]
    [InlineData("นายนายเรือ มี", "นาย", "นายเรือ มี", NameSex.Male)]
    [InlineData("พลตำรวจตรี เอก ดี", "พล.ต.ต.", "เอก ดี", NameSex.Unknown)]
    [InlineData("พ.ต.ต.สมชาย ใจดี", "พ.ต.ต.", "สมชาย ใจดี", NameSex.Unknown)]
    [InlineData("พ.ต.สมชาย ใจดี", "พ.ต.", "สมชาย ใจดี", NameSex.Unknown)]
    [InlineData("คุณากร ใจดี", "", "คุณากร ใจดี", NameSex.Unknown)]
    [InlineData("Mr. Somchai JAIDEE", "Mr", "somchai jaidee", NameSex.Male)]
    [InlineData("JAIDEE, Mrs. Wanna", "Mrs", "wanna jaidee", NameSex.Female)]
    [InlineData("Pol. Lt. Col. Somchai Jaidee", "Pol,Lt,Col", "somchai jaidee", NameSex.Unknown)]
    [InlineData("Daw Thandar Oo", "Daw", "thandar oo", NameSex.Female)]
    [InlineData("Ko Ko Oo", "", "ko ko oo", NameSex.Unknown)]
    [InlineData("Siti binti Ahmad", "", "siti binti ahmad", NameSex.Female)]
    public void Normalize_Titles_AreTakenOff(string raw, string titles, string canonical, NameSex sex)
    {
        PersonName name = PersonNames.Normalize(raw).Value!;
        Assert.Equal(titles, string.Join(',', name.Titles));
        Assert.Equal(canonical, name.Canonical);
        Assert.Equal(sex, name.Sex);
        Assert.Equal(raw, name.Raw);
    }

    [Theory]
    [InlineData("ไม่ทราบ")]
    [InlineData("ไม่ทราบชื่อ - สกุล")]
    [InlineData("ชายไทยไม่ทราบชื่อ")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("unknown")]
    [InlineData("FNU LNU")]
    [InlineData("XXX")]
    [InlineData("ทดสอบ")]
    [InlineData("不详")]
    [InlineData("")]
    [InlineData("นาย")]
    [InlineData("MR")]
    public void Normalize_Placeholder_IsNoEvidence(string raw)
    {
        Normalized<PersonName> name = PersonNames.Normalize(raw);
        Assert.Equal(ValueStatus.Placeholder, name.Status);
        Assert.Null(name.Value);
        Assert.Equal(raw, name.Raw);
    }

    [Theory]
    [InlineData("FNU Somchai", "somchai")]
    [InlineData("สมชาย ไม่มีนามสกุล", "สมชาย")]
    [InlineData("Somchai LNU", "somchai")]
    public void Normalize_PlaceholderPart_IsLeftOut(string raw, string canonical) => Assert.Equal(canonical, PersonNames.Normalize(raw).Value!.Canonical);

    [Fact]
    public void Normalize_OnlyDigits_IsInvalid() => Assert.Equal(ValueStatus.Invalid, PersonNames.Normalize("12345").Status);

    [Theory]
    [InlineData("สมชาย ใจดี หรือ สมหมาย ใจงาม", "สมชาย ใจดี", "สมหมาย ใจงาม")]
    [InlineData("Somchai Jaidee a.k.a. Chai Dee", "somchai jaidee", "chai dee")]
    [InlineData("AHMAD @ MAT BIN ALI", "ahmad bin ali", "mat bin ali")]
    [InlineData("ณัฐพล ใจดี (ชื่อเดิม สมชาย)", "ณัฐพล ใจดี", "สมชาย ใจดี")]
    [InlineData("วรรณา มีสุข นามสกุลเดิม ใจดี", "วรรณา มีสุข", "วรรณา ใจดี")]
    [InlineData("Somchai (Lek) Jaidee", "somchai jaidee", "lek")]
    [InlineData("陈志明 又名 陈大明", "陈 志明", "陈 大明")]
    public void Normalize_Alias_IsANameOfItsOwn(string raw, string main, string alias)
    {
        Normalized<PersonName> name = PersonNames.Normalize(raw);
        Assert.Equal(main, name.Value!.Canonical);
        Assert.Equal(alias, Assert.Single(name.Value.Aliases).Canonical);
        Assert.True(name.Value.Aliases[0].IsAlias);
        Assert.Equal(name.Value.Aliases.ToArray(), name.Alternatives.ToArray());
    }

    [Theory]
    [InlineData("AlisherUsmonov", "alisher usmonov")]
    [InlineData("McDonald", "mcdonald")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Anna-Maria Nowak", "anna maria nowak")]
    [InlineData("J.-C. Dupont", "j c dupont")]
    [InlineData("S0mchai Ja1dee", "somchai jaidee")]
    [InlineData("Nguyễn Thị Hương", "nguyen thi huong")]
    [InlineData("欧阳小明", "欧阳 小明")]
    [InlineData("張偉", "张 伟")]
    [InlineData("Abdul Rahman", "abdrahman")]
    [InlineData("Abd al-Rahman", "abdrahman")]
    [InlineData("Abdurrahman", "abdrahman")]
    public void Normalize_Words_AreCutAndFolded(string raw, string canonical) => Assert.Equal(canonical, PersonNames.Normalize(raw).Value!.Canonical);

    [Fact]
    public void Normalize_Parts_KeepTheirRoles()
    {
        PersonName name = PersonNames.Normalize("นาง", "วรรณา", null, "ใจดี").Value!;
        Assert.Equal([NamePartKind.Given, NamePartKind.Family], name.Parts.Select(part => part.Kind));
        Assert.Equal(["วรรณา", "ใจดี"], name.Parts.Select(part => part.Text));
        Assert.Equal(NameSex.Female, name.Sex);
        Assert.True(name.IsOrderCertain);
    }

    [Theory]
    [InlineData("Nan", "Khin", "nan khin")]
    [InlineData("Na", "Li", "na li")]
    [InlineData("N/A", "Khin", "khin")]
    [InlineData("-", "Jaidee", "jaidee")]
    public void Normalize_PlaceholderInAPart_LeavesTheOther(string given, string family, string canonical) =>
        Assert.Equal(canonical, PersonNames.Normalize(null, given, null, family).Value!.Canonical);

    [Fact]
    public void Normalize_MissingInThisSource_IsPlaceholder() =>
        Assert.Equal(ValueStatus.Placeholder, PersonNames.Normalize("walk-in", new ValueOptions { Missing = ["walk-in"] }).Status);

    [FsCheck.Xunit.Property]
    public bool Normalize_AnyText_DoesNotThrow(FsCheck.NonNull<string> text) =>
        PersonNames.Normalize(text.Get) is var name && (name.Value is null || (name.Value.Canonical.Length > 0 && !name.Value.Parts.IsEmpty));

    [Theory]
    [InlineData("ณัฐพล บุญมี", "Nattapol Boonmee")]
    [InlineData("ศิริพร แสงทอง", "Siriporn Saengthong")]
    [InlineData("วีรพล สุขใจ", "Weerapon Sukjai")]
    [InlineData("กาญจนา พูลสวัสดิ์", "Kanchana Poolsawat")]
    public void Keys_OfThaiAndLatinSpelling_Meet(string thai, string latin)
    {
        PersonName left = PersonNames.Normalize(thai).Value!;
        PersonName right = PersonNames.Normalize(latin).Value!;
        ImmutableArray<string> keys = left.Keys(NameKey.Skeleton);
        Assert.NotEmpty(keys.Intersect(right.Keys(NameKey.Skeleton)));
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Keys_OtherOrder_AreTheSame()
    {
        PersonName left = PersonNames.Normalize("Somchai Jaidee").Value!;
        PersonName right = PersonNames.Normalize("JAIDEE Somchai").Value!;
        foreach (NameKey kind in new[] { NameKey.Token, NameKey.Skeleton, NameKey.SkeletonPair, NameKey.Sorted })
            Assert.Equal(left.Keys(kind).ToArray(), right.Keys(kind).ToArray());
    }
}
