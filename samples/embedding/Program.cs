using Linkage;
using Microsoft.Extensions.DependencyInjection;

// A service that resolves the rows of its own database. All people here are invented.
ServiceCollection services = new();
services.AddLinkage(options => options with { Linking = options.Linking with { LinkProbability = 0.9 } });
await using ServiceProvider provider = services.BuildServiceProvider();

Visit[] visits =
[
    new("1", "Mr. Somchai Jaidee", "1997-03-15", "AA1234567"),
    new("2", "สมชาย ใจดี", "15/03/2540", "AA1234567"),
    new("3", "Ms. Ma Thida Win", "1990", null),
];
RecordMapping<Visit> mapping = RecordMapping.For<Visit>("visits", visit => visit.No)
    .Person("visitor", person => person.Field("name", visit => visit.Name).Field("birthDate", visit => visit.Born))
    .Document("passport", document => document.Constant("type", "passport").Field("number", visit => visit.Passport))
    .Link("visitor", "holds", "passport")
    .Build();

EntityResolver resolver = provider.GetRequiredService<EntityResolver>();
Resolution resolution = resolver.Resolve(RecordLoader.Load(mapping, visits));
foreach (Entity entity in resolution.EntitiesOf(EntityKind.Person))
    Console.WriteLine($"{entity.Id} {entity.Name}: {string.Join(", ", entity.Records)}");

internal sealed record Visit(string No, string Name, string Born, string? Passport);
