namespace Linkage.Synthetic;

/// <summary>A house in a village.</summary>
internal sealed record Address(string House, int Moo, Locality Locality)
{
    public string ToThai()
    {
        Province province = Places.ProvinceOf(Locality.Province);
        return Locality.Province == 10
            ? $"{House} แขวง{Locality.Tambon} เขต{Locality.Amphoe} กทม. {Locality.Postcode}"
            : $"{House} ม.{Text.Of(Moo)} ต.{Locality.Tambon} อ.{Locality.Amphoe} จ.{province.Thai} {Locality.Postcode}";
    }

    public string ToLatin() => Locality.Province == 10
        ? $"{House} {Locality.TambonLatin}, {Locality.AmphoeLatin}, Bangkok {Locality.Postcode}"
        : $"{House} Moo {Text.Of(Moo)}, {Locality.TambonLatin}, {Locality.AmphoeLatin}, {Places.ProvinceOf(Locality.Province).Latin} {Locality.Postcode}";
}
