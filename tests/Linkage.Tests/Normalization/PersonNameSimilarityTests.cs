using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public class PersonNameSimilarityTests
{
    [Theory]
    [InlineData("John Smith", "Smith, John", 0.97, 1)]
    [InlineData("petrov vladimir", "Vladimir Petrov", 0.95, 1)]
    [InlineData("HUN SOK", "SOK HUN", 0.95, 1)]
    [InlineData("Vladimir Vladimirovich Petrov", "Vladimir Petrov", 0.85, 1)]
    [InlineData("vanderbilt", "van der bilt", 0.85, 1)]
    [InlineData("AlisherUsmonov", "Usmonov Alisher", 0.85, 1)]
    [InlineData("Ali Al-Sabah", "Alsabah, Ali", 0.85, 1)]
    [InlineData("Aung San Suu Mon", "Aung San Suu Win", 0, 0.6)]
    [InlineData("สมชาย ใจดี", "ใจดี สมชาย", 0.95, 1)]
    [InlineData("สมชาย ใจดี", "สมชาย ใจดีมาก", 0.5, 0.85)]
    [InlineData("สมชาย ใจดี", "ณัฐพล ใจดี (ชื่อเดิม สมชาย)", 1, 1)]
    [InlineData("น.ส.วรรณา ใจดี", "นางวรรณา มีสุข (เดิม ใจดี)", 1, 1)]
    public void Compare_NameOrderMatrix_AsExpected(string left, string right, double from, double to) => AssertScore(left, right, from, to);

    [Theory]
    [InlineData("นายสมชาย ใจดี", "Mr. Somchai JAIDEE")]
    [InlineData("สมชายใจดี", "Somchai Jaidee")]
    [InlineData("ณัฐพล บุญมี", "Nattapon Boonmee")]
    [InlineData("น.ส.วรรณา แซ่ลิ้ม", "Wanna Saelim")]
    [InlineData("วรรณา แซ่ลิ้ม", "Sae-Lim Wanna")]
    [InlineData("กาญจนา ณ ระนอง", "Kanchana Na Ranong")]
    [InlineData("อภิชาติ แก้วมณี", "Apichat Kaewmanee")]
    [InlineData("သီဟကျော်", "Thi Ha Kyaw")]
    [InlineData("အောင်ခိုင်ခန့်", "Aung Khine Khant")]
    [InlineData("ဒေါ်သန္တာဦး", "Daw Thandar Oo")]
    [InlineData("ခိုင်သင်ဇာ", "Khine Thinzar")]
    [InlineData("မမကြီး", "Ma Ma Gyi")]
    [InlineData("អ៊ូច ដារា", "Ouch Dara")]
    [InlineData("សេង វិជ្ជា", "Seng Vichhea")]
    [InlineData("ឡុង បុរី", "Long Borey")]
    [InlineData("ບຸນມີ", "บุญมี")]
    [InlineData("ສົມສັກ", "Somsack")]
    [InlineData("Souksavanh", "สุขสวรรค์")]
    [InlineData("陈志明", "Chen Zhiming")]
    [InlineData("欧阳小明", "Xiaoming Ouyang")]
    [InlineData("吕小明", "LV XIAOMING")]
    [InlineData("曾子明", "Zeng Ziming")]
    [InlineData("김정수", "Kim Jung Soo")]
    [InlineData("Иванов Пётр", "IVANOV PETR")]
    [InlineData("محمد عبد الرحمن", "Mohamed Abdul Rahman")]
    [InlineData("মোহাম্মদ রফিকুল ইসলাম", "Md. Rafiqul Islam")]
    public void Compare_SameNameInOtherScript_IsOne(string left, string right)
    {
        PersonNameMatch match = AssertScore(left, right, 0.82, 1);
        Assert.True(match.OtherScript);
        Assert.Contains(match.Agreement, new[] { NameAgreement.OtherScript, NameAgreement.Similar });
    }

    [Theory]
    [InlineData("Aung Kyaw Khine", "Aung Kyaw Khaing")]
    [InlineData("Htun Htun", "Tun Htoon")]
    [InlineData("Thida", "thi dar")]
    [InlineData("Lê Văn Đức", "LE VAN DUC")]
    [InlineData("Nguyễn Thị Hương Đào", "Dao Thi Huong Nguyen")]
    [InlineData("AHMAD BIN ABDULLAH", "Ahmad b. Abdullah")]
    [InlineData("AHMAD BIN ABDULLAH", "AHMAD ABDULLAH")]
    [InlineData("SITI ZAINAB BINTI TAHIR", "Siti Zainab bte Tahir")]
    [InlineData("RAMASAMY A/L PERUMAL", "Ramasamy s/o Perumal")]
    [InlineData("Mohd Faizal", "Muhammad Faizal")]
    [InlineData("Md. Rafiqul Islam", "Mohammad Rafikul Islam")]
    [InlineData("Abdul Rahman", "Abdurrahman")]
    [InlineData("Noor Hossain", "Nur Hussein")]
    [InlineData("Noor Kolima", "Nurkolima")]
    [InlineData("Rohima Khatun", "Rahima Hatun")]
    [InlineData("Nattapon Boonmee", "Natthaphon Bunmi")]
    [InlineData("ณัฐพล บุญมี", "นัฐพล บุญมี")]
    [InlineData("ณัฐพงษ์ ใจดี", "ณัฐพงศ์ ใจดี")]
    [InlineData("Somchai Jaidee", "Somchal Jaidee")]
    [InlineData("AHMAD @ MAT BIN ALI", "MAT BIN ALI")]
    [InlineData("TAN CHEE MENG", "CHEE MENG TAN")]
    [InlineData("張偉", "张伟")]
    public void Compare_SpellingsOfOneName_AreOne(string left, string right) => AssertScore(left, right, 0.88, 1);

    [Theory]
    [InlineData("สมชาย ใจดี", "สมศักดิ์ ใจดี")]
    [InlineData("สมชาย ใจดี", "Somsak Jaidee")]
    [InlineData("Somchai Jaidee", "Somsri Jaidee")]
    [InlineData("Lê Văn Đức", "LE VAN DUNG")]
    [InlineData("Trương Mỹ Lan", "TRUONG MY LINH")]
    [InlineData("U Nu", "U Nyo")]
    [InlineData("ALI BIN AHMAD", "AHMAD BIN ALI")]
    [InlineData("陈志明", "Chen Xiaoping")]
    [InlineData("Usman bin Ladin", "Sheikh Isa Bin Tarif")]
    [InlineData("J. Smith", "Peter Smith")]
    [InlineData("วรรณา ใจดี", "วรรณี มีสุข")]
    public void Compare_DifferentPersons_AreApart(string left, string right) => AssertScore(left, right, 0, 0.66);

    [Theory]
    [InlineData("สมชาย", "สมชาย ใจดี", 0.6, 0.85)]
    [InlineData("J. Smith", "John Smith", 0.85, 0.98)]
    [InlineData("Ahmed Ali Hassan", "Ahmed Hassan", 0.8, 0.95)]
    [InlineData("TAN CHEE MENG", "Alex Tan Chee Meng", 0.85, 0.95)]
    [InlineData("Somchai (Lek) Jaidee", "Lek", 0.4, 0.8)]
    public void Compare_LessThanTheWholeName_IsBetween(string left, string right, double from, double to) => AssertScore(left, right, from, to);

    [Fact]
    public void Compare_GivenAndFamilyExchangedByColumns_IsConflict()
    {
        PersonName left = PersonNames.Normalize(null, "Petrov", null, "Vladimir").Value!;
        PersonName right = PersonNames.Normalize(null, "Vladimir", null, "Petrov").Value!;
        PersonNameMatch match = PersonNameSimilarity.Compare(left, right);
        Assert.True(match.Score < 0.7);
        Assert.True(match.OrderDiffers);
        Assert.True(PersonNameSimilarity.Compare(PersonNames.Normalize("petrov vladimir").Value!, right).Score > 0.95);
    }

    [Fact]
    public void Compare_Agreement_SaysWhatHappened()
    {
        Assert.Equal(NameAgreement.Exact, Compare("Somchai Jaidee", "SOMCHAI JAIDEE").Agreement);
        Assert.Equal(NameAgreement.OtherOrder, Compare("Somchai Jaidee", "Jaidee Somchai").Agreement);
        Assert.Equal(NameAgreement.OtherScript, Compare("สมชาย ใจดี", "Somchai Jaidee").Agreement);
        Assert.Equal(NameAgreement.Initials, Compare("S. Jaidee", "Somchai Jaidee").Agreement);
        Assert.Equal(NameAgreement.Partial, Compare("Somchai", "Somchai Jaidee").Agreement);
        Assert.Equal(NameAgreement.Spelling, Compare("Somchai Jaidee", "Somchal Jaidee").Agreement);
        Assert.Equal(NameAgreement.Conflict, Compare("Somchai Jaidee", "Wichit Jaidee").Agreement);
        Assert.Equal(NameAgreement.Different, Compare("Somchai Jaidee", "Peter Brown").Agreement);
    }

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public bool Compare_Names_IsSymmetricAndInRange(byte[] left, byte[] right)
    {
        PersonName? a = PersonNames.Normalize(Invent(left)).Value;
        PersonName? b = PersonNames.Normalize(Invent(right)).Value;
        if (a is null || b is null)
            return true;
        PersonNameMatch forth = PersonNameSimilarity.Compare(a, b);
        PersonNameMatch back = PersonNameSimilarity.Compare(b, a);
        PersonNameMatch self = PersonNameSimilarity.Compare(a, PersonNames.Normalize(a.Raw).Value!);
        return forth == back && forth.Score is >= 0 and <= 1 && self.Score >= 0.99f;
    }

    [Fact]
    public void Compare_ManyWords_StaysWithinItsLimits()
    {
        string many = string.Join(' ', Enumerable.Range(0, 40).Select(i => "Word" + (char)('a' + (i % 26)) + "x"));
        Assert.True(Compare(many, many + " End").Score > 0.9);
    }

    private static string Invent(byte[]? bytes)
    {
        string[] words = ["Somchai", "สมชาย", "Jaidee", "ใจดี", "Ali", "bin", "Kyaw", "ကျော်", "J.", "al-Din", "Nguyen", "陈志明", ",", "Abdul", "Ma", "Sae", "Lim", "Иван", "หรือ", "somchal"];
        return string.Join(' ', (bytes ?? []).Take(6).Select(b => words[b % words.Length]));
    }

    private static PersonNameMatch Compare(string left, string right) =>
        PersonNameSimilarity.Compare(PersonNames.Normalize(left).Value!, PersonNames.Normalize(right).Value!);

    private static PersonNameMatch AssertScore(string left, string right, double from, double to)
    {
        PersonNameMatch match = Compare(left, right);
        Assert.InRange(match.Score, from, to);
        Assert.Equal(match, Compare(right, left));
        return match;
    }
}
