namespace Linkage;

/// <summary>A record source that reads points in time while mapping; the loader gives it the way to.</summary>
internal interface ITimedRecordSource : IRecordSource
{
    ITimeParser? Times { get; set; }
}
