namespace Linkage.Synthetic;

/// <summary>A nationality as agencies write it, with the shape of its passport numbers and mobile numbers.</summary>
internal sealed record Nation(string Code, string Thai, string English, string PassportShape, string MobilePrefix, int MobileDigits)
{
    private static readonly Nation Thailand = new("THA", "ไทย", "Thai", "AA#######", "", 0);
    private static readonly Nation Myanmar = new("MMR", "เมียนมา", "Myanmar", "MA######", "+95942", 7);
    private static readonly Nation Laos = new("LAO", "ลาว", "Lao", "PA#######", "+856205", 7);
    private static readonly Nation Cambodia = new("KHM", "กัมพูชา", "Cambodian", "N########", "+85597", 7);
    private static readonly Nation Vietnam = new("VNM", "เวียดนาม", "Vietnamese", "A########", "+8491", 7);
    private static readonly Nation China = new("CHN", "จีน", "Chinese", "EA#######", "+86138", 8);
    private static readonly Nation Malaysia = new("MYS", "มาเลเซีย", "Malaysian", "A########", "+6012", 7);
    private static readonly Nation Bangladesh = new("BGD", "บังกลาเทศ", "Bangladeshi", "AA#######", "+88017", 8);
    private static readonly Nation Germany = new("DEU", "เยอรมัน", "German", "C########", "+49151", 8);
    private static readonly Nation Russia = new("RUS", "รัสเซีย", "Russian", "7########", "+7916", 7);

    public static Nation Of(Community community) => community switch
    {
        Community.Thai => Thailand,
        Community.Burman or Community.Shan or Community.Karen or Community.Rohingya => Myanmar,
        Community.Lao => Laos,
        Community.Khmer => Cambodia,
        Community.Vietnamese => Vietnam,
        Community.Chinese => China,
        Community.Malay => Malaysia,
        Community.Bangladeshi => Bangladesh,
        Community.Russian => Russia,
        _ => Germany,
    };

    public bool IsThai => Code == "THA";
}
