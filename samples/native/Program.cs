using Linkage;
using Linkage.IO;

// Resolves a case in a program that was compiled ahead of time: native [case.json]
CaseManifest manifest = await CaseManifest.LoadAsync(args.Length > 0 ? args[0] : "samples/border-case/case.json");
RecordSet records = await manifest.LoadRecordsAsync();
Resolution resolution = EntityResolver.Default.Resolve(records);
foreach (EntityKind kind in resolution.Kinds)
    Console.WriteLine($"{kind.Name}: {records[kind].Count} records, {resolution.EntitiesOf(kind).Count} entities");
