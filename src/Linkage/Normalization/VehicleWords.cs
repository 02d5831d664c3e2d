using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Brings makes, models, body types and colors of vehicles to one English word, from Thai and from common spellings.</summary>
/// <remarks>Source: domain facts 5.5. Words that are not known stay, in lower case. Cost: some lookups. Safe to share between threads.</remarks>
internal static class VehicleWords
{
    private const string MakeLines =
        """
        toyota;โตโยต้า;โตโยตา
        honda;ฮอนด้า;ฮอนดา
        isuzu;อีซูซุ;อิซูซุ
        nissan;นิสสัน
        mitsubishi;มิตซูบิชิ;มิตซู
        mazda;มาสด้า
        ford;ฟอร์ด
        chevrolet;เชฟโรเลต;เชฟโรเล็ต;เชฟ;chevy
        suzuki;ซูซูกิ
        yamaha;ยามาฮ่า;ยามาฮา
        kawasaki;คาวาซากิ
        mercedesbenz;เบนซ์;เมอร์เซเดสเบนซ์;benz;mercedes
        bmw;บีเอ็มดับเบิลยู;บีเอ็ม
        hyundai;ฮุนได
        kia;เกีย
        mg;เอ็มจี
        byd;บีวายดี
        hino;ฮีโน่
        fuso;ฟูโซ่
        volvo;วอลโว่
        subaru;ซูบารุ
        vespa;เวสป้า
        gpx;จีพีเอ็กซ์
        scania;สแกนเนีย
        lexus;เลกซัส
        audi;ออดี้
        """;

    private const string ModelLines =
        """
        vios;วีออส
        yaris;ยาริส
        altis;อัลติส;corollaaltis
        camry;แคมรี่
        vigo;วีโก้;hiluxvigo
        revo;รีโว่;hiluxrevo
        fortuner;ฟอร์จูนเนอร์
        commuter;คอมมูเตอร์;hiacecommuter
        city;ซิตี้
        civic;ซีวิค
        jazz;แจ๊ส
        accord;แอคคอร์ด
        dmax;ดีแมคซ์;ดีแม็ก;ดีแม็กซ์
        mu7;มิวเซเว่น
        mux;มิวเอ็กซ์
        triton;ไทรทัน
        pajero;ปาเจโร;pajerosport
        navara;นาวาร่า
        almera;อัลเมร่า
        ranger;เรนเจอร์
        wave;เวฟ
        click;คลิก
        pcx;พีซีเอ็กซ์
        scoopy;สกู๊ปปี้;scoopyi
        fino;ฟีโน่
        """;

    private const string ColorLines =
        """
        white;ขาว;putih
        black;ดำ;hitam
        grey;เทา;gray;kelabu
        silver;เงิน;บรอนซ์เงิน;บรอนซ์;perak
        red;แดง;merah
        maroon;เลือดหมู
        blue;น้ำเงิน;กรมท่า;navy;navyblue;darkblue;biru
        lightblue;ฟ้า;skyblue
        green;เขียว;hijau
        yellow;เหลือง;kuning
        orange;ส้ม
        gold;ทอง;บรอนซ์ทอง;emas
        cream;ครีม;beige
        brown;น้ำตาล;bronze
        purple;ม่วง
        pink;ชมพู
        multi;หลายสี;multicolor
        """;

    private const string TypeLines =
        """
        sedan;เก๋ง;รถเก๋ง;car;saloon;รถยนต์นั่งส่วนบุคคล;รย1
        pickup;กระบะ;รถกระบะ;truckpickup;รย3
        van;ตู้;รถตู้;minivan;microbus;รย2
        motorcycle;จยย;จักรยานยนต์;รถจักรยานยนต์;มอเตอร์ไซค์;motorbike;รย12
        truck;บรรทุก;รถบรรทุก;lorry;6ล้อ;10ล้อ;หกล้อ;สิบล้อ
        bus;บัส;โดยสาร;รถโดยสาร;รถบัส;coach
        taxi;แท็กซี่;รย6
        tuktuk;สามล้อ;ตุ๊กตุ๊ก
        trailer;พ่วง;รถพ่วง
        """;

    private static readonly FrozenDictionary<string, string> Makes = Read(MakeLines);
    private static readonly FrozenDictionary<string, string> Models = Read(ModelLines);
    private static readonly FrozenDictionary<string, string> Colors = Read(ColorLines);
    private static readonly FrozenDictionary<string, string> Types = Read(TypeLines);

    /// <summary>A make.</summary>
    public static NormalizedValue Make(string raw) => Word(raw, Makes, "ยี่ห้อ");

    /// <summary>A model; words after a known one (trim, engine) are left out.</summary>
    public static NormalizedValue Model(string raw) => Word(raw, Models, "รุ่น");

    /// <summary>A body type.</summary>
    public static NormalizedValue Type(string raw) => Word(raw, Types, "ประเภท");

    /// <summary>A color, or several in alphabetical order.</summary>
    public static NormalizedValue Color(string raw)
    {
        if (Placeholders.Contains(raw))
            return FieldReaders.Nothing();
        if (Colors.TryGetValue(KeyOf(raw, "สี"), out string? one))
            return new NormalizedValue(one, ValueStatus.Valid);
        string[] parts = IdentifierText.Fold(raw).Split(['-', '/', ',', '+', ' ', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] known = [.. parts.Select(part => Colors.GetValueOrDefault(KeyOf(part, "สี"))).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return known.Length == 0 ? FieldReaders.Text(raw) : new NormalizedValue(string.Join(' ', known), ValueStatus.Valid);
    }

    private static NormalizedValue Word(string raw, FrozenDictionary<string, string> words, string label)
    {
        if (Placeholders.Contains(raw))
            return FieldReaders.Nothing();
        if (words.TryGetValue(KeyOf(raw, label), out string? word))
            return new NormalizedValue(word, ValueStatus.Valid);
        foreach (string part in IdentifierText.Fold(raw).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.TryGetValue(KeyOf(part, label), out word))
                return new NormalizedValue(word, ValueStatus.Valid);
        }
        return FieldReaders.Text(raw);
    }

    private static string KeyOf(string text, string label)
    {
        string key = Countries.KeyOf(text);
        return key.Length > label.Length && key.StartsWith(label, StringComparison.Ordinal) ? key[label.Length..] : key;
    }

    private static FrozenDictionary<string, string> Read(string lines)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] names = line.Split(';');
            foreach (string name in names)
                words.TryAdd(Countries.KeyOf(name), names[0]);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
