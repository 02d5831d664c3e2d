using Microsoft.Extensions.DependencyInjection;

namespace Linkage;

/// <summary>What further parts of Linkage (a store, a graph database) are added to a host through.</summary>
/// <param name="Services">The host's services.</param>
public sealed record LinkageBuilder(IServiceCollection Services);
