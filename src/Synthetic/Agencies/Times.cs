namespace Linkage.Synthetic;

/// <summary>How agencies write the time of an event.</summary>
internal static class Times
{
    public static string Border(DateTime at) => $"{Text.Iso(DateOnly.FromDateTime(at))} {Text.Two(at.Hour)}:{Text.Two(at.Minute)}:{Text.Two(at.Second)}";

    public static string Thai(DateOnly day) => $"{Text.Two(day.Day)}/{Text.Two(day.Month)}/{Text.Of(day.Year + 543)}";
}
