namespace Linkage;

/// <summary>How far a long call has come.</summary>
/// <param name="Stage">The stage under way.</param>
/// <param name="Kind">The kind it works on; the default value when it concerns all.</param>
/// <param name="Done">Units done: rows, values or pairs.</param>
/// <param name="Total">Units in all, or 0 when not known yet.</param>
public readonly record struct LinkageProgress(LinkageStage Stage, EntityKind Kind, long Done, long Total);
