namespace Linkage.Synthetic;

/// <summary>The places of the generated cases: border provinces and the ways inland.</summary>
internal static class Places
{
    public static readonly Province[] Provinces =
    [
        new(63, "ตาก", "ตก", "Tak"), new(57, "เชียงราย", "ชร", "Chiang Rai"), new(85, "ระนอง", "รน", "Ranong"), new(71, "กาญจนบุรี", "กจ", "Kanchanaburi"),
        new(43, "หนองคาย", "นค", "Nong Khai"), new(49, "มุกดาหาร", "มห", "Mukdahan"), new(34, "อุบลราชธานี", "อบ", "Ubon Ratchathani"), new(27, "สระแก้ว", "สก", "Sa Kaeo"),
        new(22, "จันทบุรี", "จบ", "Chanthaburi"), new(23, "ตราด", "ตร", "Trat"), new(90, "สงขลา", "สข", "Songkhla"), new(96, "นราธิวาส", "นธ", "Narathiwat"),
        new(10, "กรุงเทพมหานคร", "กทม", "Bangkok"), new(74, "สมุทรสาคร", "สค", "Samut Sakhon"), new(50, "เชียงใหม่", "ชม", "Chiang Mai"), new(20, "ชลบุรี", "ชบ", "Chon Buri"),
        new(12, "นนทบุรี", "นบ", "Nonthaburi"), new(64, "สุโขทัย", "สท", "Sukhothai"), new(41, "อุดรธานี", "อด", "Udon Thani"), new(84, "สุราษฎร์ธานี", "สฎ", "Surat Thani"),
    ];

    public static readonly Locality[] Localities =
    [
        new("แม่ปะ", "แม่สอด", 63, "63110", "Mae Pa", "Mae Sot"), new("ท่าสายลวด", "แม่สอด", 63, "63110", "Tha Sai Luat", "Mae Sot"), new("แม่กาษา", "แม่สอด", 63, "63110", "Mae Kasa", "Mae Sot"),
        new("เวียงพางคำ", "แม่สาย", 57, "57130", "Wiang Phang Kham", "Mae Sai"), new("เกาะช้าง", "แม่สาย", 57, "57130", "Ko Chang", "Mae Sai"), new("เวียง", "เชียงแสน", 57, "57150", "Wiang", "Chiang Saen"),
        new("บางริ้น", "เมืองระนอง", 85, "85000", "Bang Rin", "Mueang Ranong"), new("ปากน้ำ", "เมืองระนอง", 85, "85000", "Pak Nam", "Mueang Ranong"),
        new("บ้านเก่า", "เมืองกาญจนบุรี", 71, "71000", "Ban Kao", "Mueang Kanchanaburi"), new("หนองลู", "สังขละบุรี", 71, "71240", "Nong Lu", "Sangkhla Buri"),
        new("มีชัย", "เมืองหนองคาย", 43, "43000", "Mi Chai", "Mueang Nong Khai"), new("บางทรายใหญ่", "เมืองมุกดาหาร", 49, "49000", "Bang Sai Yai", "Mueang Mukdahan"),
        new("ช่องเม็ก", "สิรินธร", 34, "34350", "Chong Mek", "Sirindhorn"), new("ป่าไร่", "อรัญประเทศ", 27, "27120", "Pa Rai", "Aranyaprathet"), new("ท่าข้าม", "อรัญประเทศ", 27, "27120", "Tha Kham", "Aranyaprathet"),
        new("เทพนิมิต", "โป่งน้ำร้อน", 22, "22140", "Thep Nimit", "Pong Nam Ron"), new("หาดเล็ก", "คลองใหญ่", 23, "23110", "Hat Lek", "Khlong Yai"),
        new("สำนักขาม", "สะเดา", 90, "90320", "Samnak Kham", "Sadao"), new("ปาดังเบซาร์", "สะเดา", 90, "90240", "Padang Besar", "Sadao"), new("สุไหงโก-ลก", "สุไหงโก-ลก", 96, "96120", "Sungai Kolok", "Sungai Kolok"),
        new("บางบอน", "บางบอน", 10, "10150", "Bang Bon", "Bang Bon"), new("ลาดพร้าว", "ลาดพร้าว", 10, "10230", "Lat Phrao", "Lat Phrao"), new("ดินแดง", "ดินแดง", 10, "10400", "Din Daeng", "Din Daeng"),
        new("มหาชัย", "เมืองสมุทรสาคร", 74, "74000", "Maha Chai", "Mueang Samut Sakhon"), new("นาดี", "เมืองสมุทรสาคร", 74, "74000", "Na Di", "Mueang Samut Sakhon"),
        new("ช้างเผือก", "เมืองเชียงใหม่", 50, "50300", "Chang Phueak", "Mueang Chiang Mai"), new("แสนสุข", "เมืองชลบุรี", 20, "20130", "Saen Suk", "Mueang Chon Buri"),
        new("บางเขน", "เมืองนนทบุรี", 12, "11000", "Bang Khen", "Mueang Nonthaburi"), new("บ้านกล้วย", "เมืองสุโขทัย", 64, "64000", "Ban Kluai", "Mueang Sukhothai"),
        new("หมากแข้ง", "เมืองอุดรธานี", 41, "41000", "Mak Khaeng", "Mueang Udon Thani"), new("มะขามเตี้ย", "เมืองสุราษฎร์ธานี", 84, "84000", "Makham Tia", "Mueang Surat Thani"),
    ];

    public static readonly Checkpoint[] Checkpoints =
    [
        new("แม่สอด", "Mae Sot", 63, "MMR"), new("แม่สาย", "Mae Sai", 57, "MMR"), new("ระนอง", "Ranong", 85, "MMR"), new("พุน้ำร้อน", "Phu Nam Ron", 71, "MMR"),
        new("หนองคาย", "Nong Khai", 43, "LAO"), new("มุกดาหาร", "Mukdahan", 49, "LAO"), new("ช่องเม็ก", "Chong Mek", 34, "LAO"),
        new("บ้านคลองลึก", "Khlong Luek", 27, "KHM"), new("บ้านแหลม", "Ban Laem", 22, "KHM"), new("หาดเล็ก", "Hat Lek", 23, "KHM"),
        new("สะเดา", "Sadao", 90, "MYS"), new("ปาดังเบซาร์", "Padang Besar", 90, "MYS"), new("สุไหงโก-ลก", "Sungai Kolok", 96, "MYS"),
    ];

    public static Province ProvinceOf(int code) => Array.Find(Provinces, p => p.Code == code)!;

    /// <summary>Finds the checkpoints that people of a nationality use, or all.</summary>
    public static Checkpoint PickCheckpoint(ref SplitMix random, string nationality)
    {
        if (random.Percent(85))
        {
            Checkpoint[] near = Array.FindAll(Checkpoints, c => c.Neighbor == nationality);
            if (near.Length > 0)
                return random.Pick(near);
        }

        return random.Pick(Checkpoints);
    }
}
