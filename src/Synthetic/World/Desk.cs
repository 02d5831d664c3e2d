namespace Linkage.Synthetic;

/// <summary>The desk of an agency at which a person is written down.</summary>
internal enum Desk
{
    Border,
    Companion,
    Police,
    Register,
    Telecom,
    Visa,
}
