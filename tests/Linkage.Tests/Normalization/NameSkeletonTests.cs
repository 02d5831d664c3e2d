using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public class NameSkeletonTests
{
    [Theory]
    [InlineData("ณัฐพล", "NTPL")]
    [InlineData("สมศักดิ์", "SMSK")]
    [InlineData("มณเฑียร", "MNTL")]
    [InlineData("บุญตัน", "PNTN")]
    [InlineData("อภิรัชต์", "PLC")]
    [InlineData("พงศพัศ", "PGSPS")]
    [InlineData("ทรงกิตติ", "SGKT")]
    [InlineData("จุลานนท์", "CLN")]
    [InlineData("เจษฎา", "CST")]
    [InlineData("ไพโรจน์", "PL")]
    [InlineData("จันทร์โอชา", "CNC")]
    [InlineData("ชวลิต", "CWLT")]
    [InlineData("ยงใจยุทธ", "YGCYT")]
    [InlineData("พรเพชร", "PLPCL")]
    [InlineData("ลลิษา", "LS")]
    [InlineData("วรรณา", "WN")]
    public void OfThai_PublishedWords_PublishedKeys(string word, string expected) => Assert.Equal(expected, NameSkeleton.OfThai(ThaiFolding.Fold(word)));

    [Theory]
    [InlineData("nattapon", "NTPN")]
    [InlineData("nattaphol", "NTPL")]
    [InlineData("somsak", "SMSK")]
    [InlineData("monthian", "MNTN")]
    [InlineData("pongsapat", "PGSPT")]
    [InlineData("pongcharoen", "PGCLN")]
    [InlineData("songkitti", "SGKT")]
    [InlineData("jaggabatara", "CKPTL")]
    [InlineData("surayud", "SLYT")]
    [InlineData("chulanont", "CLNNT")]
    [InlineData("pairoj", "PLC")]
    [InlineData("pornpetch", "PNPTC")]
    [InlineData("vichitcholchai", "WCTCLC")]
    [InlineData("charn", "CN")]
    public void OfLatin_PublishedWords_PublishedKeys(string word, string expected) => Assert.Equal(expected, NameSkeleton.OfLatin(word));

    [Theory]
    [InlineData("NTPL", "NTPN", 0.08)]
    [InlineData("PLCKGSMPG", "PLTKGSMPG", 0.03)]
    [InlineData("CST", "CTST", 0.20)]
    [InlineData("PL", "PLC", 0.27)]
    [InlineData("SLYTCLN", "SLYTCLNNT", 0.17)]
    [InlineData("LSMNPL", "LLSMNPL", 0.06)]
    public void Between_PublishedKeys_PublishedDistances(string left, string right, double expected)
    {
        Assert.Equal(expected, SoundDistance.Between(left, right), tolerance: 0.011);
        Assert.Equal(SoundDistance.Between(left, right), SoundDistance.Between(right, left));
    }

    [Theory]
    [InlineData("หมอก", "mok")]
    [InlineData("แมว", "maeo")]
    [InlineData("เดือน", "duean")]
    [InlineData("ดำ", "dam")]
    [InlineData("บัว", "bua")]
    [InlineData("พร", "phon")]
    [InlineData("กรรม", "kam")]
    [InlineData("กรม", "krom")]
    [InlineData("ฝ้าย", "fai")]
    [InlineData("นพพร", "nopphon")]
    [InlineData("มหา", "maha")]
    [InlineData("อยาก", "ayak")]
    [InlineData("กลัว", "klua")]
    [InlineData("ชารินทร์", "charin")]
    [InlineData("สมชาย", "somchai")]
    [InlineData("ณัฐพล", "natthaphon")]
    [InlineData("ธนพล", "thanaphon")]
    [InlineData("วรรณา", "wanna")]
    [InlineData("พรทิพย์", "phonthip")]
    [InlineData("ศรีสุข", "sisuk")]
    [InlineData("ประยุทธ์", "prayut")]
    [InlineData("บุญมี", "bunmi")]
    [InlineData("กิตติพงษ์", "kittiphong")]
    [InlineData("ไพโรจน์", "phairot")]
    [InlineData("เพ็ญศรี", "phensi")]
    [InlineData("อรรถพล", "atthaphon")]
    [InlineData("วงศ์สุวรรณ", "wongsuwan")]
    [InlineData("โชคชัย", "chokchai")]
    [InlineData("วีรพล", "wiraphon")]
    [InlineData("เจริญ", "charoen")]
    [InlineData("มานพ", "manop")]
    [InlineData("แก้วมณี", "kaeomani")]
    public void Romanize_Thai_RoyalThaiSystem(string word, string expected) => Assert.Equal(expected, ThaiRomanizer.Romanize(ThaiFolding.Fold(word)));

    [Theory]
    [InlineData("အောင်ခိုင်", "aung khaing")]
    [InlineData("ကျော်ထွဋ်", "kyaw htut")]
    [InlineData("ဝင်းမြင့်", "win myin")]
    [InlineData("ယဉ်မာအေး", "yin mar ay")]
    public void Romanize_Burmese_UsualSpelling(string text, string expected) => Assert.Equal(expected, BurmeseRomanizer.Romanize(text));

    [Theory]
    [InlineData("khaing", "khine")]
    [InlineData("htun", "tun")]
    [InlineData("thida", "thidar")]
    [InlineData("kyi", "gyi")]
    public void Read_BurmeseSpellings_OneClass(string left, string right)
    {
        Assert.NotNull(BurmeseSounds.Read(left));
        Assert.Equal(BurmeseSounds.Read(left), BurmeseSounds.Read(right));
    }
}
