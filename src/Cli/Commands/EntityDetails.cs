using System.Collections.Immutable;
using Linkage.Graph;

namespace Linkage.Cli;

/// <summary>An entity with its links and possible matches.</summary>
internal sealed record EntityDetails(Entity Entity, ImmutableArray<EntityLinkDetails> Links, ImmutableArray<(EntityId Other, double Probability)> PossibleMatches, EntityExplanation How)
{
    public static EntityDetails Of(Resolution resolution, Entity entity)
    {
        EntityGraph graph = EntityGraph.From(resolution);
        string id = entity.Id.Value;
        ImmutableArray<EntityLinkDetails> links =
        [
            .. graph.EdgesOf(id).Select(edge => new EntityLinkDetails(edge, graph.FindNode(edge.From == id ? edge.To : edge.From)!))
                .OrderBy(link => link.Edge.Type, StringComparer.Ordinal).ThenBy(link => link.Edge.Role ?? "", StringComparer.Ordinal).ThenBy(link => link.Other.Id, StringComparer.Ordinal),
        ];
        return new EntityDetails(entity, links,
        [
            .. resolution.PossibleMatches.Where(match => match.Left == entity.Id || match.Right == entity.Id)
                .Select(match => (match.Left == entity.Id ? match.Right : match.Left, match.Probability)),
        ], resolution.How(entity.Id));
    }
}
