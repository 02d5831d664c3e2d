using Linkage;
using Linkage.Graph;
using Linkage.IO;

// What a user of the packages writes first: a file, a manifest, entities, a path. The people are invented.
File.WriteAllText("visits.csv", "no,name,born,passport\n1,Mr. Somchai Jaidee,1997-03-15,AA1234567\n2,Somchai Jaidee,15/03/2540,AA1234567\n3,Ma Thida Win,1990,\n");
File.WriteAllText("case.json", """
    {"linkage": 1, "sources": {"visits": {"files": [{"path": "visits.csv"}]}},
     "mappings": {"visits": {"key": "no", "records": {
       "visitor": {"kind": "person", "fields": {"name": "name", "birthDate": "born"}},
       "passport": {"kind": "document", "fields": {"type": "=passport", "number": "passport"}}},
      "links": ["visitor holds passport"]}}}
    """);
CaseManifest manifest = await CaseManifest.LoadAsync("case.json");
RecordSet records = await manifest.LoadRecordsAsync();
Resolution resolution = EntityResolver.Default.Resolve(records);
Entity visitor = resolution.EntityOf(RecordId.Parse("visits:1/visitor"));
Entity passport = resolution.EntityOf(RecordId.Parse("visits:1/passport"));
PathResult result = EntityGraph.From(resolution).FindPaths(PathQuery.Between(visitor.Id, passport.Id));
Console.WriteLine($"{records[EntityKind.Person].Count} persons' records, {resolution.EntitiesOf(EntityKind.Person).Count} persons, {result.Paths.Length} path");
return visitor.Records.Length == 2 && result.Paths.Length > 0 ? 0 : 1;
