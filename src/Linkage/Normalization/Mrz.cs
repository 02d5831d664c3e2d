namespace Linkage.Normalization;

/// <summary>Reads the machine readable zones of travel documents: TD1, TD2, TD3, and visas MRV-A and MRV-B.</summary>
/// <remarks>Source: ICAO Doc 9303. Cost: linear in the text. All methods may be called from several threads at once.</remarks>
public static class Mrz
{
    /// <summary>Reads a machine readable zone.</summary>
    /// <param name="raw">Two lines of 44 or 36 characters or three of 30, separated by line breaks, <c>|</c> or nothing. Lower case and spaces do no harm.</param>
    /// <returns>The zone, valid when all its check digits are right. When some are wrong the reason is <c>check-digit</c>, the zone names them, and, where exchanging letters and digits
    /// that look alike makes all of them right, the repaired zone is an alternative. Without such lines the reason is <c>not-a-zone</c> and there is no value.</returns>
    public static Normalized<MachineReadableZone> Normalize(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (MrzLayout.Cut(raw) is not { } lines)
        {
            ValueStatus status = Placeholders.Contains(raw) ? ValueStatus.Placeholder : ValueStatus.Invalid;
            return new Normalized<MachineReadableZone>(raw, null, status) { Reason = status == ValueStatus.Invalid ? "not-a-zone" : null };
        }
        MachineReadableZone zone = MrzLayout.Read(lines);
        if (zone.FailedChecks.IsEmpty)
            return new Normalized<MachineReadableZone>(raw, zone, ValueStatus.Valid);
        MachineReadableZone? repaired = MrzRepair.Of(lines);
        return new Normalized<MachineReadableZone>(raw, zone, ValueStatus.Invalid)
        {
            Reason = "check-digit",
            Alternatives = repaired is null ? [] : [repaired],
        };
    }

    /// <summary>The key of the document of a zone, as <see cref="IdentityDocuments"/> writes it.</summary>
    internal static string KeyOf(MachineReadableZone zone)
    {
        string? country = Countries.FromAlpha3(zone.Issuer);
        return country is null ? zone.Number : country + ":" + zone.Number;
    }
}
