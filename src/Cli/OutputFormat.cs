namespace Linkage.Cli;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}
