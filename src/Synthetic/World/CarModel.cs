namespace Linkage.Synthetic;

/// <summary>A model of vehicle.</summary>
internal sealed record CarModel(string MakeThai, string Make, string Model, string Maker, string Type, int Seats)
{
    public static readonly CarModel[] Private =
    [
        new("โตโยต้า", "TOYOTA", "VIOS", "MR2", "sedan", 4), new("โตโยต้า", "TOYOTA", "REVO", "MR0", "pickup", 4), new("อีซูซุ", "ISUZU", "D-MAX", "MPA", "pickup", 4),
        new("ฮอนด้า", "HONDA", "CITY", "MRH", "sedan", 4), new("ฮอนด้า", "HONDA", "CIVIC", "MRH", "sedan", 4), new("นิสสัน", "NISSAN", "NAVARA", "MNT", "pickup", 4),
        new("มิตซูบิชิ", "MITSUBISHI", "TRITON", "MMT", "pickup", 4), new("มาสด้า", "MAZDA", "2", "MM7", "sedan", 4), new("ฟอร์ด", "FORD", "RANGER", "MNB", "pickup", 4),
        new("โตโยต้า", "TOYOTA", "FORTUNER", "MR1", "sedan", 6),
    ];

    public static readonly CarModel[] Shared =
    [
        new("โตโยต้า", "TOYOTA", "COMMUTER", "MR0", "van", 11), new("ฮีโน่", "HINO", "RK8", "MNK", "bus", 30), new("อีซูซุ", "ISUZU", "ELF", "MP1", "truck", 6),
    ];
}
