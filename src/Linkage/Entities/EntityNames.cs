namespace Linkage;

/// <summary>Chooses the text that names an entity for a person.</summary>
internal static class EntityNames
{
    public static string Of(Entity entity)
    {
        string? name = entity.Kind.Name switch
        {
            "vehicle" => Join(entity, "plate", "plateProvince") ?? First(entity, "vin", "engine"),
            "phone" => First(entity, "number", "imei", "imsi", "iccid"),
            "document" => First(entity, "number", "mrz"),
            "account" => First(entity, "number", "name"),
            "event" => Event(entity),
            _ => First(entity, "name", "alias", "nickname", "registration", "reference", "number"),
        };
        return name ?? entity.Id.ToString();
    }

    private static string? Event(Entity entity)
    {
        string?[] parts = [First(entity, "type"), First(entity, "reference") ?? First(entity, "place"), First(entity, "at")];
        string name = string.Join(' ', parts.Where(part => part is not null));
        return name.Length == 0 ? null : name;
    }

    private static string? Join(Entity entity, string main, string other) =>
        First(entity, main) is not { } text ? null : First(entity, other) is { } more && !text.Contains(more, StringComparison.Ordinal) ? $"{text} {more}" : text;

    private static string? First(Entity entity, params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (entity.Table.Schema.Contains(field) && Display(entity, field) is { } text)
                return text;
        }
        return null;
    }

    // Names made of their parts have no spelling of their own in a source; they are shown all the same.
    private static string? Display(Entity entity, string field) => EntityValues.BestOf(entity, field)?.Display;
}
