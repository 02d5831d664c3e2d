using System.Collections.Frozen;
using System.Globalization;

namespace Linkage.Normalization;

/// <summary>How the values of each field are read.</summary>
internal static class FieldReaders
{
    private static readonly FrozenDictionary<(string Kind, string Field), FieldReader> ByField = new Dictionary<(string, string), FieldReader>
    {
        [("person", "name")] = Name,
        [("person", "alias")] = Name,
        [("person", "nickname")] = Name,
        [("person", "fatherName")] = Name,
        [("person", "motherName")] = Name,
        [("document", "holderName")] = Name,
        [("account", "name")] = Name,
        [("person", "givenName")] = (_, raw) => NamePart(PersonNames.Normalize(null, raw, null, null)),
        [("person", "middleName")] = (_, raw) => NamePart(PersonNames.Normalize(null, null, raw, null)),
        [("person", "familyName")] = (_, raw) => NamePart(PersonNames.Normalize(null, null, null, raw)),
        [("person", "sex")] = (_, raw) => Sexes.Normalize(raw),
        [("person", "birthPlace")] = (context, raw) => Plain(Places.Normalize(raw, context.StatedCountry)),
        [("vehicle", "year")] = (context, raw) => Year(context, raw),
        [("person", "nationalId")] = (context, raw) => Plain(IdentityDocuments.Normalize(raw, DocumentTypes.NationalId, context.Country)),
        [("person", "passport")] = (context, raw) => Plain(IdentityDocuments.Normalize(raw, DocumentTypes.Passport, context.StatedCountry)),
        [("document", "number")] = (context, raw) => Plain(IdentityDocuments.Normalize(raw, null, context.StatedCountry)),
        [("document", "type")] = (_, raw) => DocumentTypes.CodeOf(raw) is { } type ? new NormalizedValue(type, ValueStatus.Valid) : Text(raw),
        [("document", "mrz")] = (_, raw) => Zone(raw),
        [("vehicle", "plate")] = (context, raw) => Plate(Plates.Read(raw, null, context.StatedCountry)),
        [("vehicle", "make")] = (_, raw) => VehicleWords.Make(raw),
        [("vehicle", "model")] = (_, raw) => VehicleWords.Model(raw),
        [("vehicle", "color")] = (_, raw) => VehicleWords.Color(raw),
        [("vehicle", "type")] = (_, raw) => VehicleWords.Type(raw),
        [("vehicle", "vin")] = (_, raw) => Plain(VehicleNumbers.Normalize(raw)),
        [("vehicle", "engine")] = (_, raw) => Plain(VehicleNumbers.NormalizeEngine(raw)),
        [("phone", "imei")] = (_, raw) => Plain(Phones.NormalizeImei(raw)),
        [("phone", "imsi")] = (_, raw) => Plain(Phones.NormalizeImsi(raw)),
        [("phone", "iccid")] = (_, raw) => Plain(Phones.NormalizeIccid(raw)),
        [("event", "reference")] = (_, raw) => Reference(raw),
        [("event", "currency")] = (_, raw) => Code(raw),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FieldReader> ByName = new Dictionary<string, FieldReader>
    {
        ["province"] = (context, raw) => Plain(Places.Normalize(raw, context.StatedCountry)),
        ["plateProvince"] = (context, raw) => Plain(Places.Normalize(raw, context.StatedCountry)),
        ["address"] = (_, raw) => Addresses.Whole(raw),
        ["houseNumber"] = (_, raw) => Reference(raw),
        ["postcode"] = (_, raw) => Code(raw),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The reader of a field.</summary>
    public static FieldReader For(EntityKind kind, Field field)
    {
        if (field.Type == FieldType.Verbatim)
            return static (_, raw) => new NormalizedValue(raw, ValueStatus.Unknown);
        if (ByField.TryGetValue((kind.Name, field.Name), out FieldReader? reader) || ByName.TryGetValue(field.Name, out reader))
            return reader;
        return field.Type switch
        {
            FieldType.Name => Name,
            FieldType.Code => static (_, raw) => Code(raw),
            FieldType.Date => static (context, raw) => Date(context, raw),
            FieldType.Time => static (context, raw) => Time(context, raw),
            FieldType.Number => static (_, raw) => Number(raw),
            FieldType.Phone => static (context, raw) => Plain(Phones.Normalize(raw, context.Country)),
            FieldType.Email => static (_, raw) => Emails.Normalize(raw),
            FieldType.Address => static (_, raw) => Addresses.Part(raw),
            FieldType.Country => static (_, raw) => Plain(Places.NormalizeCountry(raw)),
            _ => static (_, raw) => Text(raw),
        };
    }

    /// <summary>The type by which alone the values of a field are read; null where the field has a reader of its own.</summary>
    public static FieldType? PlainTypeOf(EntityKind kind, Field field) =>
        field.Type != FieldType.Verbatim && (ByField.ContainsKey((kind.Name, field.Name)) || ByName.ContainsKey(field.Name)) ? null : field.Type;

    /// <summary>A value that is no evidence.</summary>
    public static NormalizedValue Nothing(string? reason = null) => new("", ValueStatus.Placeholder, Reason: reason);

    internal static NormalizedValue Plain(Normalized<string> value) => new(value.Value ?? "", value.Status, null, value.Reason);

    internal static NormalizedValue Text(string raw) =>
        Placeholders.Contains(raw) ? Nothing() : new NormalizedValue(PlainText.Fold(raw), ValueStatus.Unknown);

    internal static NormalizedValue Code(string raw)
    {
        string code = IdentifierText.Compact(raw);
        return Placeholders.Contains(raw) || IsZero(code) ? Nothing() : new NormalizedValue(code, ValueStatus.Unknown);
    }

    private static NormalizedValue Name(FieldContext context, string raw) => PersonNameColumn.Value(PersonNames.Normalize(raw, context.Options));

    private static NormalizedValue Date(FieldContext context, string raw)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw, context.Normalizer.HintsFor(context.Options));
        if (date.Value.IsNone)
            return new NormalizedValue(date.Status == ValueStatus.Placeholder ? "" : PlainText.Fold(raw), date.Status, null, date.Reason);
        return new NormalizedValue(date.Value.ToString(), date.Status, new DateForm(date.Value, date.Alternatives), date.Reason);
    }

    private static NormalizedValue Year(FieldContext context, string raw)
    {
        NormalizedValue date = Date(context, raw);
        return date.Form is DateForm form ? date with { Canonical = form.Value.Year.ToString(CultureInfo.InvariantCulture) } : date;
    }

    private static NormalizedValue Time(FieldContext context, string raw)
    {
        Normalized<TimeForm> time = Times.Normalize(raw, context.Normalizer.Zone, context.Normalizer.HintsFor(context.Options));
        return new NormalizedValue(time.Value?.ToString() ?? (time.Status == ValueStatus.Placeholder ? "" : PlainText.Fold(raw)), time.Status, time.Value, time.Reason);
    }

    private static NormalizedValue Number(string raw)
    {
        string text = IdentifierText.Fold(raw).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return new NormalizedValue(number.ToString("0.############################", CultureInfo.InvariantCulture), ValueStatus.Valid);
        return Placeholders.Contains(raw) ? Nothing() : new NormalizedValue(PlainText.Fold(raw), ValueStatus.Invalid, Reason: "not-a-number");
    }

    /// <summary>A part that would be a title elsewhere ("Ma", "Khun") is a name in a column for names.</summary>
    private static NormalizedValue NamePart(Normalized<PersonName> part) =>
        part.Value is null ? Text(part.Raw) : PersonNameColumn.Value(part);

    internal static NormalizedValue Plate(Normalized<PlateForm> plate) =>
        new(plate.Value?.ToString() ?? "", plate.Status, plate.Value, plate.Reason);

    private static NormalizedValue Zone(string raw)
    {
        Normalized<MachineReadableZone> zone = Mrz.Normalize(raw);
        return new NormalizedValue(zone.Value is null ? Code(raw).Canonical : Mrz.KeyOf(zone.Value), zone.Status, zone.Value, zone.Reason);
    }

    /// <summary>Numbers with parts, such as case numbers: 12/2568 and 12-2568 are equal, 1/22568 is not.</summary>
    private static NormalizedValue Reference(string raw)
    {
        if (Placeholders.Contains(raw))
            return Nothing();
        string folded = IdentifierText.Fold(raw).ToUpperInvariant();
        string[] parts = folded.Split(['/', '-', '\\', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new NormalizedValue(string.Join('-', parts.Select(IdentifierText.Compact)), ValueStatus.Unknown);
    }

    internal static bool IsZero(ReadOnlySpan<char> code) => code.Length >= 4 && !code.ContainsAnyExcept('0');
}
